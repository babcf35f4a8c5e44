"""PT715: a review that cannot count."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext
    from plantrack.checks.progress_files import PlacedReview
    from plantrack.followup.followed import Followed
    from plantrack.followup.reviewing import AcceptanceFault
    from plantrack.model.progress import Review


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield acceptances that close nothing, and returns that give no reason."""
    for one in context.reviews:
        if one.review.date > context.as_of or one.review.task not in context.plan.index.tasks:
            continue
        for key, message in _faults(context, one):
            yield Problem((*one.path, key), message)


def _faults(context: "ProgressContext", one: "PlacedReview") -> Iterator[tuple[str, Message]]:
    review = one.review
    if review.review == "returned":
        if review.reason is None:
            yield "review", lazy_gettext("a task that is returned needs a “reason”")
        return
    followed = context.record.progress.of(context.plan.index.tasks[review.task])
    for fault in followed.faults_of_acceptance(review.by, review.date):
        yield _worded(fault, followed, review)


def _worded(
    fault: "AcceptanceFault", followed: "Followed", review: "Review"
) -> tuple[str, Message]:
    """Return the key of the review at fault, and why it closes nothing."""
    day = review.date.isoformat()
    if fault == "not_completed":
        return "review", lazy_gettext(
            "accepted, but task {task} was not reported as 已完成 by {date}",
            task=review.task,
            date=day,
        )
    if fault == "no_evidence":
        return "review", lazy_gettext(
            "accepted without evidence: no entry on task {task} up to {date} has any",
            task=review.task,
            date=day,
        )
    if fault == "own_report":
        return "by", lazy_gettext(
            "“{by}” reported on the task and cannot accept it as well", by=review.by
        )
    last = max(one.entry.date for one in followed.entries if one.entry.date <= review.date)
    return "by", lazy_gettext(
        "nobody knows whether the reviewer is the reporter: the entry of {date} has no “by”",
        date=last.isoformat(),
    )


RULE = Rule(
    code="PT715",
    name="unsound-review",
    severity="error",
    what=gettext_noop(
        "A task was accepted that was not reported as completed, without evidence or by whoever "
        "reported on it last, which closes nothing; or it was returned without a reason."
    ),
    why=gettext_noop("Closing a task wants evidence, and four eyes."),
    bad='- {task: 2, date: 2021-06-30, review: returned, by: "王五"}\n',
    good='- {task: 2, date: 2021-06-30, review: returned, reason: "缺少名单", by: "王五"}\n',
    check_progress=check,
)
