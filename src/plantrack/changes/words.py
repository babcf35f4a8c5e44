"""The words for what plan files write in English: 镇 for `town`, 是 for `true`."""

from collections.abc import Mapping

from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.values import Value, as_written

WORDS: Mapping[str, str] = {
    "town": gettext_noop("town (kind)"),
    "subdistrict": gettext_noop("subdistrict"),
    "division": gettext_noop("division"),
    "affiliate": gettext_noop("affiliate"),
    "true": gettext_noop("yes"),
    "false": gettext_noop("no"),
}
PER: Mapping[str, str] = {"town": gettext_noop("each town")}
NO_WORDS: Mapping[str, str] = {}
_WITH_WORDS = {"per": PER} | dict.fromkeys(("kind", "kinds", "open", "best_effort"), WORDS)


def shown(value: Value, words: Mapping[str, str] = NO_WORDS) -> Message | str:
    """Return a value as shown in a sentence, empty if there is none.

    Words that the file writes in English are translated by `words`, keys of the catalogue.
    """
    if isinstance(value, tuple):
        names = tuple(shown(one, words) for one in value)
        return lazy_gettext("{names}", names=names) if names else ""
    text = str(as_written(value) or "")
    return Message(words[text]) if text in words else text


def shown_of(field: str, value: Value) -> Message | str:
    """Return the value of a `field`, written as an address, as shown in a sentence."""
    holder, _, name = field.rpartition(".")
    return shown(value, _WITH_WORDS.get(name, NO_WORDS) if holder else NO_WORDS)
