"""Which tasks carry out which points, those within points too."""

from collections.abc import Iterable

from plantrack.content.facts import Link, point_links, task_links
from plantrack.content.remarks import PlacedPoint
from plantrack.model.carried import is_carried_out, points_around, related_points
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.task import Task


def placed(
    plan: Plan, points: Iterable[Point], tasks: Iterable[Task] | None = None
) -> tuple[PlacedPoint, ...]:
    """Return the points with the tasks that carry them out, out of all or only `tasks`."""
    mine = None if tasks is None else {task.number for task in tasks}

    def links(point: Point) -> tuple[Link, ...]:
        carrying = plan.index.tasks_of(point)
        return task_links(task for task in carrying if mine is None or task.number in mine)

    return tuple(
        PlacedPoint(
            point,
            Link("section", plan.index.section_of(point).number),
            links(point),
            is_covered=any(links(one) for one in related_points(plan, point)),
        )
        for point in points
    )


def carried_points(plan: Plan, tasks: Iterable[Task]) -> set[int | str]:
    """Return the keys of the points that any of `tasks` carries out, with what is within them."""
    return {inner.key for point in plan.index.points_of(tasks) for inner in point.all()}


def idle_points(plan: Plan, points: Iterable[Point]) -> tuple[Point, ...]:
    """Return the points that no task carries out, without those that are within such a point."""
    idle = [point for point in points if not is_carried_out(plan, point)]
    keys = {point.key for point in idle}
    return tuple(
        point for point in idle if not any(one.key in keys for one in points_around(plan, point))
    )


def idle_links(plan: Plan, points: Iterable[Point]) -> tuple[Link, ...]:
    """Return links to the idle ones of `points`."""
    return point_links(idle_points(plan, points))
