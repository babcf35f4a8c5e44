"""PT304: a due date before or after the plan's period."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.address import find_address


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield due dates of targets outside `plan.start` to `plan.end`.

    A date set by a revision is allowed: postponing it was the point of the revision.
    """
    plan = context.plan
    header = plan.plan
    revised = [one for one in plan.revisions if one.field.endswith(".due")]
    places = [find_address(plan, one.address) for one in revised]
    allowed = {place[0] for place in places if place}
    for target, path in context.targets:
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
    why=gettext_noop("A yearly plan does not cover another year; usually the year is mistyped."),
    bad="due: 2012-12-31\n",
    good="due: 2021-12-31\n",
    check=check,
)
