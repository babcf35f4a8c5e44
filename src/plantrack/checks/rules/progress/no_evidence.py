"""PT709: a task reported as completed without evidence."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield where a body's last word is that it is done, and evidence of that is missing."""
    from plantrack.followup.completion import unproven  # rules are loaded without a record, too

    for said in context.record.words.values():
        one = said[-1]
        followed = context.record.followed(one.entry) if context.has(one) else None
        if followed is not None and one.reported in unproven(followed):
            message = lazy_gettext(
                "“{status}” without evidence: give “evidence” (links or paths) in an entry",
                status=one.entry.status,
            )
            yield Problem((*one.path, "status"), message)


RULE = Rule(
    code="PT709",
    name="no-evidence",
    severity="warning",
    what=gettext_noop("A body says that something is completed, but no entry has evidence of it."),
    why=gettext_noop("Without evidence the task cannot be reviewed and closed."),
    bad="- {task: 2, date: 2021-06-30, status: 已完成}\n",
    good='- {task: 2, date: 2021-06-30, status: 已完成, evidence: ["某民〔2021〕90号"]}\n',
    check_progress=check,
)
