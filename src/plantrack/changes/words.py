"""The words for what plan files write in English: 镇 for `town`, 是 for `true`."""

from collections.abc import Mapping

from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.values import Value, as_written

WORDS: Mapping[str, str] = {
    "town": gettext_noop("town (kind)"),
    "subdistrict": gettext_noop("subdistrict"),
    "township": gettext_noop("township"),
    "district": gettext_noop("district"),
    "county": gettext_noop("county"),
    "city": gettext_noop("county-level city"),
    "village": gettext_noop("village"),
    "community": gettext_noop("community"),
    "park": gettext_noop("park"),
    "division": gettext_noop("division"),
    "affiliate": gettext_noop("affiliate"),
    "department": gettext_noop("department"),
    "enterprise": gettext_noop("enterprise"),
    "other": gettext_noop("other (kind)"),
    "true": gettext_noop("yes"),
    "false": gettext_noop("no"),
}
PER: Mapping[str, str] = {"town": gettext_noop("each town"), "year": gettext_noop("each year")}
BOUNDS: Mapping[str, str] = {
    "about": gettext_noop("about"),
    "at_least": gettext_noop("at least"),
    "at_most": gettext_noop("at most"),
}
ROLES: Mapping[str, str] = {
    "lead": gettext_noop("lead unit"),
    "responsible": gettext_noop("responsible unit"),
    "support": gettext_noop("supporting unit"),
}
TIMES: Mapping[str, str] = {"months": gettext_noop("months"), "days": gettext_noop("days")}
NO_WORDS: Mapping[str, str] = {}
_FLAGS = {flag: WORDS[flag] for flag in ("true", "false")}
_WITH_WORDS = {
    "per": PER,
    "bound": BOUNDS,
    "kind": WORDS,
    "kinds": WORDS,
    "open": WORDS,
    "best_effort": WORDS,
    "units": _FLAGS,  # of a group; a task's units are names
}


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
