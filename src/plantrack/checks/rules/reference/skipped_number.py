"""PT206: a gap in the numbers of sections, points or tasks."""

from collections.abc import Iterable, Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.revision import Revision
from plantrack.model.walk import placed_numbers
from plantrack.query.lookup import KINDS


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield numbers out of sequence; a task removed by a revision leaves no gap."""
    ends = _ends(context.plan.revisions)
    for kind, numbers in placed_numbers(context.plan):
        expected, seen = 1, set[int]()
        for number, path in numbers:
            if kind == "task" and expected in ends:
                # Up to the next number that was not removed, or to this one.
                end = ends[expected]
                expected = number if expected <= number < end else end
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


def _ends(revisions: Iterable[Revision]) -> dict[int, int]:
    """Map the number of each removed task to the next number that was not removed."""
    removed = {one.task for one in revisions if one.field == "task" and one.task is not None}
    ends: dict[int, int] = {}
    for number in sorted(removed, reverse=True):
        ends[number] = ends.get(number + 1, number + 1)
    return ends


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
