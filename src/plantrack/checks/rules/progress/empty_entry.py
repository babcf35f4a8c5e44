"""PT712: an entry that says nothing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield the entries that have nothing but a task and a date."""
    for one in context.said:
        if one.entry.says_nothing:
            message = lazy_gettext(
                "the entry says nothing: give a “status”, “done”, “stage”, “note”, “problem”, "
                "“next” or “evidence”"
            )
            yield Problem(one.path, message)


RULE = Rule(
    code="PT712",
    name="empty-entry",
    severity="error",
    what=gettext_noop("An entry says nothing but which task it is about, and when."),
    why=gettext_noop("It would look like a report, so that nobody asks for one."),
    bad="- {task: 2, date: 2021-06-30}\n",
    good='- {task: 2, date: 2021-06-30, note: "标准已报区政府"}\n',
    check_progress=check,
)
