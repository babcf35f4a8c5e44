"""PT311: a due date other than the one that is published."""

from collections.abc import Iterator
from datetime import date

from plantrack.checks.context import RuleContext
from plantrack.checks.dues import published_dues, revised_dues
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.checks.statements import days_in
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.plan import Header


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield due dates that are none of the days named by their `due_text`, if it names any.

    A date set by a revision is skipped: the words stay as published.
    """
    plan = context.plan
    revised = revised_dues(plan)
    for one in published_dues(plan):
        if one.text is None or one.path in revised:
            continue
        days = set(days_in(one.text, _last_day(one.day, plan.plan)))
        if days and one.day not in days:
            message = lazy_gettext("{due} is not what “{text}” says", due=one.day, text=one.text)
            suggestion = str(days.pop()) if len(days) == 1 else None
            yield Problem(one.path, message, suggestion)


def _last_day(day: date, header: Header) -> date:
    """Return the last day of the year that is meant where none is written."""
    if header.start.year <= day.year < header.end.year:
        return date(day.year, 12, 31)
    return header.end


RULE = Rule(
    code="PT311",
    name="due-mismatch",
    severity="error",
    what=gettext_noop("A due date is not the day that the published words name."),
    why=gettext_noop("Tasks are sorted and followed up by the date, but people read the words."),
    bad="due: 2021-09-03\ndue_text: 9月底前\n",
    good="due: 2021-09-30\ndue_text: 9月底前\n",
    check=check,
)
