"""How a target stands, with all that its standing was worked out from."""

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
        if self.target.bound == "at_most" or self.way not in ("count", "towns", "percentage"):
            return False
        every = [one.figures for one in self.towns] or [self.figures]
        return all(one.actual is not None and one.actual >= 1 for one in every)


class Part(NamedTuple):
    """A part of a target: that of a town, or of a group that has a share together."""

    name: str
    towns: tuple[str, ...]
    whole: Amount


class Meant(NamedTuple):
    """The towns that a target is meant for, and their shares of it if it has any."""

    towns: tuple[str, ...]
    shares: tuple[Part, ...] = ()


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
    if target.per not in (None, "year", "town"):
        return "norm"
    if target.per == "town" or target.shares:
        return "towns"
    if target.bound == "at_most":
        return "limit"
    return "percentage" if is_percentage(target) else "count"


def takes_number(target: Target, is_town: bool) -> bool:
    """Whether a number of a town or, otherwise, of a unit counts for the target."""
    way = way_of(target)
    return way not in ("milestone", "norm") and (is_town or way != "towns")


def judge(
    target: Target, counts: Counts, who: Reporters, meant: Meant, under: Conditions
) -> Judged:
    """Return how the target stands by these counts, in the towns that it is meant for."""
    way = way_of(target)
    if way in ("milestone", "norm"):
        return Judged(target, way, Figures(_late("uncounted", under, way == "milestone")))
    if way == "towns":
        return _in_towns(target, counts, meant, under)
    is_share = is_percentage(target)
    total = percentage_of(counts, who, meant.towns) if is_share else total_of(counts, who)
    figures = _figures(target, total.done, target.value or 0, under)
    return Judged(target, way, figures, None if way == "limit" else under.schedule, total)


def _in_towns(target: Target, counts: Counts, meant: Meant, under: Conditions) -> Judged:
    parts = meant.shares or tuple(
        Part(town, (town,), target.value or 0) for town in meant.towns or counts.towns
    )
    found = []
    for part in parts:
        count = _counted(part, counts)
        none: Amount | None = None if is_percentage(target) else 0
        figures = _figures(target, count.done if count else none, part.whole, under)
        found.append(TownFigures(part.name, part.whole, count, figures))
    worst = _worst_of([one.figures for one in found], target.bound == "at_most")
    worst = worst or Figures(_late("uncounted", under))
    return Judged(target, "towns", worst, under.schedule, towns=tuple(found))


def _worst_of(towns: list[Figures], are_limits: bool) -> Figures | None:
    if are_limits:
        return max(towns, key=lambda one: (one.standing == "behind", one.actual or 0), default=None)
    return min(towns, key=lambda one: one.badness, default=None)


def _counted(part: Part, counts: Counts) -> Count | None:
    """Return what is counted of the part: by its town or, of a group, by all of them together."""
    found = [counts.towns[town] for town in part.towns if town in counts.towns]
    if not found or len(part.towns) == 1:
        return found[0] if found else None
    return Count(part.name, sum(one.done for one in found), max(one.date for one in found))


def _figures(target: Target, done: Amount | None, whole: Amount, under: Conditions) -> Figures:
    """Return how `done` stands, of `whole`; a percentage is not expected to grow with time."""
    if target.bound == "at_most":
        return _limited(done, whole, under)
    is_share = is_percentage(target)
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
