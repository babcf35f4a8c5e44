"""PT304: a due date before or after the plan's period."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.checks.targets import placed_targets
from plantrack.i18n import mark, message
from plantrack.query.address import find_address


def check(subject: Subject) -> Iterator[Hit]:
    """Due dates of targets that lie outside `plan.start` to `plan.end`.

    One that a revision set may: that is what it was put off for.
    """
    plan = subject.plan
    header = plan.plan
    revised = [one for one in plan.revisions if one.field.endswith(".due")]
    places = [
        find_address(plan, f"tasks.{one.task}.{one.field}")
        if one.task is not None
        else find_address(plan, f"points.{one.point}.{one.field}")
        for one in revised
    ]
    allowed = {place[0] for place in places if place}
    for target, path in placed_targets(plan):
        if target.due is None or (*path, "due") in allowed:
            continue
        if not header.start <= target.due <= header.end:
            told = message(
                "{due} is outside the plan's period, {start} to {end}",
                due=target.due,
                start=header.start,
                end=header.end,
            )
            yield Hit((*path, "due"), told)


RULE = Rule(
    code="PT304",
    name="due-outside-period",
    severity="error",
    what=mark("A target is due before the plan's period begins or after it ends."),
    why=mark("A yearly plan cannot answer for another year; mostly the year is a slip."),
    bad="due: 2012-12-31\n",
    good="due: 2021-12-31\n",
    check=check,
)
