"""Whether towns given to a target that named none narrow it, or only say what it meant."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.model.organisation import Organisation, Town
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.model.task import Task
from plantrack.model.values import names_in

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.change_context import ChangeContext

Towns = tuple[set[str], set[str]]


def narrows(change: "Change", context: "ChangeContext") -> bool:
    """Whether a target that was there before is, by this change, meant for other towns.

    One that names no towns is meant for those of its task, so that to name some takes it from
    the others.
    """
    if change.kind != "target-towns-changed" or change.old:
        return False
    return any(map(any, _rows(change, context))) and not are_given(change, context)


def are_given(change: "Change", context: "ChangeContext") -> bool:
    """Whether the towns named are those of the unaltered text, or all that the task reaches."""
    names, text = names_in(change.new), context.unaltered_text(change)
    organisation = context.new.organisation
    if text is not None and all(states_town(name, text, organisation) for name in names):
        return True
    return _reached(context.new, tuple(names)) in _rows(change, context)


def named_towns(target: Target, holder: Task | Point) -> tuple[str, ...]:
    """Return the names of the towns that the target is meant for: its own, else its task's."""
    return target.towns or (holder.towns if isinstance(holder, Task) else ())


def states_town(name: str, text: str, organisation: Organisation) -> bool:
    """Whether `text` names the town in full or in short, or the group as it is called."""
    if name in text:
        return True
    towns = [town for town in organisation.towns if name in town.names]
    if towns:
        return any(word in text for town in towns for word in _words(town))
    groups = (group for group in organisation.groups if group.name == name)
    return any(alias in text for group in groups for alias in group.aliases)


def _words(town: Town) -> Iterator[str]:
    """Yield by what a text may name the town: one character alone may be of another word."""
    yield from town.names
    if len(town.short_name) > 1:
        yield town.short_name


def _rows(change: "Change", context: "ChangeContext") -> list[Towns]:
    """Return the towns that the change's task reached before, and those that it does now."""
    task = context.task_of(change)
    if task is None:
        return []
    before = _reached(context.old, context.towns_before(task))
    return [before, _reached(context.new, task.towns)]


def _reached(plan: Plan, names: tuple[str, ...]) -> Towns:
    """Return the towns that `names` reach, and those that their open groups may stand for."""
    return set(plan.reach.towns_of(names)), set(plan.reach.open_towns_of(names))
