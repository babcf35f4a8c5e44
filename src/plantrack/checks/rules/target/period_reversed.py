"""PT305: a period that ends before it begins, or that does not include the plan's year."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield `plan.end` before `plan.start`, or `plan.year` outside the period."""
    header = context.plan.plan
    if header.end < header.start:
        message = lazy_gettext("the period ends before it begins ({start})", start=header.start)
        yield Problem(("plan", "end"), message)
    elif not header.start.year <= header.year <= header.end.year:
        message = lazy_gettext(
            "the year {year} is outside the plan's period, {start} to {end}",
            year=header.year,
            start=header.start,
            end=header.end,
        )
        yield Problem(("plan", "year"), message, str(header.start.year))


RULE = Rule(
    code="PT305",
    name="period-reversed",
    severity="error",
    what=gettext_noop(
        "The plan's period ends before it begins, or does not include the plan's year."
    ),
    why=gettext_noop("Due dates and time-proportional progress are measured against the period."),
    bad="year: 2022\nstart: 2021-01-01\nend: 2021-12-31\n",
    good="year: 2021\nstart: 2021-01-01\nend: 2021-12-31\n",
    check=check,
    needs_valid_plan=True,
)
