"""How something stands, in words: the standing, what is judged apart from it, and shares."""

from collections.abc import Iterable

from plantrack.followup.followed import Followed
from plantrack.followup.record import Reported
from plantrack.followup.standing import Figures, Standing, Total
from plantrack.i18n import Translator, gettext_noop
from plantrack.model.progress import Entry
from plantrack.query.standing_names import STANDING_NAMES
from plantrack.reports.document import Light, Lit, Progress

TOTAL_WORDS: dict[Total, str] = {
    "short": gettext_noop("short"),
    "met": gettext_noop("met"),
    "exceeded": gettext_noop("exceeded"),
    "done": gettext_noop("finished"),
    "other": gettext_noop("others"),
}


def standing_words(followed: Followed, tr: Translator) -> tuple[str, ...]:
    """Return the standing, and whether nobody reports or it is due soon: 滞后, 未报送."""
    flags = (("silent", followed.is_silent), ("due_soon", followed.is_due_soon))
    keys = (followed.figures.standing, *(key for key, is_so in flags if is_so))
    return tuple(standing_word(key, tr) for key in keys)


def standing_word(key: str, tr: Translator) -> str:
    """Return the words for a standing, or for what is judged apart from it."""
    return tr(STANDING_NAMES[key])


_LIGHTS: dict[Standing, Light] = {
    "ahead": "green",
    "on_course": "green",
    "done": "green",
    "slightly_behind": "yellow",
    "behind": "red",
    "overdue": "red",
    "uncounted": "",
}


def standing_cell(followed: Followed, tr: Translator) -> Lit:
    """Return the words of `standing_words`, with the light of the standing."""
    return Lit(standing_words(followed, tr), _LIGHTS[followed.figures.standing])


def progress_cell(figures: Figures) -> Progress | None:
    """Return what is there and what is expected, None where nothing is counted."""
    if figures.actual is None and figures.expected is None:
        return None
    return Progress(figures.actual, figures.expected)


def latest_line(reported: Reported | None, tr: Translator, with_source: bool = True) -> str:
    """Return who reported last, when and what: 2021-06-30 养老科: 进行中; 30; 首批.

    Without its source only what was reported.
    """
    if reported is None:
        return ""
    entry = reported.entry
    said: Iterable[object] = (
        entry.status,
        _counted(entry),
        entry.stage,
        entry.note,
        entry.problem,
        entry.next,
    )
    texts = tuple(str(one) for one in said if one is not None)
    if not with_source:
        return tr("; ").join(texts)
    who = tr("{date} {who}", date=entry.date, who=reported.body)
    return tr("{heading}: {text}", heading=who, text=tr("; ").join(texts)) if texts else who


def _counted(entry: Entry) -> str | None:
    """Return the number reported, with the target that it is of where that was named."""
    if entry.done is None or entry.target is None:
        return None if entry.done is None else str(entry.done)
    return f"{entry.target} {entry.done}"
