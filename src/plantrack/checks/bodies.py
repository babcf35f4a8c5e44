"""Which changes take work from a unit or town, and which lay work on one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.target_towns import narrows
from plantrack.checks.unit_roles import (
    gives_a_part,
    lost_units,
    places_that_charge,
    takes_a_part,
)
from plantrack.model.cross_references import references
from plantrack.model.organisation import Organisation
from plantrack.model.values import names_in

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.change_context import ChangeContext

Names = tuple[str, ...]


def dropping(context: "ChangeContext") -> list["Change"]:
    """Return the changes after which a unit, town or place is no longer included."""
    about_towns = {one for one in context.changes if _is_about_towns(one, context)}
    if not (about_towns and _some_reach_is_lost(context)):
        about_towns = set()
    units = lost_units(context)
    return [one for one in context.changes if one in about_towns or _drops(one, context, units)]


def groups_gone(context: "ChangeContext") -> list["Change"]:
    """Return the removals of collective names that the earlier version's tasks or targets have.

    Where towns are lost by it, that is `dropping`.
    """
    gone = [one for one in context.changes if one.kind == "organisation-group-removed"]
    if not gone:
        return []
    named = {one.name for one in references(context.old) if one.kind in ("town", "unit")}
    named -= {group.name for group in context.new.organisation.groups}
    lost = {one.at for one in dropping(context)}
    return [one for one in gone if one.subject in named and one.at not in lost]


def _is_about_towns(change: "Change", context: "ChangeContext") -> bool:
    """Whether a change to the organisation is about a town, or a collective name for towns."""
    if not change.part.startswith("organisation-group"):
        return change.part.startswith("organisation-town")
    groups = (*context.old.organisation.town_groups, *context.new.organisation.town_groups)
    return any(group.name == change.subject for group in groups)


def _drops(change: "Change", context: "ChangeContext", units: set[str]) -> bool:
    if change.part == "town":
        return change.action == "removed" and not _is_still_reached(change, context)
    if change.kind in ("target-towns-changed", "target-items-changed"):
        return not names_in(change.old) <= names_in(change.new) or narrows(change, context)
    return takes_a_part(change, context, units)


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
    return gives_a_part(change, context)


def places_that_reach(context: "ChangeContext") -> frozenset[str]:
    """Return the organisation's entries through which unchanged lists reach more than before.

    It is the town or unit if it is new or of another kind, else the collective name.
    """
    if not any(one.part.startswith("organisation-") for one in context.changes):
        return frozenset()
    old, new = context.old.organisation, context.new.organisation
    groups, kinds, now = {one.name for one in new.groups}, _kinds(old), _kinds(new)
    aliases = {alias for each in (old, new) for town in each.towns for alias in town.aliases}
    found = places_that_charge(context)
    for before, kept in set(_lists(context)):
        for name in (groups | aliases).intersection(kept):
            for town in _newly_reached(before, (name,), context):
                moved = kinds.get(town) != now[town] or name not in groups
                found.add(f"towns.{town}" if moved else f"groups.{name}")
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
    task = context.task_of(change)
    if task is None or not context.new.reach.has(change.subject):
        return True
    return bool(_newly_reached(context.towns_before(task), (change.subject,), context))


def _is_still_reached(change: "Change", context: "ChangeContext") -> bool:
    """Whether the towns removed from a list are still reached by what it now contains."""
    task = context.task_of(change)
    if task is None or not change.towns:
        return False
    return context.new.reach.town_set(task.towns).issuperset(change.towns)


def _some_reach_is_lost(context: "ChangeContext") -> bool:
    """Whether a task with the same list of towns reaches fewer of them than before."""
    old, new = context.old.reach, context.new.reach
    befores = ((task, context.task_before(task)) for task in context.new.tasks)
    lists = {task.towns for task, before in befores if before and before.towns == task.towns}
    return any(set(old.towns_of(one)) - set(new.towns_of(one)) for one in lists)
