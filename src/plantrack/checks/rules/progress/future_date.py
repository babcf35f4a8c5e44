"""PT708: an entry or review dated in the future."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield dates after the day that is today."""
    dates = [(one.date, one.path) for one in context.said]
    dates += [(one.date, path) for one, path in context.reviews]
    for day, path in dates:
        if day > context.as_of:
            message = lazy_gettext(
                "{date} is in the future: after {as_of}",
                date=day.isoformat(),
                as_of=context.as_of.isoformat(),
            )
            yield Problem((*path, "date"), message)


RULE = Rule(
    code="PT708",
    name="future-date",
    severity="error",
    what=gettext_noop("An entry or review is dated in the future: after today, or after --as-of."),
    why=gettext_noop("What has not happened yet cannot be reported; until then it counts nowhere."),
    bad='- {task: 2, date: 2021-11-30, note: "已提标"}   # --as-of 2021-09-30\n',
    good='- {task: 2, date: 2021-08-31, note: "已提标"}   # --as-of 2021-09-30\n',
    check_progress=check,
)
