"""PT304: a due date before or after the plan's period."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.dues import dues, revised_dues
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.checks.statements import states_day
from plantrack.i18n import gettext_noop, lazy_gettext


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield due dates of tasks, steps and targets outside `plan.start` to `plan.end`.

    A date set by a revision is allowed: postponing it was the point of the revision. So is one
    of another year that the document prints.
    """
    plan = context.plan
    header = plan.plan
    allowed = revised_dues(plan)
    for one in dues(plan):
        if header.start <= one.day <= header.end or one.path in allowed:
            continue
        if one.text is None or not states_day(one.day, one.text, header.end):
            message = lazy_gettext(
                "{due} is outside the plan's period, {start} to {end}",
                due=one.day,
                start=header.start,
                end=header.end,
            )
            yield Problem(one.path, message)


RULE = Rule(
    code="PT304",
    name="due-outside-period",
    severity="error",
    what=gettext_noop(
        "A task, milestone or target is due before the plan's period begins or after it ends."
    ),
    why=gettext_noop("A yearly plan does not cover another year; usually the year is mistyped."),
    bad="due: 2012-12-31\n",
    good="due: 2021-12-31\n",
    check=check,
)
