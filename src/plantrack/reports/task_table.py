"""The table of tasks: what its columns contain."""

from collections.abc import Callable, Iterable

from plantrack.content.facts import Link
from plantrack.content.targets import targets_of
from plantrack.i18n import Translator
from plantrack.model.path import key_order
from plantrack.model.task import Task
from plantrack.query.selection import Selected
from plantrack.reports.document import Cell, Column, Table
from plantrack.reports.labels import target_line, way
from plantrack.reports.task_columns import TASK_COLUMNS

_CELLS: dict[str, Callable[[Selected, Translator], Cell]] = {
    "number": lambda one, tr: Link("task", one.task.number),
    "category": lambda one, tr: one.task.category,
    "name": lambda one, tr: one.task.name,
    "goal": lambda one, tr: one.task.goal,
    "towns": lambda one, tr: one.task.towns,
    "units": lambda one, tr: one.task.units,
    "points": lambda one, tr: _point_links(one.task),
    "targets": lambda one, tr: _target_lines(one.task, tr),
    "via": lambda one, tr: way(one.via, tr) if one.via else "",
}


def task_table(
    tasks: Iterable[Selected], keys: Iterable[str], tr: Translator, extra: Iterable[str] = ()
) -> Table:
    """Return `tasks` as a table with the columns `keys`, in order; `extra` may be left out."""
    keys, extra = tuple(keys), tuple(extra)
    columns = tuple(
        Column(key, tr(TASK_COLUMNS[key].heading), TASK_COLUMNS[key].weight, key in extra)
        for key in keys
    )
    rows = tuple(tuple(_CELLS[key](one, tr) for key in keys) for one in tasks)
    return Table(columns, rows)


def _point_links(task: Task) -> Cell:
    return tuple(Link("point", number) for number in sorted(task.points, key=key_order))


def _target_lines(task: Task, tr: Translator) -> Cell:
    return tuple(target_line(one, tr) for one in targets_of([task]))
