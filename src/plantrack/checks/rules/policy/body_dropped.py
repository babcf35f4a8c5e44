"""PT604: a responsible unit or town dropped."""

from collections.abc import Iterator
from functools import cached_property
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
    dropped = _Dropped(context.old, context.new)
    return context.unrecorded(one for one in context.changes if dropped.is_one(one))


class _Dropped:
    """Tells which changes drop a body; what all of them ask is found out once."""

    def __init__(self, old: Plan, new: Plan) -> None:
        self._old, self._new = old, new
        self._reached: dict[int, frozenset[str]] = {}

    def is_one(self, change: "Change") -> bool:
        """Whether the change drops a body."""
        if change.part == "town":
            return change.action == "removed" and not self._is_still_reached(change)
        if change.kind in ("target-towns-changed", "target-items-changed"):
            return not names_in(change.old) <= names_in(change.new)
        if change.part.startswith("organisation-") and "unit" not in change.part:
            return self._some_reach_is_lost
        return change.kind == "unit-removed"

    def _is_still_reached(self, change: "Change") -> bool:
        """Whether the towns removed from a list are still reached by what it now contains."""
        task = self._new.index.tasks.get(change.task) if change.task is not None else None
        if task is None or not change.towns:
            return False
        if task.number not in self._reached:
            self._reached[task.number] = frozenset(self._new.reach.towns_of(task.towns))
        return self._reached[task.number].issuperset(change.towns)

    @cached_property
    def _some_reach_is_lost(self) -> bool:
        return _some_reach_is_lost(self._old, self._new)


def _some_reach_is_lost(old: Plan, new: Plan) -> bool:
    """Whether a task with the same list of towns reaches fewer of them than before."""
    tasks = {task.name: task for task in new.tasks}
    lists = {
        task.towns
        for task in old.tasks
        if task.name in tasks and tasks[task.name].towns == task.towns
    }
    return any(set(old.reach.towns_of(one)) - set(new.reach.towns_of(one)) for one in lists)


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
