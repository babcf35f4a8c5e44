"""PT215: a row that is part of one that the table does not have, or of itself."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.walk import placed_tasks


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield parents that are no task or the task itself, and of rows in a circle the first."""
    parents = {task.number: task.parent for task in reversed(context.plan.tasks)}
    told: set[int] = set()
    for task, path in placed_tasks(context.plan):
        parent, place = task.parent, (*path, "parent")
        if parent is None or task.number in told:
            continue
        if parent == task.number:
            message = lazy_gettext("task {number} is said to be a part of itself", number=parent)
            yield Problem(place, message)
        elif parent not in parents:
            if not context.declares("task", str(parent)):
                yield Problem(place, lazy_gettext("there is no task {number}", number=parent))
        elif circle := _circle(task.number, parents):
            told |= circle
            message = lazy_gettext(
                "task {number} is a part of task {parent}, which is a part of task {number}",
                number=task.number,
                parent=parent,
            )
            yield Problem(place, message)


def _circle(number: int, parents: dict[int, int | None]) -> set[int]:
    """Return the tasks from `number` upwards if that leads back to it."""
    passed = {number}
    above = parents[number]
    while above is not None and above not in passed:
        passed.add(above)
        above = parents.get(above)
    return passed if above == number else set()


RULE = Rule(
    code="PT215",
    name="unknown-parent",
    severity="error",
    what=gettext_noop(
        "A row is said to be a part of a task that the plan does not have, or of itself."
    ),
    why=gettext_noop("Documents print the row below the one that it is a part of."),
    bad="parent: 41\n",
    good="parent: 1\n",
    check=check,
)
