"""The table of tasks: its columns and their contents."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from plantrack.content.facts import Link
from plantrack.errors import SelectionError
from plantrack.i18n import Translator, gettext_noop, lazy_gettext, translate
from plantrack.model.task import Task
from plantrack.query.selection import Selected
from plantrack.reports.document import Cell, Column, Table
from plantrack.reports.labels import target_line, way
from plantrack.text.suggest import suggest


class _TaskColumn(NamedTuple):
    heading: str
    weight: int
    cell: Callable[[Selected, Translator], Cell]


_COLUMNS: dict[str, _TaskColumn] = {
    "number": _TaskColumn(gettext_noop("No."), 0, lambda one, tr: Link("task", one.task.number)),
    "category": _TaskColumn(gettext_noop("Category"), 4, lambda one, tr: one.task.category),
    "name": _TaskColumn(gettext_noop("Task"), 5, lambda one, tr: one.task.name),
    "goal": _TaskColumn(gettext_noop("Goal"), 7, lambda one, tr: one.task.goal),
    "towns": _TaskColumn(gettext_noop("Towns"), 6, lambda one, tr: one.task.towns),
    "units": _TaskColumn(gettext_noop("Units"), 4, lambda one, tr: one.task.units),
    "points": _TaskColumn(gettext_noop("Points"), 0, lambda one, tr: _point_links(one.task)),
    "targets": _TaskColumn(gettext_noop("Targets"), 6, lambda one, tr: _target_lines(one.task, tr)),
    "via": _TaskColumn(gettext_noop("Via"), 0, lambda one, tr: way(one.via, tr) if one.via else ""),
}
COLUMN_KEYS = tuple(_COLUMNS)


def task_table(
    tasks: Iterable[Selected], keys: Iterable[str], tr: Translator, extra: Iterable[str] = ()
) -> Table:
    """Return `tasks` as a table with the columns `keys`, in order; `extra` may be left out."""
    keys, extra = tuple(keys), tuple(extra)
    columns = tuple(
        Column(key, tr(_COLUMNS[key].heading), _COLUMNS[key].weight, key in extra) for key in keys
    )
    rows = tuple(tuple(_COLUMNS[key].cell(one, tr) for key in keys) for one in tasks)
    return Table(columns, rows)


def _point_links(task: Task) -> Cell:
    return tuple(Link("point", number) for number in sorted(task.points))


def _target_lines(task: Task, tr: Translator) -> Cell:
    return tuple(target_line(target, tr) for target in task.targets)


def column_keys(typed: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of the `--columns` typed: keys or headings in either language.

    Names are separated by commas. Raises SelectionError for an unknown one.
    """
    known = {key: key for key in COLUMN_KEYS}
    for key, column in _COLUMNS.items():
        known[column.heading.casefold()] = key
        known[translate(column.heading, "zh")] = key
    names = [
        re.split("[(（]", name.strip())[0]  # the notice has the heading 责任科室(单位)
        for text in typed
        for name in text.replace("，", ",").replace("、", ",").split(",")
    ]
    for name in names:
        if name.casefold() not in known:
            raise SelectionError(
                lazy_gettext(
                    "unknown column “{typed}”; available: {names}",
                    typed=name,
                    names=suggest(name, COLUMN_KEYS) or COLUMN_KEYS,
                )
            )
    return tuple(dict.fromkeys(known[name.casefold()] for name in names))
