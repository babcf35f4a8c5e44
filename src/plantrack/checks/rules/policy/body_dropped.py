"""PT604: a responsible unit or town dropped."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop
from plantrack.model.plan import Plan
from plantrack.model.values import names_in

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.change_context import ChangeContext


def check(context: "ChangeContext") -> Iterator[Problem]:
    """Yield units and towns that a task, target or collective name no longer includes."""
    return context.unrecorded(one for one in context.changes if _drops_a_body(one, context))


def _drops_a_body(change: "Change", context: "ChangeContext") -> bool:
    if change.part == "town":
        return change.action == "removed" and not _is_still_reached(change, context.new)
    if change.kind in ("target-towns-changed", "target-items-changed"):
        return not names_in(change.old) <= names_in(change.new)
    if change.part.startswith("organisation-") and "unit" not in change.part:
        return _some_reach_is_lost(context.old, context.new)
    return change.kind == "unit-removed"


def _is_still_reached(change: "Change", new: Plan) -> bool:
    """Whether the towns removed from a list are still reached by what it now contains."""
    task = new.index.tasks.get(change.task) if change.task is not None else None
    if task is None or not change.towns:
        return False
    return set(change.towns) <= set(new.reach.towns_of(task.towns))


def _some_reach_is_lost(old: Plan, new: Plan) -> bool:
    """Whether a task with the same list of towns reaches fewer of them than before."""
    tasks = {task.name: task for task in new.tasks}
    return any(
        set(old.reach.towns_of(task.towns)) - set(new.reach.towns_of(task.towns))
        for task in old.tasks
        if task.name in tasks and tasks[task.name].towns == task.towns
    )


RULE = Rule(
    code="PT604",
    name="body-dropped",
    severity="error",
    what=gettext_noop(
        "A responsible unit or town was removed from a task since the earlier version."
    ),
    why=gettext_noop(
        "A unit or town that is no longer listed is no longer responsible; the task may be "
        "left to nobody."
    ),
    bad=("units:\n  - 社事科   # 区救助站 dropped\n"),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: units\n"
        "    was: 区救助站\n"
        "    reason: 选址调整\n"
        "    document: 渝北民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
    check_change=check,
)
