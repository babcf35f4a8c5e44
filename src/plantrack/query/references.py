"""Names and numbers by which one part of the plan refers to another, and which of them fit."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from plantrack.model.plan import Plan

Path = tuple[str | int, ...]


class Reference(NamedTuple):
    """A name or number at `path` that should stand for a `kind` of thing."""

    kind: Literal["town", "unit", "point"]
    name: str
    path: Path


def references(plan: Plan) -> Iterator[Reference]:
    """Every reference of tasks and of the points' targets, in the file's order."""
    for s, section in enumerate(plan.sections):
        for p, point in enumerate(section.points):
            for t, target in enumerate(point.targets):
                for i, name in enumerate(target.towns):
                    path = ("sections", s, "points", p, "targets", t, "towns", i)
                    yield Reference("town", name, path)
    for index, task in enumerate(plan.tasks):
        at: Path = ("tasks", index)
        for i, name in enumerate(task.towns):
            yield Reference("town", name, (*at, "towns", i))
        for i, name in enumerate(task.units):
            yield Reference("unit", name, (*at, "units", i))
        for i, number in enumerate(task.points):
            yield Reference("point", str(number), (*at, "points", i))
        for t, target in enumerate(task.targets):
            for i, name in enumerate(target.towns):
                yield Reference("town", name, (*at, "targets", t, "towns", i))


def known_names(plan: Plan) -> dict[str, set[str]]:
    """For each kind of reference the names and numbers that fit; groups count as towns."""
    organisation = plan.organisation
    return {
        "town": {town.name for town in organisation.towns}
        | {group.name for group in organisation.groups},
        "unit": {unit.name for unit in organisation.units},
        "point": {str(point.number) for point in plan.points},
    }


def unknown_references(plan: Plan) -> list[Reference]:
    """The references that fit nothing in the plan."""
    known = known_names(plan)
    return [one for one in references(plan) if one.name not in known[one.kind]]
