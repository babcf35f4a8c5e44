"""Which points tasks carry out, with what is within them, and to whom the others are left."""

from collections.abc import Iterator

from plantrack.model.organisation import Unit
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.task import Task


def tasks_carrying(plan: Plan, point: Point) -> tuple[Task, ...]:
    """Return the tasks that carry out the point, one that it is within, or one within it."""
    return plan.index.tasks_of_any((point, *related_points(plan, point)))


def is_carried_out(plan: Plan, point: Point) -> bool:
    """Whether a task carries out the point, one that it is within, or one within it."""
    index = plan.index
    return any(index.tasks_of(one) for one in (point, *related_points(plan, point)))


def related_points(plan: Plan, point: Point) -> Iterator[Point]:
    """Yield the points that `point` is within, and those within it."""
    yield from points_around(plan, point)
    yield from (one for one in point.all() if one is not point)


def points_around(plan: Plan, point: Point) -> Iterator[Point]:
    """Yield the points that `point` is within, the innermost first."""
    key = str(point.key)
    for _ in range(point.depth):
        key = key.rpartition(".")[0]
        whole = plan.index.points.get(int(key) if key.isdigit() else key)
        if whole is not None:
            yield whole


def points_left_to(unit: Unit, plan: Plan) -> tuple[Point, ...]:
    """Return the points of the sections of whose tasks more than half are the unit's."""
    found: list[Point] = []
    for section in plan.sections:
        tasks = plan.index.tasks_of_any(section.all_points())
        mine = sum(bool(plan.duties.roles(task, unit)) for task in tasks)
        if mine * 2 > len(tasks):
            found += section.all_points()
    return tuple(found)
