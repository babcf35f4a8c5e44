"""Which changes take work from a unit or town, and which lay work on one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.target_towns import narrows
from plantrack.model.cross_references import references
from plantrack.model.organisation import Organisation
from plantrack.model.plan import Plan
from plantrack.model.values import names_in

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.change_context import ChangeContext

Names = tuple[str, ...]


def dropping(context: "ChangeContext") -> list["Change"]:
    """Return the changes after which a unit, town or place is no longer included."""
    about_places = [one for one in context.changes if _is_about_places(one)]
    lost = bool(about_places) and _some_reach_is_lost(context.old, context.new)
    return [
        one
        for one in context.changes
        if (lost if _is_about_places(one) else _drops_a_body(one, context))
    ]


def groups_gone(context: "ChangeContext") -> list["Change"]:
    """Return the removals of collective names that the earlier version's tasks or targets have.

    Where towns are lost by it, that is `dropping`.
    """
    gone = [one for one in context.changes if one.kind == "organisation-group-removed"]
    if not gone:
        return []
    named = {one.name for one in references(context.old) if one.kind == "town"}
    named -= {group.name for group in context.new.organisation.groups}
    lost = {one.at for one in dropping(context)}
    return [one for one in gone if one.subject in named and one.at not in lost]


def _is_about_places(change: "Change") -> bool:
    return change.part.startswith("organisation-") and "unit" not in change.part


def _drops_a_body(change: "Change", context: "ChangeContext") -> bool:
    if change.part == "town":
        return change.action == "removed" and not _is_still_reached(change, context.new)
    if change.kind in ("target-towns-changed", "target-items-changed"):
        return not names_in(change.old) <= names_in(change.new) or narrows(change, context)
    if change.kind == "organisation-unit-removed":
        units = context.new.organisation.units
        is_listed = any(change.subject in task.units for task in context.new.tasks)
        return is_listed and all(unit.name != change.subject for unit in units)
    return change.kind == "unit-removed"


def adds_a_body(change: "Change", context: "ChangeContext", reaching: frozenset[str]) -> bool:
    """Whether a task (or target) has a new unit after `change`, or newly reaches a town.

    `reaching` are the `places_that_reach`.
    """
    if change.part == "town":
        return change.action == "added" and _reaches_more(change, context)
    is_place = change.kind in ("organisation-town-added", "organisation-group-added")
    if is_place and context.old.reach.has(change.subject):
        return True  # a second entry, by which the name means something else as well
    if change.part.startswith("organisation-"):
        ends = (place for place, one in enumerate(f"{change.at}.") if one == ".")
        return any(change.at[:end] in reaching for end in ends)
    return change.kind == "unit-added"


def places_that_reach(context: "ChangeContext") -> frozenset[str]:
    """Return the organisation's entries through which unchanged lists reach more towns than before.

    It is the town if it is new or of another kind, else the collective name.
    """
    if not any(one.part.startswith("organisation-") for one in context.changes):
        return frozenset()
    old, new = context.old.organisation, context.new.organisation
    groups, kinds, now = {one.name for one in new.groups}, _kinds(old), _kinds(new)
    found = set()
    for before, kept in set(_lists(context)):
        for group in groups.intersection(kept):
            for town in _newly_reached(before, (group,), context):
                moved = kinds.get(town) != now[town]
                found.add(f"towns.{town}" if moved else f"groups.{group}")
    return frozenset(f"organisation.{place}" for place in found)


def _kinds(organisation: Organisation) -> dict[str, str]:
    return {town.name: town.kind for town in organisation.towns}


def _lists(context: "ChangeContext") -> Iterator[tuple[Names, Names]]:
    """Yield each list of towns as it was, and the names of it that are still there."""
    for task in context.new.tasks:
        before = context.towns_before(task)
        known = set(before)
        yield before, tuple(name for name in task.towns if name in known)
    altered = {one.at for one in context.changes if one.part.startswith("target")}
    holders = [(f"tasks.{one.number}", one.targets) for one in context.new.tasks]
    holders += [(f"points.{one.key}", one.targets) for one in context.new.points]
    for at, targets in holders:
        for one in targets:
            place = f"{at}.targets.{one.what}"
            if one.towns and altered.isdisjoint((place, f"{place}.towns")):
                yield one.towns, one.towns


def _newly_reached(before: Names, names: Names, context: "ChangeContext") -> set[str]:
    """Return the towns that `names` reach, or by an open group may reach, and `before` did not."""
    old, new = context.old.reach, context.new.reach
    reached = old.town_set(before)
    certain = set(new.towns_of(names)) - reached
    possible = set(new.open_towns_of(names)) - reached
    if possible:
        possible -= set(old.open_towns_of(before))
    return certain | possible


def _reaches_more(change: "Change", context: "ChangeContext") -> bool:
    """Whether the name added to a task's towns reaches one that the task did not reach."""
    task = context.new.index.tasks.get(change.task) if change.task is not None else None
    if task is None or not context.new.reach.has(change.subject):
        return True
    return bool(_newly_reached(context.towns_before(task), (change.subject,), context))


def _is_still_reached(change: "Change", new: Plan) -> bool:
    """Whether the towns removed from a list are still reached by what it now contains."""
    task = new.index.tasks.get(change.task) if change.task is not None else None
    if task is None or not change.towns:
        return False
    return new.reach.town_set(task.towns).issuperset(change.towns)


def _some_reach_is_lost(old: Plan, new: Plan) -> bool:
    """Whether a task with the same list of towns reaches fewer of them than before."""
    tasks = {task.name: task for task in new.tasks}
    lists = {
        task.towns
        for task in old.tasks
        if task.name in tasks and tasks[task.name].towns == task.towns
    }
    return any(set(old.reach.towns_of(one)) - set(new.reach.towns_of(one)) for one in lists)
