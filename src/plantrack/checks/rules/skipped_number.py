"""PT206: a gap in the numbers of sections, points or tasks."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.numbering import numbered
from plantrack.checks.subject import Subject
from plantrack.i18n import Message, mark, message
from plantrack.query.names import KINDS


def check(subject: Subject) -> Iterator[Hit]:
    """Numbers that do not follow the one before; a task that a revision took out leaves none."""
    removed = {one.task for one in subject.plan.revisions if one.field == "task"}
    for kind, numbers in numbered(subject):
        expected, seen = 1, set[int]()
        for number, path in numbers:
            while kind == "task" and expected in removed and expected != number:
                expected += 1
            if number != expected and number not in seen:
                told = message(
                    "{kind} number {number} where {expected} should follow",
                    kind=Message(KINDS[kind]),
                    number=number,
                    expected=expected,
                )
                yield Hit(path, told, str(expected))
            if number not in seen:
                expected = number + 1
            seen.add(number)


RULE = Rule(
    code="PT206",
    name="skipped-number",
    severity="error",
    what=mark("The numbers of sections, points or tasks skip one or are out of order."),
    why=mark("A row was lost, or moved; readers who count to 30 will look for the missing one."),
    bad="- number: 17\n  …\n- number: 19\n  …\n",
    good="- number: 17\n  …\n- number: 18\n  …\n",
    check=check,
    whole=True,
)
