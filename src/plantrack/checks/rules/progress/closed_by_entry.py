"""PT713: an entry that closes a task."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield entries with the status 已销号."""
    for one in context.said:
        if one.entry.status != "已销号":
            continue
        if one.entry.task is not None:
            message = lazy_gettext(
                "“已销号” is what a review says, not an entry: {command}",
                command=f"plantrack review {one.entry.task} --accept --by …",
            )
        else:
            message = lazy_gettext("“已销号” is what a review says, not an entry")
        yield Problem((*one.path, "status"), message, "已完成")


RULE = Rule(
    code="PT713",
    name="closed-by-entry",
    severity="error",
    what=gettext_noop("An entry has the status 已销号."),
    why=gettext_noop(
        "A task is closed by a review, with evidence, by someone else than the reporter."
    ),
    bad="- {task: 2, date: 2021-06-30, status: 已销号}\n",
    good='- {task: 2, date: 2021-06-30, status: 已完成, evidence: ["某民〔2021〕90号"]}\n',
    check_progress=check,
)
