"""How something stands against what is expected: the order of severity, and the arithmetic."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from plantrack.model.follow_up import FollowUp

Standing = Literal[
    "ahead", "on_course", "slightly_behind", "behind", "overdue", "done", "uncounted"
]
# From the worst on; what cannot be judged says less than what can, and what is done nothing.
_SEVERITY: tuple[Standing, ...] = (
    *("overdue", "behind", "slightly_behind"),
    *("on_course", "ahead", "uncounted", "done"),
)

Total = Literal["short", "met", "exceeded", "done", "other"]
# As offices count them: 欠, 达, 超, 完成, 其它.
TOTALS: dict[Total, tuple[Standing, ...]] = {
    "short": ("slightly_behind", "behind", "overdue"),
    "met": ("on_course",),
    "exceeded": ("ahead",),
    "done": ("done",),
    "other": ("uncounted",),
}


class Figures(NamedTuple):
    """What is expected and what is there, as shares of the whole; None where nothing is counted."""

    standing: Standing
    expected: Fraction | None = None
    actual: Fraction | None = None

    def data(self) -> dict[str, object]:
        """Return the shares as numbers; what is there may be more than 1."""
        return {
            "standing": self.standing,
            "expected": None if self.expected is None else float(self.expected),
            "actual": None if self.actual is None else float(self.actual),
        }

    @property
    def shortfall(self) -> Fraction:
        """By how much it is below what is expected; less than 0 if it is above."""
        if self.expected is None or self.actual is None:
            return Fraction(0)
        return self.expected - self.actual

    @property
    def badness(self) -> tuple[int, Fraction, bool, Fraction]:
        """By which the worst of several comes first; of shares that time has no part in, the least.

        Those that nobody has reported say less than any.
        """
        least = self.actual if self.expected is None and self.actual is not None else Fraction(0)
        return _SEVERITY.index(self.standing), -self.shortfall, self.actual is None, least


def compared(expected: Fraction, actual: Fraction, thresholds: FollowUp) -> Standing:
    """Return how `actual` stands; a shortfall of exactly a threshold is slightly behind."""
    below = (expected - actual) * 100
    if below < 0:
        return "ahead"
    if below == 0 or below < _exact(thresholds.slight):
        return "on_course"
    return "slightly_behind" if below <= _exact(thresholds.behind) else "behind"


def share_of(done: int | Decimal, whole: int | Decimal) -> Fraction | None:
    """Return `done` as a share of `whole`, exactly; None of nothing."""
    return _exact(done) / _exact(whole) if whole else None


def _exact(number: int | Decimal) -> Fraction:
    return Fraction(number)
