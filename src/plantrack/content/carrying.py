"""Which tasks carry out which points, those within points too."""

from collections.abc import Iterable, Iterator

from plantrack.content.facts import Link, point_links, task_links
from plantrack.content.remarks import PlacedPoint
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
            is_covered=any(links(one) for one in _related(plan, point)),
        )
        for point in points
    )


def carried_points(plan: Plan, tasks: Iterable[Task]) -> set[int | str]:
    """Return the keys of the points that any of `tasks` carries out, with what is within them."""
    return {inner.key for point in plan.index.points_of(tasks) for inner in point.all()}


def is_carried_out(plan: Plan, point: Point) -> bool:
    """Whether a task carries out the point, one that it is within, or one within it."""
    index = plan.index
    return any(index.tasks_of(one) for one in (point, *_related(plan, point)))


def idle_points(plan: Plan, points: Iterable[Point]) -> tuple[Point, ...]:
    """Return the points that no task carries out, without those that are within such a point."""
    idle = [point for point in points if not is_carried_out(plan, point)]
    keys = {point.key for point in idle}
    return tuple(
        point for point in idle if not any(one.key in keys for one in _wholes(plan, point))
    )


def idle_links(plan: Plan, points: Iterable[Point]) -> tuple[Link, ...]:
    """Return links to the idle ones of `points`."""
    return point_links(idle_points(plan, points))


def _related(plan: Plan, point: Point) -> Iterator[Point]:
    """Yield the points that `point` is within, and those within it."""
    yield from _wholes(plan, point)
    yield from (one for one in point.all() if one is not point)


def _wholes(plan: Plan, point: Point) -> Iterator[Point]:
    """Yield the points that `point` is within, the innermost first."""
    key = str(point.key)
    for _ in range(point.depth):
        key = key.rpartition(".")[0]
        whole = plan.index.points.get(int(key) if key.isdigit() else key)
        if whole is not None:
            yield whole
