"""PT701: an entry or review on a task or point that the plan does not have."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop
from plantrack.model.path import written_key
from plantrack.query.lookup import unknown_name
from plantrack.text.suggest import suggest

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield the tasks and points that are not in the plan, with what was probably meant."""
    index = context.plan.index
    for entry, _, _, path in context.said:
        if entry.task is not None and entry.task not in index.tasks:
            yield Problem((*path, "task"), unknown_name("task", str(entry.task), ()))
        if entry.point is not None and entry.point not in index.points:
            likely = suggest(str(entry.point), map(str, index.points))[:1]
            message = unknown_name("point", str(entry.point), likely)
            yield Problem((*path, "point"), message, written_key(likely[0]) if likely else None)
    for review, path in context.reviews:
        if review.task not in index.tasks:
            yield Problem((*path, "task"), unknown_name("task", str(review.task), ()))


RULE = Rule(
    code="PT701",
    name="unknown-holder",
    severity="error",
    what=gettext_noop("An entry or review is about a task or point that the plan does not have."),
    why=gettext_noop("What it reports would count nowhere."),
    bad='- {task: 88, date: 2021-06-30, note: "首批"}\n',
    good='- {task: 17, date: 2021-06-30, note: "首批"}\n',
    check_progress=check,
)
