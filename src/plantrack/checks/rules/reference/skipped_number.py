"""PT206: a gap in the numbers of sections, points or tasks."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.walk import placed_tasks
from plantrack.query.lookup import KINDS


class _Row(NamedTuple):
    """A number as printed, and where it is written."""

    number: int
    path: Path
    may_begin: bool = False  # numbers may begin with it, or begin with it anew
    may_skip: bool = False  # it need not be one of the sequence


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield numbers out of sequence; a withdrawn task keeps its row and its number.

    Sections and points begin with 1. Of tasks it is what the document prints that has to be in
    order, table by table, wherever a table begins.
    """
    for kind, numbers in context.numbers:
        if kind != "task":
            yield from _skipped(kind, [_Row(*one) for one in numbers])
    for rows in _printed(context.plan).values():
        for run in _runs(rows):
            yield from _skipped("task", run)


def _printed(plan: Plan) -> dict[str | None, list[_Row]]:
    """Return by table the numbers that its rows print.

    Labels such as 5-1 or （三） are no numbers. The parts of a row may be numbered among the
    others or not.
    """
    printed: dict[str | None, list[_Row]] = defaultdict(list)
    for task, path in placed_tasks(plan):
        number = _digits(task.label) if task.label else task.number
        if number is None:
            continue
        is_first = task.table not in printed
        printed[task.table].append(
            _Row(
                number,
                (*path, "label" if task.label else "number"),
                is_first or (number == 1 and task.label is not None),
                task.parent is not None,
            )
        )
    return printed


def _digits(label: str) -> int | None:
    return int(label) if label.isascii() and label.isdigit() and len(label) < 10 else None


def _runs(rows: list[_Row]) -> Iterator[list[_Row]]:
    """Yield the rows from where numbers begin to where they begin anew."""
    starts = [place for place, row in enumerate(rows) if row.may_begin]
    for start, end in pairwise((*starts, len(rows))):
        yield rows[start:end]


def _skipped(kind: str, rows: list[_Row]) -> Iterator[Problem]:
    rows = _in_sequence(rows)
    exchanged = _exchanged([row.number for row in rows])
    if exchanged is not None:
        first, second = exchanged
        message = lazy_gettext(
            "{kind} {second} stands in the place of {kind} {first}, and the other way round",
            kind=Message(KINDS[kind]),
            first=rows[second].number,
            second=rows[first].number,
        )
        yield Problem(rows[first].path, message)
        rows[first], rows[second] = rows[second], rows[first]
    expected = rows[0].number if rows and rows[0].may_begin else 1
    seen = set[int]()
    for number, path, _, _ in rows:
        if number in seen:
            continue
        if number != expected:
            message = lazy_gettext(
                "{kind} number is {number}, but {expected} should come next",
                kind=Message(KINDS[kind]),
                number=number,
                expected=expected,
            )
            yield Problem(path, message, str(expected))
        expected = number + 1
        seen.add(number)


def _in_sequence(rows: list[_Row]) -> list[_Row]:
    """Return the rows without the parts that do not follow what stands before them."""
    before, kept = set[int](), list[_Row]()
    for row in rows:
        if not row.may_skip or not before or row.number - 1 in before:
            kept.append(row)
        before.add(row.number)
    return kept


def _exchanged(numbers: list[int]) -> tuple[int, int] | None:
    """Return the places of the only two numbers that must be exchanged to put all in order."""
    if len(set(numbers)) < len(numbers):
        return None
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
    what=gettext_noop(
        "The numbers of sections, points or a table's rows, as printed, have a gap or are out of "
        "order."
    ),
    why=gettext_noop(
        "A row was lost or moved; readers who count the rows will look for the missing one."
    ),
    bad="- number: 17\n  …\n- number: 19\n  …\n",
    good="- number: 17\n  …\n- number: 18\n  …\n",
    check=check,
    needs_valid_plan=True,
)
