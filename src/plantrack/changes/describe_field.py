"""The change of a field in words: 名称由“甲”改为“乙”."""

from collections.abc import Mapping

from plantrack.changes.change import Change
from plantrack.changes.words import NO_WORDS, shown
from plantrack.i18n import Message, lazy_gettext

_LONG = 40  # longer texts are described by the part that differs


def describe_field(field: Message, change: Change, words: Mapping[str, str] = NO_WORDS) -> Message:
    """Return a field's change; one that was added or removed has only one value to show."""
    old, new = (shown(value, words) for value in (change.old, change.new))
    if not old:
        return lazy_gettext("{field} added: “{new}”", field=field, new=new)
    if not new:
        return lazy_gettext("{field} removed: “{old}”", field=field, old=old)
    if isinstance(old, str) and isinstance(new, str):
        old, new = _differing(old, new)
    return lazy_gettext("{field} changed from “{old}” to “{new}”", field=field, old=old, new=new)


def _differing(old: str, new: str) -> tuple[str, str]:
    """Return both texts if they are short, else what differs with a little context."""
    if max(len(old), len(new)) <= _LONG:
        return old, new
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    around = 8
    begin, rest = max(start - around, 0), max(end - around, 0)
    parts = []
    for text in (old, new):
        part = text[begin : len(text) - rest]
        parts.append(("…" if begin else "") + part + ("…" if rest else ""))
    return parts[0], parts[1]
