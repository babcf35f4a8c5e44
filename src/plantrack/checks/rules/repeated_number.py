"""PT205: a number that two sections, points or tasks bear."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.numbering import numbered
from plantrack.checks.subject import Subject
from plantrack.i18n import Message, mark, message
from plantrack.query.names import KINDS


def check(subject: Subject) -> Iterator[Hit]:
    """The second and every later bearer of a number."""
    for kind, numbers in numbered(subject):
        seen: set[int] = set()
        for number, path in numbers:
            if number in seen:
                told = message(
                    "{kind} number {number} stands here again",
                    kind=Message(KINDS[kind]),
                    number=number,
                )
                yield Hit(path, told)
            seen.add(number)


RULE = Rule(
    code="PT205",
    name="repeated-number",
    severity="error",
    what=mark("Two sections, points or tasks bear the same number."),
    why=mark("Everybody refers to them by number; one of the two could never be meant."),
    bad="- number: 17\n  …\n- number: 17\n  …\n",
    good="- number: 17\n  …\n- number: 18\n  …\n",
    check=check,
)
