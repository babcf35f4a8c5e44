"""Who reports on a task or point: who answers for its status, and who may report."""

from collections.abc import Iterable
from typing import NamedTuple

from plantrack.model.carried import points_left_to, tasks_carrying
from plantrack.model.duties import Duties
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.task import Task


class Reporters(NamedTuple):
    """The bodies that report on a task or point, closed groups expanded, in their order.

    Of `others`, units that support it and bodies that an open group may mean, nobody asks a
    report.
    """

    lead: tuple[str, ...]
    units: tuple[str, ...]
    towns: tuple[str, ...]
    other_units: tuple[str, ...] = ()
    other_towns: tuple[str, ...] = ()

    @property
    def answering(self) -> tuple[str, ...]:
        """The units that answer for the status: the lead or, where there is none, those charged."""
        return self.lead or self.units

    @property
    def asked(self) -> tuple[str, ...]:
        """Those that are asked for reports: who answers or, where nobody does, the towns."""
        return self.answering or self.towns

    def may_report(self, body: str, is_town: bool) -> bool:
        """Whether entries of the body count."""
        if is_town:
            return body in self.towns or body in self.other_towns
        return body in self.lead or body in self.units or body in self.other_units


def reporters_of(plan: Plan, holder: Task | Point) -> Reporters:
    """Return who reports on the task, or on the targets of the point."""
    named = tuple(name for target in holder.targets for name in target.towns)
    named += tuple(share.town for target in holder.targets for share in target.shares)
    if isinstance(holder, Task):
        return _of(plan, [holder], (*holder.towns, *named))
    carrying = tasks_carrying(plan, holder)
    if carrying:
        return _of(plan, carrying, named)
    units = tuple(
        unit.name
        for unit in plan.organisation.units
        if any(point.key == holder.key for point in points_left_to(unit, plan))
    )
    meant, perhaps = _towns(plan, named)
    return Reporters((), units, meant, other_towns=perhaps)


def _of(plan: Plan, tasks: Iterable[Task], towns: tuple[str, ...]) -> Reporters:
    """Return who reports on what these tasks carry out, in these towns."""
    tasks = tuple(tasks)
    lead = tuple(name for task in tasks for name in task.lead)
    units = tuple(name for task in tasks for name in task.units)
    support = tuple(name for task in tasks for name in task.support)
    duties = plan.duties
    meant, perhaps = _towns(plan, towns)
    return Reporters(
        _as_listed(duties, lead),
        _as_listed(duties, units),
        meant,
        (*duties.units_of(support), *duties.open_units_of((*lead, *units, *support))),
        perhaps,
    )


def _as_listed(duties: Duties, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the units in `names`, closed groups expanded, in the order in which they are listed.

    Not in the organisation's, as of several words on one day that of the first listed counts.
    """
    return tuple(dict.fromkeys(unit for name in names for unit in duties.units_of((name,))))


def _towns(plan: Plan, names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return plan.reach.towns_of(names), plan.reach.open_towns_of(names)
