"""Towns and units that have another name than in the older version, and that version under it.

A body was renamed if it lists, under `formerly`, the one name that it has in the other version: a
name that is gone, while its own is new. Anything else, such as two bodies made one or tasks handed
to a body that was there before, is no renaming, whatever `formerly` says.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeVar, cast

from plantrack.model.duties import ROLE_FIELDS
from plantrack.model.organisation import Group, Organisation, Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.scalars import Model
from plantrack.model.section import Point, Section
from plantrack.model.targets import Target
from plantrack.model.task import Task

Kind = Literal["towns", "units"]
Body = TypeVar("Body", Town, Unit)


class Rename(NamedTuple):
    """A town or unit, and its name in either version."""

    kind: Kind
    old: str
    new: str


def renames(old: Plan, new: Plan) -> tuple[Rename, ...]:
    """Return what was renamed from `old` to `new`, in either direction of time."""
    one, other = old.organisation, new.organisation
    towns = _renamed(one.towns, other.towns, _town_names(one), _town_names(other))
    units = _renamed(one.units, other.units, _unit_names(one), _unit_names(other))
    return (
        *(Rename("towns", *pair) for pair in towns.items()),
        *(Rename("units", *pair) for pair in units.items()),
    )


def in_new_names(old: Plan, new: Plan) -> Plan:
    """Return `old` with what was renamed since under the names of `new`.

    What is recorded (errata, readings, revisions) stays as it was written.
    """
    found = renames(old, new)
    if not found:
        return old
    towns = {one.old: one.new for one in found if one.kind == "towns"}
    units = {one.old: one.new for one in found if one.kind == "units"}
    organisation = old.organisation
    changed = {
        "organisation": _with(
            organisation,
            towns=_bodies(organisation.towns, towns, new.organisation.towns),
            units=_bodies(organisation.units, units, new.organisation.units),
            groups=tuple(_group(one, organisation, towns, units) for one in organisation.groups),
        ),
        "sections": tuple(_section(one, towns) for one in old.sections),
        "tasks": tuple(_task(one, towns, units) for one in old.tasks),
    }
    return _with(old, **changed)


def _names(bodies: tuple[Town | Unit, ...]) -> set[str]:
    return {one.name for one in bodies}


def _town_names(organisation: Organisation) -> set[str]:
    """Return the names that a task may list under `towns`."""
    return _names(organisation.towns) | {group.name for group in organisation.groups}


def _unit_names(organisation: Organisation) -> set[str]:
    """Return the names that a task may list as units, in whatever part."""
    return _names(organisation.units) | {group.name for group in organisation.unit_groups}


def _renamed(
    olds: tuple[Body, ...], news: tuple[Body, ...], before: set[str], after: set[str]
) -> dict[str, str]:
    """Return old names with new ones; the older version may also be the one that lists both."""
    found = dict(_successors(olds, news, before, after))
    for later, earlier in _successors(news, olds, after, before):
        if earlier not in found and later not in found.values():
            found[earlier] = later
    return found


def _successors(
    olds: tuple[Body, ...], news: tuple[Body, ...], before: set[str], after: set[str]
) -> Iterator[tuple[str, str]]:
    claims = Counter(name for one in news for name in set(one.formerly))
    had = _names(olds)
    for one in news:
        was = [name for name in dict.fromkeys(one.formerly) if name in had]
        if len(was) != 1 or one.name in before or was[0] in after:
            continue
        if claims[was[0]] == 1:
            yield was[0], one.name


AnyModel = TypeVar("AnyModel", bound=Model)


def _with(model: AnyModel, **fields: object) -> AnyModel:
    """Return a copy with other `fields`; unlike `model_copy`, without what was cached."""
    kept = {name: getattr(model, name) for name in type(model).model_fields}
    return cast(AnyModel, type(model).model_construct(**kept | fields))


def _bodies(
    olds: tuple[Body, ...], names: Mapping[str, str], news: tuple[Body, ...]
) -> tuple[Body, ...]:
    now = {one.name: one for one in news}
    return tuple(
        _with(one, name=names[one.name], formerly=_formerly(one, now[names[one.name]]))
        if one.name in names
        else one
        for one in olds
    )


def _formerly(old: Body, new: Body) -> tuple[str, ...]:
    """Return what the renamed body may be expected to list: all that it does, unless some is lost.

    Going back in time it lists less.
    """
    expected = {*old.formerly, old.name} - {new.name}
    lists_old = old.name in new.formerly
    return (*old.formerly, old.name) if lists_old and expected - {*new.formerly} else new.formerly


def _group(
    group: Group, organisation: Organisation, towns: Mapping[str, str], units: Mapping[str, str]
) -> Group:
    is_of_units = any(group is one for one in organisation.unit_groups)
    members = _translated(group.members, units if is_of_units else towns)
    return group.model_copy(update={"members": members})


def _section(section: Section, towns: Mapping[str, str]) -> Section:
    points = tuple(_point(point, towns) for point in section.points)
    return section.model_copy(update={"points": points})


def _point(point: Point, towns: Mapping[str, str]) -> Point:
    # A copy keeps its key.
    return point.model_copy(
        update={
            "targets": tuple(_target(one, towns) for one in point.targets),
            "points": tuple(_point(one, towns) for one in point.points),
        }
    )


def _task(task: Task, towns: Mapping[str, str], units: Mapping[str, str]) -> Task:
    # A copy still is one point whole, if it was.
    return task.model_copy(
        update={
            "towns": _translated(task.towns, towns),
            **{field: _translated(getattr(task, field), units) for field in ROLE_FIELDS.values()},
            "targets": tuple(_target(one, towns) for one in task.targets),
        }
    )


def _target(target: Target, towns: Mapping[str, str]) -> Target:
    shares = tuple(
        one.model_copy(update={"town": towns.get(one.town, one.town)}) for one in target.shares
    )
    listed = _translated(target.towns, towns)
    return target.model_copy(update={"towns": listed, "shares": shares})


def _translated(listed: tuple[str, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names.get(name, name) for name in listed)
