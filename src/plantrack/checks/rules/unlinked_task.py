"""PT502: a task that carries out no point."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message


def check(subject: Subject) -> Iterator[Hit]:
    """Tasks without `points`."""
    for index, task in enumerate(subject.plan.tasks):
        if not task.points:
            told = message(
                "task {number} “{name}” carries out no point", number=task.number, name=task.name
            )
            yield Hit(("tasks", index, "number"), told)


RULE = Rule(
    code="PT502",
    name="unlinked-task",
    severity="note",
    what=mark("The task is linked with no point of the plan."),
    why=mark("It then stands in no section's document."),
    bad="- number: 17\n  name: 助餐点建设\n",
    good="- number: 17\n  name: 助餐点建设\n  points:\n    - 8\n",
    check=check,
)
