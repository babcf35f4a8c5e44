"""What is known of one task, as labelled values."""

from collections.abc import Iterable

from plantrack.content.facts import task_link
from plantrack.content.terms import Terms
from plantrack.i18n import Translator
from plantrack.model.task import Task
from plantrack.reports.document import Block, Cell, Column, Facts, Heading, Table
from plantrack.reports.task_cells import due_text, step_line, task_heading

_FIELDS = ("lead", "units", "support", "leaders", "towns")


def task_facts(task: Task, terms: Terms, tr: Translator) -> Facts:
    """Return the number of a task that is one point whole, and what its point does not say."""
    number = task_heading("number", terms, tr, task.table)
    steps = tuple(step_line(one, tr) for one in task.milestones)
    return Facts(
        _filled(
            (
                (number, task_link(task)),
                *field_facts(task, terms, tr, _FIELDS),
                (task_heading("due", terms, tr, task.table), due_with_day(task, tr)),
                (task_heading("milestones", terms, tr, task.table), steps),
                *task.other.items(),
            )
        )
    )


def field_facts(
    task: Task, terms: Terms, tr: Translator, fields: Iterable[str]
) -> tuple[tuple[str, Cell], ...]:
    """Return those of the fields that the task has, by the plan's own headings."""
    return _filled((task_heading(key, terms, tr, task.table), getattr(task, key)) for key in fields)


def due_with_day(task: Task, tr: Translator) -> Cell:
    """Return when the task is due as published, with the day where both are known."""
    if task.due_text and task.due:
        return tr("{what} ({due})", what=task.due_text, due=task.due)
    return due_text(task)


def step_blocks(task: Task, terms: Terms, tr: Translator) -> list[Block]:
    """Return a table of the task's steps, with their days; nothing if it has none."""
    if not task.milestones:
        return []
    columns = (
        Column("what", tr("Step"), 4),
        Column("due_text", tr("Due by"), 2),
        Column("due", tr("Day")),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.what, one.due_text, one.due) for one in task.milestones
    )
    heading = task_heading("milestones", terms, tr, task.table)
    return [Heading(heading, 2), Table(columns, rows).without_empty()]


def _filled(facts: Iterable[tuple[str, Cell]]) -> tuple[tuple[str, Cell], ...]:
    return tuple((label, value) for label, value in facts if value)
