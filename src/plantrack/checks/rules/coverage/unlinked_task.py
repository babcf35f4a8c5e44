"""PT502: a task that carries out no point."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield tasks without `points`, but for withdrawn ones, and in plans without any points."""
    if not context.plan.points:
        return
    for index, task in enumerate(context.plan.tasks):
        if not task.points and not task.withdrawn:
            message = lazy_gettext(
                "task {number} “{name}” carries out no point", number=task.number, name=task.title
            )
            yield Problem(("tasks", index, "number"), message)


RULE = Rule(
    code="PT502",
    name="unlinked-task",
    severity="note",
    what=gettext_noop("The plan has points, and the task is not linked to any."),
    why=gettext_noop("It then appears in no section's document."),
    bad="- number: 17\n  name: 助餐点建设\n",
    good="- number: 17\n  name: 助餐点建设\n  points:\n    - 8\n",
    check=check,
)
