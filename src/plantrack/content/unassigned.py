"""Targets of points that no task carries out, and who is told of them."""

from collections.abc import Iterable

from plantrack.content.carrying import is_carried_out
from plantrack.content.targets import OwedTarget, targets_of
from plantrack.model.organisation import Unit
from plantrack.model.plan import Plan
from plantrack.model.section import Point


def unassigned_targets(points: Iterable[Point], plan: Plan) -> tuple[OwedTarget, ...]:
    """Return the targets of those `points` that no task carries out."""
    idle = (point for point in points if point.targets and not is_carried_out(plan, point))
    return tuple(one._replace(unassigned=True) for one in targets_of(idle))


def points_left_to(unit: Unit, plan: Plan) -> tuple[Point, ...]:
    """Return the points of the sections of whose tasks more than half are the unit's."""
    found: list[Point] = []
    for section in plan.sections:
        tasks = plan.index.tasks_of_any(section.all_points())
        mine = sum(bool(plan.duties.roles(task, unit)) for task in tasks)
        if mine * 2 > len(tasks):
            found += section.all_points()
    return tuple(found)
