"""PT501: a point that no task carries out."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message


def check(subject: Subject) -> Iterator[Hit]:
    """Points whose number no task lists."""
    carried = {number for task in subject.plan.tasks for number in task.points}
    for s, section in enumerate(subject.plan.sections):
        for p, point in enumerate(section.points):
            if point.number not in carried:
                told = message(
                    "no task carries out point {number} “{title}”",
                    number=point.number,
                    title=point.title,
                )
                yield Hit(("sections", s, "points", p, "number"), told)


RULE = Rule(
    code="PT501",
    name="idle-point",
    severity="note",
    what=mark("No task carries out this point of the plan."),
    why=mark("What no task carries out is in nobody's list; that may be meant, and may not."),
    bad="points:\n  - number: 1\n",
    good="tasks:\n  - number: 31\n    points:\n      - 1\n",
    check=check,
    whole=True,
)
