"""PT705: a cumulative number that goes down without a reason."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield numbers that are less than what the same body counted before."""
    for said in context.record.counts.values():
        for before, one in pairwise(said):
            was, done = before.entry.done, one.entry.done
            if was is None or done is None or done >= was:
                continue
            if one.entry.reason is None and context.has(one):
                message = lazy_gettext(
                    "{done} is less than the {was} of {date}; numbers are cumulative, and one that "
                    "goes down needs a “reason”",
                    done=done,
                    was=was,
                    date=before.date.isoformat(),
                )
                yield Problem((*one.path, "done"), message)


RULE = Rule(
    code="PT705",
    name="lower-count",
    severity="error",
    what=gettext_noop(
        "A number is less than the body's last one for that target, and no reason is given."
    ),
    why=gettext_noop(
        "Numbers are cumulative, so probably only the latest addition was given; a correction "
        "says why."
    ),
    bad=("- {task: 1, date: 2021-05-31, done: 5}\n- {task: 1, date: 2021-06-30, done: 3}\n"),
    good=(
        "- {task: 1, date: 2021-05-31, done: 5}\n"
        '- {task: 1, date: 2021-06-30, done: 3, reason: "两处未通过验收"}\n'
    ),
    check_progress=check,
)
