"""PT501: a point that no task carries out."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.walk import placed_points


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield points that no task lists; a withdrawn task carries out nothing.

    A point whose parts are listed is carried out with them, and they are with the point.
    """
    index = context.plan.index
    carried: set[int | str] = set()
    for point in context.plan.points:  # a point comes before its parts
        if not point.points and (point.key in carried or index.tasks_of(point)):
            carried.add(point.key)  # as most are
            continue
        parts = list(point.all())
        if index.tasks_of(point) or point.key in carried:
            carried.update(part.key for part in parts)
        elif any(index.tasks_of(part) for part in parts[1:]):
            carried.add(point.key)
    for point, path in placed_points(context.plan):
        if point.key not in carried:
            message = lazy_gettext(
                "no task carries out point {number} “{title}”",
                number=point.key,
                title=point.name,
            )
            yield Problem((*path, "number"), message)


RULE = Rule(
    code="PT501",
    name="idle-point",
    severity="note",
    what=gettext_noop("No task carries out this point of the plan."),
    why=gettext_noop(
        "A point that no task carries out is on nobody's list; this may or may not be intended."
    ),
    bad="points:\n  - number: 1\n",
    good="tasks:\n  - number: 31\n    points:\n      - 1\n",
    check=check,
    needs_valid_plan=True,
)
