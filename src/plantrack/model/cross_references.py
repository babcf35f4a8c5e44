"""Names and numbers with which one part of the plan refers to another, and which are known."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from plantrack.model.duties import ROLE_FIELDS
from plantrack.model.organisation import Organisation
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.model.task import Task
from plantrack.model.walk import placed_points, placed_tasks


class Reference(NamedTuple):
    """A name or number at `path` that should refer to a thing of some `kind`."""

    kind: Literal["town", "unit", "point", "task", "table"]
    name: str
    path: Path


def references(plan: Plan) -> Iterator[Reference]:
    """Yield every reference in the points' targets and the tasks, in file order."""
    yield from _of_groups(plan.organisation)
    for point, path in placed_points(plan):
        yield from _of_targets(point.targets, path)
    for task, path in placed_tasks(plan):
        for i, name in enumerate(task.towns):
            yield Reference("town", name, (*path, "towns", i))
        for field, names in zip(ROLE_FIELDS.values(), task.unit_lists, strict=True):
            for i, name in enumerate(names):
                yield Reference("unit", name, (*path, field, i))
        for i, number in enumerate(task.points):
            yield Reference("point", str(number), (*path, "points", i))
        if task.parent is not None:
            yield Reference("task", str(task.parent), (*path, "parent"))
        if task.table is not None:
            yield Reference("table", task.table, (*path, "table"))
        yield from _of_targets(task.targets, path)


def _of_groups(organisation: Organisation) -> Iterator[Reference]:
    of_units = set(map(id, organisation.unit_groups))
    for g, group in enumerate(organisation.groups):
        for i, name in enumerate(group.members):
            path = ("organisation", "groups", g, "members", i)
            yield Reference("unit" if id(group) in of_units else "town", name, path)


def _of_targets(targets: tuple[Target, ...], path: Path) -> Iterator[Reference]:
    for t, target in enumerate(targets):
        for i, name in enumerate(target.towns):
            yield Reference("town", name, (*path, "targets", t, "towns", i))
        for i, share in enumerate(target.shares):
            yield Reference("town", share.town, (*path, "targets", t, "shares", i, "town"))


def known_names(plan: Plan) -> dict[str, set[str]]:
    """Return the known names and numbers for each kind; groups count as what they stand for."""
    organisation = plan.organisation
    return {
        "town": {name for town in organisation.towns for name in town.names}
        | {group.name for group in organisation.town_groups},
        "unit": {name for unit in organisation.units for name in unit.names}
        | {group.name for group in organisation.unit_groups},
        "point": {str(point.key) for point in plan.points},
        "task": {str(task.number) for task in plan.tasks},
        "table": {table.name for table in plan.tables},
    }


def used_names(plan: Plan) -> dict[str, set[str]]:
    """Return the names and numbers that references of each kind give."""
    towns, units, points = set[str](), set[str](), set[int | str]()
    tasks, tables = set[str](), set[str]()
    for task in plan.tasks:
        towns.update(task.towns)
        units.update(task.lead, task.units, task.support)
        points.update(task.points)
        if task.parent is not None:
            tasks.add(str(task.parent))
        if task.table is not None:
            tables.add(task.table)
    holders: tuple[tuple[Task | Point, ...], ...] = (plan.tasks, plan.points)
    for holder in (one for held in holders for one in held):
        for target in holder.targets:
            towns.update(target.towns, (share.town for share in target.shares))
    for reference in _of_groups(plan.organisation):
        (units if reference.kind == "unit" else towns).add(reference.name)
    return {
        "town": towns,
        "unit": units,
        "point": set(map(str, points)),
        "task": tasks,
        "table": tables,
    }


def unknown_references(plan: Plan) -> list[Reference]:
    """Return the references that match nothing in the plan, in file order."""
    known, used = known_names(plan), used_names(plan)
    if all(used[kind] <= known[kind] for kind in used):
        return []
    return [one for one in references(plan) if one.name not in known[one.kind]]
