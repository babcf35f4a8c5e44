"""Which changes take a unit's part in a task from it, or give it one, by a group too."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.model.duties import PART_FIELDS, ROLE_FIELDS
from plantrack.model.organisation import Organisation
from plantrack.model.plan import Plan
from plantrack.model.task import Task
from plantrack.model.values import Value, names_in

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.change_context import ChangeContext

Names = tuple[str, ...]
_WEIGHTS = {role: weight for weight, role in enumerate(reversed(ROLE_FIELDS))}


def takes_a_part(change: "Change", context: "ChangeContext", lost: set[str]) -> bool:
    """Whether a unit no longer has its part in a task, or a lesser one.

    `lost` are the `lost_units`.
    """
    if change.part == "role":
        return _is_weaker(change.old, change.new)
    if change.part in PART_FIELDS and change.action in ("removed", "changed"):
        task = context.task_of(change)
        meant = context.old.duties.units_of((str(change.old),))
        if task is None or not meant:
            return True
        return not _charged(context.new, task, PART_FIELDS[change.part]).issuperset(meant)
    if change.part.startswith("organisation-group"):
        return not lost.isdisjoint(context.old.duties.units_of((change.subject,)))
    if change.part.startswith("organisation-unit"):
        return change.subject in lost or _is_listed_still(change, context.new)
    return False


def _is_listed_still(change: "Change", new: Plan) -> bool:
    """Whether a unit is gone that tasks name."""
    if change.kind != "organisation-unit-removed":
        return False
    lists = (names for task in new.tasks for names in task.unit_lists)
    is_listed = any(change.subject in names for names in lists)
    return is_listed and all(unit.name != change.subject for unit in new.organisation.units)


def gives_a_part(change: "Change", context: "ChangeContext") -> bool:
    """Whether a unit has a part in a task that it did not have, or a weightier one."""
    if change.part == "role":
        return not _is_weaker(change.old, change.new)
    if change.part not in PART_FIELDS or change.action not in ("added", "changed"):
        return False
    task = context.task_of(change)
    before = context.task_before(task) if task is not None else None
    if before is None or not context.new.duties.has(str(change.new)):
        return True
    return bool(_newly_charged(context, before, PART_FIELDS[change.part], (str(change.new),)))


def _is_weaker(old: Value, new: Value) -> bool:
    """Whether the roles `new` weigh less than the roles `old`, or are only some of them."""
    before, after = names_in(old), names_in(new)
    heaviest = [
        max(_WEIGHTS[one] for one in ROLE_FIELDS if one in each) for each in (before, after)
    ]
    return heaviest[1] < heaviest[0] or after < before


def _lists(task: Task, field: str) -> Names:
    """Return whom the task lists in the role of that field, or a weightier one."""
    fields = tuple(ROLE_FIELDS.values())
    wanted = fields[: fields.index(field) + 1]
    return tuple(name for one in wanted for name in getattr(task, one))


def _charged(plan: Plan, task: Task, field: str) -> set[str]:
    return set(plan.duties.units_of(_lists(task, field)))


def _newly_charged(context: "ChangeContext", before: Task, field: str, names: Names) -> set[str]:
    """Return the units that `names` charge, or may charge, as the task `before` did not."""
    old, new = context.old.duties, context.new.duties
    charged = _charged(context.old, before, field)
    possible = set(new.open_units_of(names)) - charged
    if possible:
        possible -= set(old.open_units_of(_lists(before, field)))
    return (set(new.units_of(names)) - charged) | possible


def lost_units(context: "ChangeContext") -> set[str]:
    """Return the units that lists which were not altered charged before, and no longer do."""
    if not any(one.part.startswith("organisation-") for one in context.changes):
        return set()
    old, new = context.old.duties, context.new.duties
    lists = {
        names
        for task, before in _kept(context)
        for names, was in zip(task.unit_lists, before.unit_lists, strict=True)
        if names == was
    }
    return {unit for one in lists for unit in {*old.units_of(one)} - {*new.units_of(one)}}


def places_that_charge(context: "ChangeContext") -> set[str]:
    """Return the organisation's entries through which names kept in lists charge more units.

    It is the unit if it is new, of another kind or has another alias, else the collective name.
    """
    kinds, now = _kinds(context.old.organisation), _kinds(context.new.organisation)
    collective = _not_single(context.old.organisation) | _not_single(context.new.organisation)
    groups = {group.name for group in context.new.organisation.unit_groups}
    found = set()
    for task, before in _kept(context):
        for field in ROLE_FIELDS.values():
            kept = collective.intersection(getattr(task, field), getattr(before, field))
            for name in kept:
                for unit in _newly_charged(context, before, field, (name,)):
                    is_group = kinds.get(unit) == now[unit] and name in groups
                    found.add(f"groups.{name}" if is_group else f"units.{unit}")
    return found


def _kept(context: "ChangeContext") -> Iterator[tuple[Task, Task]]:
    """Yield each task that was there before, and what it was."""
    for task in context.new.tasks:
        before = context.task_before(task)
        if before is not None:
            yield task, before


def _kinds(organisation: Organisation) -> dict[str, str]:
    return {unit.name: unit.kind for unit in organisation.units}


def _not_single(organisation: Organisation) -> set[str]:
    """Return the names in lists that are not simply those of one unit."""
    aliases = {alias for unit in organisation.units for alias in unit.aliases}
    return aliases | {group.name for group in organisation.unit_groups}
