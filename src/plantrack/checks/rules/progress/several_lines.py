"""PT714: an entry that is not on one line of its own."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.text.lines import split_lines

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


_ENTRY = re.compile(r"\s*-\s+\{.*\}\s*(#.*)?")
_BESIDE = re.compile(r"\s*(#.*)?")  # blank, or a comment


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield the entries that begin or end on another's line, or go on on the next."""
    file = context.file
    text, count = file.source.text, len(context.entries)
    if not count:
        return
    lines = split_lines(text)
    beside = sum(bool(_BESIDE.fullmatch(line)) for line in lines)
    # As most files are: so many lines with an entry, and no others but comments.
    if sum(bool(_ENTRY.fullmatch(line)) for line in lines) != count or beside + count < len(lines):
        yield from _mixed(context, lines)
    if not text.endswith("\n"):
        message = lazy_gettext("the last line has no line end; add one")
        yield Problem((file.model.list_field or "", count - 1), message)


def _mixed(context: "ProgressContext", lines: list[str]) -> Iterator[Problem]:
    field = context.file.model.list_field or ""
    entries = context.entries
    paths = [(field, place) for place in range(len(entries))]
    nodes = context.file.places(paths).nodes
    begins = [nodes[path].value.line for path in paths if path in nodes]
    for path, begin, end in zip(paths, begins, (*begins[1:], len(lines) + 1), strict=False):
        rest = lines[begin : end - 1]
        is_alone = begin < end and all(_BESIDE.fullmatch(line) for line in rest)
        is_alone = is_alone and bool(_ENTRY.fullmatch(lines[begin - 1]))
        if isinstance(entries[path[1]], dict) and not is_alone:
            message = lazy_gettext(
                "an entry belongs on one line of its own, from “- ” on, so that two branches merge"
            )
            yield Problem(path, message)


RULE = Rule(
    code="PT714",
    name="several-lines",
    severity="warning",
    what=gettext_noop("An entry or review is not on one line of its own."),
    why=gettext_noop(
        "Git merges two branches by keeping the lines of both (merge=union), which mixes entries "
        "of several lines into one."
    ),
    bad="- task: 2\n  date: 2021-06-30\n  status: 进行中\n",
    good="- {task: 2, date: 2021-06-30, status: 进行中}\n",
    check_progress=check,
)
