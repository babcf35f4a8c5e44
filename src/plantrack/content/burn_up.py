"""How much of the numbers promised was expected and reported, day by day: 应达 and 实际.

Each target with a number that is to grow counts the same, whatever it counts, and at most as
reached; one that each town has to reach counts as its towns do on average.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from plantrack.followup.judging import Judged
from plantrack.followup.progress import Progress
from plantrack.followup.standing import Figures

_MOST_DAYS = 24
Watch = Callable[[Sequence[date]], Iterable[date]]


class BurnUpDay(NamedTuple):
    """The shares at the end of a day, and how many tasks were completed by then."""

    day: date
    expected: Fraction
    actual: Fraction
    done: int


class BurnUp(NamedTuple):
    """The days from the first of the period on, and how many targets and tasks they are about."""

    days: tuple[BurnUpDay, ...]
    targets: int
    tasks: int


def build_burn_up(progress: Progress, watch: Watch = iter) -> BurnUp:
    """Return the shares at the ends of months up to the day of the progress; `watch` the days."""
    held = [*_counted(progress)]
    days = tuple(_day(progress.at(day), day) for day in watch(_days(progress)))
    return BurnUp(days, len(held), len(progress.tasks))


def _days(progress: Progress) -> list[date]:
    """Return the ends of months in the period, fewer where there are many, then its last day."""
    header = progress.plan.plan
    end = min(header.end, progress.as_of)
    months = (header.end.year - header.start.year) * 12 + header.end.month - header.start.month + 1
    step = max(-(-months // _MOST_DAYS), 1)
    ends = [day for day in _month_ends(header.start, step) if day < end] if months > 0 else []
    return [*ends, end] if end >= header.start else []


def _month_ends(start: date, step: int) -> Iterator[date]:
    count = start.year * 12 + start.month - 1 + step
    for _ in range(_MOST_DAYS):
        if count // 12 > date.max.year:
            return
        yield date(count // 12, count % 12 + 1, 1) - timedelta(1)
        count += step


def _day(progress: Progress, day: date) -> BurnUpDay:
    shares = [*_counted(progress)]
    count = len(shares) or 1
    return BurnUpDay(
        day,
        sum((one[0] for one in shares), Fraction(0)) / count,
        sum((one[1] for one in shares), Fraction(0)) / count,
        sum(one.is_done for one in progress.tasks.values()),
    )


def _counted(progress: Progress) -> Iterator[tuple[Fraction, Fraction]]:
    """Yield what is expected and there of each target with a number that is to grow."""
    for followed in (*progress.tasks.values(), *progress.points.values()):
        for judged in followed.targets:
            if pairs := [*_pairs(judged)]:
                expected, actual = zip(*pairs, strict=True)
                yield _mean(expected), _mean(actual)


def _pairs(judged: Judged) -> Iterator[tuple[Fraction, Fraction]]:
    figures: Iterable[Figures] = ()
    if judged.way == "count":
        figures = (judged.figures,)
    elif judged.way == "towns":
        figures = (one.figures for one in judged.towns)
    for one in figures:
        if one.expected is not None and one.actual is not None:
            yield one.expected, min(max(one.actual, Fraction(0)), Fraction(1))


def _mean(shares: Sequence[Fraction]) -> Fraction:
    return sum(shares, Fraction(0)) / len(shares)
