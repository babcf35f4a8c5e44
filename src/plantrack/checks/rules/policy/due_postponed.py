"""PT603: a due date postponed or removed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.checks.change_context import ChangeContext


_KINDS = (
    "due-postponed",
    "due-removed",
    "milestone-due-postponed",
    "milestone-due-removed",
    "milestone-removed",
    "task-due-postponed",
    "task-due-removed",
)


def check(context: "ChangeContext") -> Iterator[Problem]:
    """Yield due dates and milestones postponed or removed, and changes to the plan's period."""
    return context.unrecorded(
        one
        for one in context.changes
        if one.kind in _KINDS or (one.part == "plan" and one.subject in ("start", "end"))
    )


RULE = Rule(
    code="PT603",
    name="due-postponed",
    severity="error",
    what=gettext_noop(
        "A due date or milestone was postponed or removed since the earlier version."
    ),
    why=gettext_noop("If dates can move without a trace, progress reports are worthless."),
    bad=("due: 2022-03-31   # was 2021-12-31\n"),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: targets.开工建设.due\n"
        "    was: 2021-12-31\n"
        "    now: 2022-03-31\n"
        "    reason: 选址调整\n"
        "    document: 某民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
    check_change=check,
)
