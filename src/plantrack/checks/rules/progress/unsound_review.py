"""PT715: a review that cannot count."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext
    from plantrack.checks.progress_files import PlacedReview


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield reviews without evidence, by whoever reported, or that give no reason."""
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
    said = [each.entry for each in followed.entries if each.entry.date <= review.date]
    if not any(entry.evidence for entry in said):
        message = lazy_gettext(
            "accepted without evidence: no entry on task {task} up to {date} has any",
            task=review.task,
            date=review.date.isoformat(),
        )
        yield "review", message
    if not said:
        return
    if said[-1].by is None:
        message = lazy_gettext(
            "nobody knows whether the reviewer is the reporter: the entry of {date} has no “by”",
            date=said[-1].date.isoformat(),
        )
        yield "by", message
    elif said[-1].by.strip() == review.by.strip():
        message = lazy_gettext(
            "“{by}” reported on the task and cannot accept it as well", by=review.by
        )
        yield "by", message


RULE = Rule(
    code="PT715",
    name="unsound-review",
    severity="error",
    what=gettext_noop(
        "A task was accepted without evidence, or by whoever reported on it last, or returned "
        "without a reason."
    ),
    why=gettext_noop("Closing a task wants evidence, and four eyes."),
    bad='- {task: 2, date: 2021-06-30, review: returned, by: "王五"}\n',
    good='- {task: 2, date: 2021-06-30, review: returned, reason: "缺少名单", by: "王五"}\n',
    check_progress=check,
)
