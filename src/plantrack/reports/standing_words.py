"""How something stands, in words: the standing, what is judged apart from it, and shares."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from plantrack.followup.followed import Followed
from plantrack.followup.record import Reported
from plantrack.followup.standing import Total
from plantrack.i18n import Translator, gettext_noop
from plantrack.query.standing_names import STANDING_NAMES

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


def percent(share: Fraction | None) -> str:
    """Return a share with one decimal, halves rounded up: 91.7%; nothing where none is counted."""
    if share is None:
        return ""
    exact = Decimal(share.numerator) * 100 / Decimal(share.denominator)
    return f"{exact.quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


def latest_line(reported: Reported | None, tr: Translator) -> str:
    """Return who reported last, when and what: 2021-06-30 养老科: 进行中; 30; 首批."""
    if reported is None:
        return ""
    entry = reported.entry
    said: Iterable[object] = (
        entry.status,
        entry.done,
        entry.stage,
        entry.note,
        entry.problem,
        entry.next,
    )
    texts = tuple(str(one) for one in said if one is not None)
    who = tr("{date} {who}", date=entry.date, who=reported.body)
    return tr("{heading}: {text}", heading=who, text=tr("; ").join(texts)) if texts else who
