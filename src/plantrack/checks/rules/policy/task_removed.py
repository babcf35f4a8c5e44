"""PT601: a task removed, or its number given to another."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.checks.change_context import ChangeContext

_KINDS = (
    "task-removed",
    "task-renumbered",
)


def check(context: "ChangeContext") -> Iterator[Problem]:
    """Yield tasks that were removed, and numbers that now belong to another task."""
    return context.unrecorded(one for one in context.changes if one.kind in _KINDS)


RULE = Rule(
    code="PT601",
    name="task-removed",
    severity="error",
    what=gettext_noop(
        "A task was removed, or its number given to another task, since the earlier version."
    ),
    why=gettext_noop(
        "The notice assigned the task; withdrawing it is a decision that must remain traceable."
    ),
    bad=gettext_noop("(task 17 was removed)\n"),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: task\n"
        "    was: 助餐点建设\n"
        "    reason: 选址调整\n"
        "    document: 渝北民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
    check_change=check,
)
