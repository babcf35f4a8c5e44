"""PT206: a gap in the numbers of sections, points or tasks."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.walk import placed_numbers
from plantrack.query.lookup import KINDS


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield numbers out of sequence; a withdrawn task keeps its row and its number."""
    for kind, numbers in placed_numbers(context.plan):
        exchanged = _exchanged([number for number, _ in numbers])
        if exchanged is not None:
            first, second = exchanged
            message = lazy_gettext(
                "{kind} {second} stands in the place of {kind} {first}, and the other way round",
                kind=Message(KINDS[kind]),
                first=numbers[second][0],
                second=numbers[first][0],
            )
            yield Problem(numbers[first][1], message)
            numbers[first], numbers[second] = numbers[second], numbers[first]
        expected, seen = 1, set[int]()
        for number, path in numbers:
            if number != expected and number not in seen:
                message = lazy_gettext(
                    "{kind} number is {number}, but {expected} should come next",
                    kind=Message(KINDS[kind]),
                    number=number,
                    expected=expected,
                )
                yield Problem(path, message, str(expected))
            if number not in seen:
                expected = number + 1
            seen.add(number)


def _exchanged(numbers: list[int]) -> tuple[int, int] | None:
    """Return the places of the only two numbers that must be exchanged to put all in order."""
    astray = [
        place
        for place, (is_there, belongs) in enumerate(zip(numbers, sorted(numbers), strict=True))
        if is_there != belongs
    ]
    return (astray[0], astray[1]) if len(astray) == 2 else None


RULE = Rule(
    code="PT206",
    name="skipped-number",
    severity="error",
    what=gettext_noop("The numbers of sections, points or tasks have a gap or are out of order."),
    why=gettext_noop(
        "A row was lost or moved; readers who count the rows will look for the missing one."
    ),
    bad="- number: 17\n  …\n- number: 19\n  …\n",
    good="- number: 17\n  …\n- number: 18\n  …\n",
    check=check,
    needs_valid_plan=True,
)
