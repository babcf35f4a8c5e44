"""Walks over a plan's parts, each with its path in the file's data."""

from collections.abc import Iterator

from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.section import Point, points_within
from plantrack.model.targets import Target
from plantrack.model.task import Task


def placed_points(plan: Plan) -> Iterator[tuple[Point, Path]]:
    """Yield every point, in file order."""
    for s, section in enumerate(plan.sections):
        for point, within in points_within(section.points):
            yield point, ("sections", s, *within)


def placed_tasks(plan: Plan) -> Iterator[tuple[Task, Path]]:
    """Yield every task, in file order."""
    for t, task in enumerate(plan.tasks):
        yield task, ("tasks", t)


def placed_targets(plan: Plan) -> Iterator[tuple[Target, Path]]:
    """Yield every target of points and tasks, in file order."""
    for _, target, path in held_targets(plan):
        yield target, path


def held_targets(plan: Plan) -> Iterator[tuple[Point | Task, Target, Path]]:
    """Yield every target as `placed_targets` does, after the point or task that it is of."""
    holders: list[tuple[Point | Task, Path]] = [*placed_points(plan), *placed_tasks(plan)]
    for holder, path in holders:
        for i, target in enumerate(holder.targets):
            yield holder, target, (*path, "targets", i)


def placed_numbers(plan: Plan) -> Iterator[tuple[str, list[tuple[int, Path]]]]:
    """Yield `section`, `point` and `task`, each with numbers that follow each other, and paths."""
    yield (
        "section",
        [(one.number, ("sections", s, "number")) for s, one in enumerate(plan.sections)],
    )
    through: list[tuple[int, Path]] = []
    for s, section in enumerate(plan.sections):
        own = _numbers(section.points, ("sections", s))
        if any(one.key != one.number for one in section.points):
            yield "point", own  # numbered anew in each section
        else:
            through += own
    yield "point", through
    for s, section in enumerate(plan.sections):
        yield from _inner_numbers(section.points, ("sections", s))
    yield "task", [(task.number, ("tasks", t, "number")) for t, task in enumerate(plan.tasks)]


def _numbers(points: tuple[Point, ...], path: Path) -> list[tuple[int, Path]]:
    return [(one.number, (*path, "points", p, "number")) for p, one in enumerate(points)]


def _inner_numbers(
    points: tuple[Point, ...], path: Path
) -> Iterator[tuple[str, list[tuple[int, Path]]]]:
    """Yield the numbers of the points within `points`, of which those of the next may run on."""
    run: list[tuple[int, Path]] = []
    for p, point in enumerate(points):
        if not point.points:
            continue
        here = (*path, "points", p)
        inner = _numbers(point.points, here)
        if run and inner and inner[0][0] != run[-1][0] + 1:
            yield "point", run
            run = []
        run += inner
        yield from _inner_numbers(point.points, here)
    if run:
        yield "point", run
