"""PT706: a status that goes back without a reason."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.progress import RANKS

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext
    from plantrack.checks.progress_files import Said


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield a status that is less than what the same body said before."""
    for said in context.record.words.values():
        for before, one in pairwise(said):
            was, status = before.entry.status, one.entry.status
            if was is None or status is None or RANKS[status] >= RANKS[was]:
                continue
            if one.entry.reason is None and context.has(one) and not _is_sent_back(one, context):
                message = lazy_gettext(
                    "“{status}” goes back from the “{was}” of {date}, which needs a “reason”",
                    status=status,
                    was=was,
                    date=before.date.isoformat(),
                )
                yield Problem((*one.path, "status"), message)


def _is_sent_back(one: "Said", context: "ProgressContext") -> bool:
    """Whether the last review before it returned the task: that says why."""
    found = [
        review
        for review, _ in context.record.reviews
        if review.task == one.entry.task and review.date <= one.date
    ]
    return bool(found) and max(found, key=lambda review: review.date).review == "returned"


RULE = Rule(
    code="PT706",
    name="step-back",
    severity="error",
    what=gettext_noop("A status goes back from what the body said before, without a reason."),
    why=gettext_noop("Whoever relied on what was reported has to learn why it is so no more."),
    bad=(
        "- {task: 2, date: 2021-05-31, status: 部分完成}\n"
        "- {task: 2, date: 2021-06-30, status: 进行中}\n"
    ),
    good=(
        "- {task: 2, date: 2021-05-31, status: 部分完成}\n"
        '- {task: 2, date: 2021-06-30, status: 进行中, reason: "标准重新核定"}\n'
    ),
    check_progress=check,
)
