"""What `status` answers: one line a task, and one a point with targets of its own."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from plantrack.content.explanation import explanation_data
from plantrack.content.facts import Link, PlanFacts, plan_facts, task_link, task_links
from plantrack.content.terms import Terms, terms_of
from plantrack.followup.followed import Followed
from plantrack.followup.progress import Progress
from plantrack.followup.reporters import Reporters
from plantrack.followup.schedule import by_period
from plantrack.followup.standing import TOTALS, Total
from plantrack.model.section import Point
from plantrack.query.selection import Selected, Selection, Selectors, stands_so
from plantrack.query.wanted import Wanted, wanted_of


class FollowedPoint(NamedTuple):
    """A point as it stands, who answers for it, and its targets that are not a task's."""

    point: Point
    followed: Followed

    def data(self) -> dict[str, Any]:
        """Return the point's number and title with its targets and how they stand."""
        keys: dict[str, Any] = {"number": self.point.number}
        keys |= {} if self.point.key == self.point.number else {"key": self.point.key}
        targets = [one.model_dump(mode="json") for one in self.followed.targets_judged]
        fields = {
            **keys,
            "title": self.point.name,
            "units": self.followed.reporters.answering,
            "towns": self.followed.reporters.towns,
            "targets": targets,
        }
        return self.followed.data(fields)


class Moved(NamedTuple):
    """A task or point that stands in another way than at the earlier date."""

    link: Link
    name: str
    was: Followed
    now: Followed

    def data(self) -> dict[str, Any]:
        """Return what it is, and how it stood and stands."""
        return {self.link.kind: self.link.number, "was": _state(self.was), "now": _state(self.now)}


class Ledger(NamedTuple):
    """The tasks selected and the points, as of a day, and what moved since an earlier one.

    `elapsed` is the share of the plan's period that has passed. One task or point may be `single`,
    which is then shown with its targets and, `is_explained`, with the arithmetic.
    """

    plan: PlanFacts
    terms: Terms
    as_of: date
    elapsed: Fraction
    tasks: tuple[Selected, ...]
    points: tuple[FollowedPoint, ...]
    may_concern: tuple[Link, ...] = ()
    withdrawn: tuple[Link, ...] = ()
    since: date | None = None
    moved: tuple[Moved, ...] = ()
    is_single: bool = False
    is_explained: bool = False

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "status"

    def moved_since(self, before: Progress) -> "Ledger":
        """Return the ledger with what moved since the day of the earlier progress."""
        return self._replace(since=before.as_of, moved=_moved(self, before))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is followed that was asked for."""
        return not self.tasks and not self.points

    @property
    def totals(self) -> dict[Total, int]:
        """How many of the tasks there are of each sort, as offices count them."""
        found = [one.followed.figures.standing for one in self.tasks if one.followed]
        return {name: sum(one in those for one in found) for name, those in TOTALS.items()}

    def data(self) -> dict[str, Any]:
        """Return the fields; what moved only if that was asked for."""
        fields: dict[str, Any] = {
            "plan": self.plan,
            "as_of": self.as_of,
            "elapsed": float(self.elapsed),
            "tasks": self.tasks,
            "points": self.points,
            "totals": self.totals,
        }
        if self.may_concern:
            fields["may_concern"] = self.may_concern
        if self.withdrawn:
            fields["withdrawn"] = self.withdrawn
        if self.since is not None:
            fields |= {"since": self.since, "moved": self.moved}
        if self.is_explained:
            fields["explanation"] = [explanation_data(one) for _, _, one in _followed(self)]
        return fields


def build_ledger(progress: Progress, selection: Selection, points: tuple[Point, ...]) -> Ledger:
    """Return how the selected tasks and the `points` stand."""
    plan = progress.plan
    followed = tuple(FollowedPoint(point, progress.of(point)) for point in points)
    return Ledger(
        plan_facts(plan),
        terms_of(plan),
        progress.as_of,
        _elapsed(progress),
        selection.tasks,
        followed,
        task_links(selection.may_concern),
        task_links(selection.withdrawn),
    )


def points_asked(progress: Progress, selectors: Selectors) -> tuple[Point, ...]:
    """Return the points with targets of their own that match all `selectors` that points can."""
    wanted = wanted_of(progress.plan, selectors)
    if wanted.categories or wanted.words or wanted.roles or wanted.due_before:
        return ()
    return tuple(
        point
        for followed in progress.points.values()
        if isinstance(point := followed.holder, Point)
        and all(point.key in keys for keys in wanted.points)
        and _reports(followed.reporters, wanted)
        and stands_so(followed, wanted)
    )


def _reports(who: Reporters, wanted: Wanted) -> bool:
    units = {*who.lead, *who.units, *who.other_units}
    towns = {*who.towns, *who.other_towns}
    return not (
        (wanted.units and units.isdisjoint(one.name for one in wanted.units))
        or (wanted.towns and towns.isdisjoint(one.name for one in wanted.towns))
    )


def _elapsed(progress: Progress) -> Fraction:
    header = progress.plan.plan
    count = progress.plan.thresholds.count
    return by_period(header.start, header.end, progress.as_of, count).expected


def _moved(ledger: Ledger, before: Progress) -> tuple[Moved, ...]:
    found = []
    for link, name, now in _followed(ledger):
        was = before.of(now.holder)
        if _has_moved(_state(was), _state(now)):
            found.append(Moved(link, name, was, now))
    return tuple(found)


def _followed(ledger: Ledger) -> Iterator[tuple[Link, str, Followed]]:
    """Yield every task and point of the ledger, what it is called, and how it stands."""
    for task in ledger.tasks:
        if task.followed is not None:
            yield task_link(task.task), task.task.title, task.followed
    for point, followed in ledger.points:
        yield ledger.terms.point_link(point.key), point.name, followed


def _state(followed: Followed) -> dict[str, Any]:
    return {"status": followed.status, **followed.figures.data(), "silent": followed.is_silent}


def _has_moved(was: dict[str, Any], now: dict[str, Any]) -> bool:
    """Whether anything differs but what is expected, which always moves on."""
    return any(was[key] != now[key] for key in now if key != "expected")
