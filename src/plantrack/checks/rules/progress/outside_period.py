"""PT707: an entry dated outside the plan's period."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext
    from plantrack.checks.progress_files import Said


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield dates outside the period; after its end a task may be reviewed, and so mended."""
    header = context.plan.plan
    dates = [
        (one.date, one.path)
        for one in context.said
        if not header.start <= one.date <= header.end and not _is_sent_back_late(one, context)
    ]
    dates += [(one.date, path) for one, path in context.reviews if one.date < header.start]
    for day, path in dates:
        message = lazy_gettext(
            "{date} is outside the plan's period, {start} to {end}",
            date=day.isoformat(),
            start=header.start.isoformat(),
            end=header.end.isoformat(),
        )
        yield Problem((*path, "date"), message)


def _is_sent_back_late(one: "Said", context: "ProgressContext") -> bool:
    """Whether a review after the period's end, and up to the entry, returned its task."""
    return any(
        review.review == "returned"
        and review.task == one.entry.task
        and context.plan.plan.end < review.date <= one.date
        for review, _ in context.record.reviews
    )


RULE = Rule(
    code="PT707",
    name="outside-period",
    severity="error",
    what=gettext_noop(
        "An entry is dated outside the period of the plan, and its task was not sent back after it."
    ),
    why=gettext_noop("Probably the year is wrong, or the entry belongs to another year's plan."),
    bad='- {task: 2, date: 2012-06-30, note: "已提标"}\n',
    good='- {task: 2, date: 2021-06-30, note: "已提标"}\n',
    check_progress=check,
)
