"""Targets of points that no task carries out."""

from collections.abc import Iterable

from plantrack.content.targets import OwedTarget, targets_of
from plantrack.model.carried import is_carried_out
from plantrack.model.plan import Plan
from plantrack.model.section import Point


def unassigned_targets(points: Iterable[Point], plan: Plan) -> tuple[OwedTarget, ...]:
    """Return the targets of those `points` that no task carries out."""
    idle = (point for point in points if point.targets and not is_carried_out(plan, point))
    return tuple(one._replace(unassigned=True) for one in targets_of(idle))
