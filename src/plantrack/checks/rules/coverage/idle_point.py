"""PT501: a point that no task carries out."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.walk import placed_points


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield points whose number no task lists; a withdrawn task carries out nothing."""
    for point, path in placed_points(context.plan):
        if not context.plan.index.tasks_of(point):
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
