"""PT709: a task reported as completed without evidence."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.progress_files import Said
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield where a body's last word is that it is done, and no evidence was given."""
    for said in context.record.words.values():
        one = said[-1]
        if one.entry.status == "已完成" and context.has(one) and not _has_evidence(one, context):
            message = lazy_gettext(
                "“已完成” without evidence: give “evidence” (links or paths) in an entry"
            )
            yield Problem((*one.path, "status"), message)


def _has_evidence(one: Said, context: "ProgressContext") -> bool:
    """Whether the same body gave any on the task or point; for a unit's word, anybody."""
    followed = context.record.followed(one.entry)
    return followed is not None and any(
        said.entry.evidence
        for said in followed.entries
        if not one.is_town or (said.is_town and said.body == one.reported.body)
    )


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
