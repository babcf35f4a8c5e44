"""How a target stands, with all that its standing was worked out from."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from plantrack.followup.counts import (
    Amount,
    Count,
    Counts,
    Total,
    is_percentage,
    percentage_of,
    total_of,
)
from plantrack.followup.reporters import Reporters
from plantrack.followup.schedule import Schedule
from plantrack.followup.standing import Figures, Standing, compared, share_of
from plantrack.model.follow_up import FollowUp
from plantrack.model.targets import Target

# How a target is judged: by a number, in each town, as a limit, as a percentage, or not at all.
Way = Literal["count", "towns", "limit", "percentage", "milestone", "norm"]


class TownFigures(NamedTuple):
    """How a target stands in one town: what it has done of what it is to do."""

    town: str
    whole: Amount
    counted: Count | None
    figures: Figures


class Judged(NamedTuple):
    """A target, how it stands, and why.

    `figures` of a target that is judged in each town are those of the worst of `towns`.
    """

    target: Target
    way: Way
    figures: Figures
    schedule: Schedule | None = None
    total: Total | None = None
    towns: tuple[TownFigures, ...] = ()

    @property
    def is_reached(self) -> bool:
        """Whether nothing is left to do: it is done or, where numbers say so, all is there."""
        if self.figures.standing == "done":
            return True
        if self.way in ("count", "towns", "percentage"):
            return self.figures.actual is not None and self.figures.actual >= 1
        return False


class Conditions(NamedTuple):
    """What targets are judged under: `due` is a target's own or its task's, if any."""

    as_of: date
    thresholds: FollowUp
    schedule: Schedule
    due: date | None
    is_done: bool

    @property
    def is_late(self) -> bool:
        """Whether an own due date has passed."""
        return self.due is not None and self.as_of > self.due


def way_of(target: Target) -> Way:
    """Return how the target is judged."""
    if target.value is None:
        return "milestone"
    if target.bound == "at_most":
        return "limit"
    if target.per == "town" or target.shares:
        return "towns"
    if target.per not in (None, "year"):
        return "norm"
    return "percentage" if is_percentage(target) else "count"


def judge(
    target: Target, counts: Counts, who: Reporters, towns: Iterable[str], under: Conditions
) -> Judged:
    """Return how the target stands by these counts; `towns` are those it is meant for."""
    way = way_of(target)
    if way in ("milestone", "norm"):
        return Judged(target, way, Figures(_late("uncounted", under, way == "milestone")))
    if way == "towns":
        return _in_towns(target, counts, tuple(towns), under)
    value = target.value or 0
    if way == "limit":
        total = (percentage_of if is_percentage(target) else total_of)(counts, who)
        return Judged(target, way, _limited(total.done, value, under), total=total)
    total = (percentage_of if way == "percentage" else total_of)(counts, who)
    figures = _figures(total.done, value, way == "percentage", under)
    return Judged(target, way, figures, under.schedule, total)


def _in_towns(target: Target, counts: Counts, towns: tuple[str, ...], under: Conditions) -> Judged:
    wanted = {share.town: share.value for share in target.shares}
    if not wanted:
        wanted = dict.fromkeys(towns or counts.towns, target.value or 0)
    found = []
    for town, whole in wanted.items():
        count = counts.towns.get(town)
        done = count.done if count else 0
        if is_percentage(target) and count is None:
            figures = _figures(None, whole, True, under)
        else:
            figures = _figures(done, whole, is_percentage(target), under)
        found.append(TownFigures(town, whole, count, figures))
    worst = min((one.figures for one in found), key=lambda one: one.badness, default=None)
    figures = worst or Figures(_late("uncounted", under))
    return Judged(target, "towns", figures, under.schedule, towns=tuple(found))


def _figures(done: Amount | None, whole: Amount, is_share: bool, under: Conditions) -> Figures:
    """Return how `done` stands, of `whole`; a percentage is not expected to grow with time."""
    actual = None if done is None else share_of(done, whole)
    expected = None if is_share or actual is None else under.schedule.expected
    standing: Standing = "uncounted"
    if expected is not None and actual is not None:
        standing = compared(expected, actual, under.thresholds)
    is_short = done is None or (actual is not None and actual < 1)
    return Figures(_late(standing, under, is_short), expected, actual)


def _limited(done: Amount | None, limit: Amount, under: Conditions) -> Figures:
    """Return how `done` stands of what it must not exceed."""
    actual: Fraction | None = None if done is None else share_of(done, limit)
    standing: Standing = "behind" if done is not None and done > limit else "uncounted"
    return Figures("done" if under.is_done else standing, None, actual)


def _late(standing: Standing, under: Conditions, is_short: bool = True) -> Standing:
    if under.is_done:
        return "done"
    return "overdue" if under.is_late and is_short else standing
