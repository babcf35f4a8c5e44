"""What `list` shows: the tasks selected, in a table."""

from plantrack.model.plan import Plan
from plantrack.query.selection import Selection
from plantrack.reports.plain import plain_header, plain_selection
from plantrack.reports.report import Report, Say
from plantrack.reports.task_table import task_table
from plantrack.reports.wording import task_numbers

_FULL = ("number", "category", "name", "goal", "towns", "units", "points")
_NARROW = ("number", "category", "name", "towns", "units")
_NARROW_FOR_TOWN = ("number", "category", "name", "units")


def build_listing(
    plan: Plan, selection: Selection, columns: tuple[str, ...], narrow: bool, say: Say
) -> Report:
    """The selected tasks; without `columns` those that fit the medium (`narrow`: a terminal)."""
    if not columns:
        columns = _FULL if not narrow else _NARROW_FOR_TOWN if selection.towns else _NARROW
        columns = (*columns, "via") if selection.towns else columns
    table = task_table(selection.tasks, columns, say)
    notes = (may_concern_note(selection, say),) if selection.may_concern else ()
    return Report(
        format="list",
        blocks=(table,),
        table=table,
        notes=notes,
        data=lambda: {"plan": plain_header(plan), **plain_selection(selection)},
    )


def may_concern_note(selection: Selection, say: Say) -> str:
    """The line that names the tasks which an open group may bring."""
    return say("May also concern: {tasks}", tasks=task_numbers(list(selection.may_concern), say))
