"""Statuses and standings as people write them. Without the model, so that completion is fast."""

from plantrack.errors import SelectionError
from plantrack.i18n import Language, gettext_noop, interface_language, lazy_gettext, translate
from plantrack.text.suggest import suggest

# The word that entries have for each, which is Chinese, by a key for those who cannot type it.
STATUS_KEYS = {
    "not_started": "未启动",
    "in_progress": "进行中",
    "done": "已完成",
    "partly_done": "部分完成",
    "not_achievable": "难以完成",
    "adjusted": "已调整",
    "closed": "已销号",
}
STANDING_NAMES = {
    "ahead": gettext_noop("ahead"),
    "on_course": gettext_noop("on course"),
    "slightly_behind": gettext_noop("slightly behind"),
    "behind": gettext_noop("behind"),
    "overdue": gettext_noop("overdue"),
    "done": gettext_noop("done"),
    "uncounted": gettext_noop("uncounted"),
    # Judged apart from the standing, and looked for like one.
    "silent": gettext_noop("silent"),
    "due_soon": gettext_noop("due soon"),
}


def status_names(language: Language, is_entry: bool = False) -> tuple[str, ...]:
    """Return the statuses as typed, or those that an entry may have: words, in English the keys."""
    return tuple(_offered(is_entry) if language == "en" else _offered(is_entry).values())


def _offered(is_entry: bool) -> dict[str, str]:
    # An entry closes nothing: a review does.
    return {key: word for key, word in STATUS_KEYS.items() if not is_entry or key != "closed"}


def standing_names(language: Language) -> tuple[str, ...]:
    """Return the standings as typed: the words, in English the keys."""
    if language == "en":
        return tuple(STANDING_NAMES)
    return tuple(translate(name, language) for name in STANDING_NAMES.values())


def find_status(typed: str, is_entry: bool = False) -> str:
    """Return the status typed as its word or key, such as 进行中; raises SelectionError.

    Its message offers those that there are or, for an entry, those that one may have.
    """
    name = typed.strip()
    for key, word in STATUS_KEYS.items():
        if name == word or _folded(name) == key:
            return word
    names = status_names(interface_language(), is_entry)
    raise SelectionError(
        lazy_gettext(
            "unknown status “{typed}”; available: {names}",
            typed=typed,
            names=suggest(name, _offered(is_entry).values()) or names,
        )
    )


def find_standing(typed: str) -> str:
    """Return the key of the standing (or of `silent`, `due_soon`) typed as key or words.

    Raises SelectionError for anything else.
    """
    name = typed.strip()
    for key, words in STANDING_NAMES.items():
        if name == translate(words, "zh") or _folded(name) in (key, _folded(words)):
            return key
    raise SelectionError(
        lazy_gettext(
            "unknown standing “{typed}”; available: {names}",
            typed=typed,
            names=standing_names(interface_language()),
        )
    )


def _folded(name: str) -> str:
    return name.casefold().replace(" ", "_").replace("-", "_")
