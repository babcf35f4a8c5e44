"""Names and numbers with which one part of the plan refers to another, and which are known."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.task import Target
from plantrack.model.walk import placed_points, placed_tasks


class Reference(NamedTuple):
    """A name or number at `path` that should refer to a thing of some `kind`."""

    kind: Literal["town", "unit", "point"]
    name: str
    path: Path


def references(plan: Plan) -> Iterator[Reference]:
    """Yield every reference in the points' targets and the tasks, in file order."""
    for point, path in placed_points(plan):
        yield from _of_targets(point.targets, path)
    for task, path in placed_tasks(plan):
        for i, name in enumerate(task.towns):
            yield Reference("town", name, (*path, "towns", i))
        for i, name in enumerate(task.units):
            yield Reference("unit", name, (*path, "units", i))
        for i, number in enumerate(task.points):
            yield Reference("point", str(number), (*path, "points", i))
        yield from _of_targets(task.targets, path)


def _of_targets(targets: tuple[Target, ...], path: Path) -> Iterator[Reference]:
    for t, target in enumerate(targets):
        for i, name in enumerate(target.towns):
            yield Reference("town", name, (*path, "targets", t, "towns", i))


def known_names(plan: Plan) -> dict[str, set[str]]:
    """Return the known names and numbers for each kind of reference; groups count as towns."""
    organisation = plan.organisation
    return {
        "town": {town.name for town in organisation.towns}
        | {group.name for group in organisation.groups},
        "unit": {unit.name for unit in organisation.units},
        "point": {str(point.number) for point in plan.points},
    }


def used_names(plan: Plan) -> dict[str, set[str]]:
    """Return the names and numbers that references of each kind give."""
    towns, units, points = set[str](), set[str](), set[int]()
    for task in plan.tasks:
        towns.update(task.towns)
        units.update(task.units)
        points.update(task.points)
        for target in task.targets:
            towns.update(target.towns)
    for point in plan.points:
        for target in point.targets:
            towns.update(target.towns)
    return {"town": towns, "unit": units, "point": set(map(str, points))}


def unknown_references(plan: Plan) -> list[Reference]:
    """Return the references that match nothing in the plan, in file order."""
    known, used = known_names(plan), used_names(plan)
    if all(used[kind] <= known[kind] for kind in used):
        return []
    return [one for one in references(plan) if one.name not in known[one.kind]]
