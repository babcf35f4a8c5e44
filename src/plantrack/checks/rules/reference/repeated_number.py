"""PT205: a number that two sections, points or tasks share."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.walk import placed_numbers
from plantrack.query.lookup import KINDS


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield every repetition of a number."""
    for kind, numbers in placed_numbers(context.plan):
        seen: set[int] = set()
        for number, path in numbers:
            if number in seen:
                message = lazy_gettext(
                    "{kind} number {number} is already in use",
                    kind=Message(KINDS[kind]),
                    number=number,
                )
                yield Problem(path, message)
            seen.add(number)


RULE = Rule(
    code="PT205",
    name="repeated-number",
    severity="error",
    what=gettext_noop("Two sections, points or tasks have the same number."),
    why=gettext_noop(
        "Everyone refers to them by number, so one of the two could never be referred to."
    ),
    bad="- number: 17\n  …\n- number: 17\n  …\n",
    good="- number: 17\n  …\n- number: 18\n  …\n",
    check=check,
)
