"""PT701: an entry or review on a task or point that the plan does not have."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.path import Path, written_key
from plantrack.model.plan import Plan
from plantrack.query.lookup import unknown_name
from plantrack.text.suggest import suggest

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield the tasks and points that are not in the plan, with what was probably meant."""
    index = context.plan.index
    for entry, _, _, path in context.said:
        if entry.task is not None and entry.task not in index.tasks:
            yield _unknown_task(context.plan, entry.task, (*path, "task"))
        if entry.point is not None and entry.point not in index.points:
            likely = _points_like(context.plan, str(entry.point))
            message = unknown_name("point", str(entry.point), likely)
            suggestion = written_key(likely[0]) if len(likely) == 1 else None
            yield Problem((*path, "point"), message, suggestion)
    for review, path in context.reviews:
        if review.task not in index.tasks:
            yield _unknown_task(context.plan, review.task, (*path, "task"))


def _unknown_task(plan: Plan, number: int, path: Path) -> Problem:
    """Return the problem; the plan's numbers help where a printed one was given, or 10 too many."""
    labelled = [task.number for task in plan.tasks if task.label == str(number)]
    if len(labelled) == 1:
        message = unknown_name("task", str(number), (str(labelled[0]),))
        return Problem(path, message, str(labelled[0]))
    numbers = plan.index.tasks
    if not numbers:
        return Problem(path, unknown_name("task", str(number), ()))
    message = lazy_gettext(
        "unknown task “{number}”; the plan has {first} to {last}",
        number=number,
        first=min(numbers),
        last=max(numbers),
    )
    return Problem(path, message)


def _points_like(plan: Plan, typed: str) -> tuple[str, ...]:
    """Return the keys that end in what was typed, as 2.8 does in 8; else those most alike."""
    keys = tuple(map(str, plan.index.points))
    ending = tuple(key for key in keys if key.endswith(f".{typed}"))
    return ending or tuple(key for key in suggest(typed, keys) if "." in f"{typed}{key}")[:1]


RULE = Rule(
    code="PT701",
    name="unknown-task",
    severity="error",
    what=gettext_noop("An entry or review is about a task or point that the plan does not have."),
    why=gettext_noop("What it reports would count nowhere."),
    bad='- {task: 88, date: 2021-06-30, note: "首批选址完成"}\n',
    good='- {task: 1, date: 2021-06-30, note: "首批选址完成"}\n',
    check_progress=check,
)
