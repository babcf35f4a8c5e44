"""The table of tasks: which columns there are and what stands in them."""

import re
from collections.abc import Callable, Iterable

from plantrack.errors import SelectionError
from plantrack.i18n import mark, message, translate
from plantrack.query.closeness import closest
from plantrack.query.selection import Selected
from plantrack.reports.report import Cell, Column, Say, Table
from plantrack.reports.wording import target_line, way

# key: (heading, share of a narrow table's width)
_COLUMNS: dict[str, tuple[str, int]] = {
    "number": (mark("No."), 0),
    "category": (mark("Category"), 4),
    "name": (mark("Task"), 5),
    "goal": (mark("Goal"), 7),
    "towns": (mark("Towns"), 6),
    "units": (mark("Units"), 4),
    "points": (mark("Points"), 0),
    "targets": (mark("Targets"), 6),
    "via": (mark("Concerned"), 0),
}
COLUMN_KEYS = tuple(_COLUMNS)
_CELLS: dict[str, Callable[[Selected, Say], Cell]] = {
    "number": lambda one, say: one.task.number,
    "category": lambda one, say: one.task.category,
    "name": lambda one, say: one.task.name,
    "goal": lambda one, say: one.task.goal,
    "towns": lambda one, say: one.task.towns,
    "units": lambda one, say: one.task.units,
    "points": lambda one, say: tuple(str(number) for number in one.task.points),
    "targets": lambda one, say: tuple(target_line(target, say) for target in one.task.targets),
    "via": lambda one, say: way(one.via, say) if one.via else "",
}


def task_table(tasks: Iterable[Selected], keys: Iterable[str], say: Say) -> Table:
    """The table of `tasks` with the columns `keys`, in that order."""
    keys = tuple(keys)
    columns = tuple(Column(key, say(_COLUMNS[key][0]), _COLUMNS[key][1]) for key in keys)
    rows = tuple(tuple(_CELLS[key](one, say) for key in keys) for one in tasks)
    return Table(columns, rows)


def column_keys(typed: Iterable[str]) -> tuple[str, ...]:
    """The keys that `--columns` names, by key or heading in either language, comma-separated.

    Raises SelectionError for a name that is none.
    """
    known = {key: key for key in COLUMN_KEYS}
    for key, (heading, _) in _COLUMNS.items():
        known[heading.casefold()] = key
        known[translate(heading, "zh")] = key
    names = [
        re.split("[(（]", name.strip())[0]  # the notice heads a column 责任科室(单位)
        for text in typed
        for name in text.replace("，", ",").replace("、", ",").split(",")
    ]
    for name in names:
        if name.casefold() not in known:
            raise SelectionError(
                message(
                    "unknown column “{typed}”; there are: {names}",
                    typed=name,
                    names=closest(name, COLUMN_KEYS) or COLUMN_KEYS,
                )
            )
    return tuple(dict.fromkeys(known[name.casefold()] for name in names))
