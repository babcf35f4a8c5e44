"""The one table of tasks that a document has for programs."""

from collections.abc import Iterable

from plantrack.content.terms import Terms
from plantrack.i18n import Translator
from plantrack.query.selection import Selected
from plantrack.reports.document import Table
from plantrack.reports.task_cells import (
    COLUMNS,
    is_filled,
    own_column,
    own_headings,
    program_cell,
    task_column,
)

# Programs find these in it, whatever the plan has.
_USUAL = frozenset({"number", "category", "name", "goal", "towns", "units", "points"})
_ON_DEMAND = frozenset({"via", "roles"})


def flat_table(tasks: Iterable[Selected], terms: Terms, tr: Translator, *more: str) -> Table:
    """Return the tasks as one table, with the columns `more`: `via`, or `roles` if they differ.

    The number is the key; what is printed instead has a column of its own. `other` stands for
    the columns that are no field. What no task has is left out, the usual columns apart.
    """
    tasks = list(tasks)
    kept = [
        key
        for key in COLUMNS
        if key in _USUAL
        or (key not in _ON_DEMAND and any(is_filled(key, one) for one in tasks))
        or (key == "via" and key in more)
        or (key in more and any(is_filled(key, one) for one in tasks))
    ]
    tables = {one.task.table for one in tasks}
    headed_as = tables.pop() if len(tables) == 1 else None
    own = own_headings(tasks, terms) if "other" in more else []
    columns = [task_column(key, terms, tr, headed_as) for key in kept]
    rows = tuple(
        (
            *(program_cell(key, one, terms, tr) for key in kept),
            *(one.task.other.get(heading) for heading in own),
        )
        for one in tasks
    )
    return Table((*columns, *map(own_column, own)), rows)
