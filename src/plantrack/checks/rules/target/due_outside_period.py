"""PT304: a due date before or after the plan's period."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.address import find_address
from plantrack.model.walk import placed_targets


def check(context: RuleContext) -> Iterator[Problem]:
    """Due dates of targets that lie outside `plan.start` to `plan.end`.

    One that a revision set may: that is what it was put off for.
    """
    plan = context.plan
    header = plan.plan
    revised = [one for one in plan.revisions if one.field.endswith(".due")]
    places = [find_address(plan, one.address) for one in revised]
    allowed = {place[0] for place in places if place}
    for target, path in placed_targets(plan):
        if target.due is None or (*path, "due") in allowed:
            continue
        if not header.start <= target.due <= header.end:
            message = lazy_gettext(
                "{due} is outside the plan's period, {start} to {end}",
                due=target.due,
                start=header.start,
                end=header.end,
            )
            yield Problem((*path, "due"), message)


RULE = Rule(
    code="PT304",
    name="due-outside-period",
    severity="error",
    what=gettext_noop("A target is due before the plan's period begins or after it ends."),
    why=gettext_noop("A yearly plan cannot answer for another year; mostly the year is a slip."),
    bad="due: 2012-12-31\n",
    good="due: 2021-12-31\n",
    check=check,
)
