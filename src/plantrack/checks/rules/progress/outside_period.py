"""PT707: an entry dated outside the plan's period."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield dates outside the period; a task may be reviewed after its end."""
    header = context.plan.plan
    dates = [(one.date, one.path) for one in context.said]
    dates = [one for one in dates if not header.start <= one[0] <= header.end]
    dates += [(one.date, path) for one, path in context.reviews if one.date < header.start]
    for day, path in dates:
        message = lazy_gettext(
            "{date} is outside the plan's period, {start} to {end}",
            date=day.isoformat(),
            start=header.start.isoformat(),
            end=header.end.isoformat(),
        )
        yield Problem((*path, "date"), message)


RULE = Rule(
    code="PT707",
    name="outside-period",
    severity="error",
    what=gettext_noop("An entry is dated outside the period of the plan."),
    why=gettext_noop("Probably the year is wrong, or the entry belongs to another year's plan."),
    bad='- {task: 2, date: 2012-06-30, note: "已提标"}\n',
    good='- {task: 2, date: 2021-06-30, note: "已提标"}\n',
    check_progress=check,
)
