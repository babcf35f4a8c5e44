"""序时进度: the share of a period that has passed at the end of a day."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from plantrack.model.follow_up import Count
from plantrack.model.targets import Milestone


class Schedule(NamedTuple):
    """What is expected at the end of the day `as_of`, and from what: a share from 0 to 1.

    `passed` of `whole` months or days of the period or, by `steps`, of the steps that have dates.
    """

    start: date
    end: date
    as_of: date
    passed: Fraction
    whole: Fraction
    unit: Literal["months", "days", "steps"]

    @property
    def expected(self) -> Fraction:
        """The share that is expected by now."""
        return self.passed / self.whole if self.whole > 0 else Fraction(1)


def by_period(start: date, end: date, as_of: date, count: Count) -> Schedule:
    """Return the share of the period, both days included, that has passed.

    In months each month is the same, and its days are shares of it: from January on,
    30 November is 11 of 12. A period that ends before it starts is over.
    """
    position = _days if count == "days" else _months
    first = Fraction(1, 1 if count == "days" else monthrange(start.year, start.month)[1])
    before = position(start) - first
    whole = max(position(end) - before, Fraction(0))
    passed = position(as_of) - before if as_of >= start else Fraction(0)
    return Schedule(start, end, as_of, min(passed, whole), whole, count)


def by_steps(start: date, steps: Sequence[Milestone], as_of: date) -> Schedule | None:
    """Return the share of the dated steps that are due by then, None if none has a date."""
    days = [step.due for step in steps if step.due is not None]
    if not days:
        return None
    due = sum(day <= as_of for day in days)
    return Schedule(start, max(days), as_of, Fraction(due), Fraction(len(days)), "steps")


def _months(day: date) -> Fraction:
    """Return how many months have passed at the end of the day, since the year 0."""
    months = day.year * 12 + day.month - 1
    return months + Fraction(day.day, monthrange(day.year, day.month)[1])


def _days(day: date) -> Fraction:
    return Fraction(day.toordinal())
