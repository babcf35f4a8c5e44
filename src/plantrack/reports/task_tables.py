"""Tables of tasks within documents, under the plan's own headings and without empty columns."""

from collections.abc import Iterable, Iterator

from plantrack.content.parts import Row, rows_in_order
from plantrack.content.terms import Terms
from plantrack.i18n import Translator
from plantrack.query.selection import Selected
from plantrack.reports.document import Block, Cell, Column, Heading, Table
from plantrack.reports.task_cells import (
    COLUMNS,
    OTHER,
    is_filled,
    own_column,
    own_headings,
    printed_number,
    task_cell,
    task_column,
    whole_of,
)

_WHERE_FILLED = ("lead", "support", "leaders", "due", "milestones", "standing", "status")
_RARE = frozenset({"leaders", "milestones", "status"})
_MOST = 8  # columns on a terminal


class TaskTables:
    """Tables of tasks without the columns that nothing fills.

    Towns stay where other tasks of the plan name some: that these do not is worth knowing.
    """

    def __init__(self, terms: Terms, tr: Translator) -> None:
        self._terms = terms
        self._tr = tr
        self._always = {"number", "via"} | ({"towns"} & terms.fields)

    def blocks(
        self,
        tasks: Iterable[Selected],
        keys: Iterable[str],
        level: int,
        by_category: bool = True,
    ) -> list[Block]:
        """Return the tasks in a table for each of the plan's tables and, in it, each category.

        Their headings are of `level`; rows that are part of another stand under that one.
        """
        blocks = list[Block]()
        rows = rows_in_order(tasks)
        keys = tuple(keys)
        several = len(self._terms.of_tables) > 1
        for name, held in _grouped(rows, "table") if several else [("", rows)]:
            blocks += [Heading(name, level)] if name else []
            below = level + 1 if name else level
            kept = self._kept(held, keys)  # one table may have columns that another lacks
            for category, mine in _grouped(held, "category") if by_category else [("", held)]:
                blocks += [Heading(category, below)] if category else []
                blocks.append(self._table(mine, kept, name))
        return blocks

    def table(
        self, tasks: Iterable[Selected], keys: Iterable[str], whole: int | None = None
    ) -> Table:
        """Return the tasks in one table; rows that are part of another stand under that one.

        All may be parts of a `whole` that stands above the table.
        """
        rows = rows_in_order(tasks)
        return self._table(rows, self._kept(rows, keys), "", whole)

    def _kept(self, rows: list[Row], keys: Iterable[str]) -> frozenset[str]:
        """Return the columns to show; those that are no field by their headings."""
        tasks = [row.one for row in rows]
        wanted = {*keys, *_WHERE_FILLED}
        own = own_headings(tasks, self._terms) if "other" in wanted else []
        shown = {
            key
            for key in wanted - {"other"}
            if key in self._always or any(_shows(one, key) for one in tasks)
        }
        return frozenset((*shown, *(OTHER + heading for heading in own)))

    def _table(
        self, rows: list[Row], kept: frozenset[str], table: str, whole: int | None = None
    ) -> Table:
        terms, tr = self._terms, self._tr
        tasks = [row.one for row in rows]
        tables = {one.task.table for one in tasks}
        headed_as = table or (tables.pop() if len(tables) == 1 else None)
        orphans = [_is_orphan(row) and row.one.task.parent != whole for row in rows]
        columns: list[Column] = []
        cells: list[list[Cell]] = []
        for key in COLUMNS:
            if key == "parent" and any(orphans):
                pairs = zip(orphans, tasks, strict=True)
                cells.append(
                    [whole_of(one.task, terms) if orphan else None for orphan, one in pairs]
                )
            elif key == "number" and table:
                cells.append([printed_number(one) for one in tasks])
            elif key in kept:
                cells.append([task_cell(key, one, terms, tr) for one in tasks])
            else:
                continue
            columns.append(task_column(key, terms, tr, headed_as))
        for heading in (one for one in terms.others if OTHER + one in kept):
            columns.append(own_column(heading))
            cells.append([one.task.other.get(heading) for one in tasks])
        return Table(_fitting(columns), tuple(zip(*cells, strict=True)))


def _fitting(columns: list[Column]) -> tuple[Column, ...]:
    """Return the columns; a terminal has no room for many, and leaves out what is rarely asked."""
    if len(columns) <= _MOST:
        return tuple(columns)
    usual = set(COLUMNS) - _RARE
    return tuple(one._replace(is_extra=one.key not in usual) for one in columns)


def _shows(one: Selected, key: str) -> bool:
    if one.task.is_point and key in ("name", "goal"):
        return key == "name"
    return is_filled(key, one)


def _grouped(rows: list[Row], field: str) -> Iterator[tuple[str, list[Row]]]:
    """Yield the rows by what they have in the field, those with nothing first."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.of(field) or "", []).append(row)
    if "" in groups:
        yield "", groups.pop("")
    yield from groups.items()


def _is_orphan(row: Row) -> bool:
    """Whether nothing but a column would tell of which row this one is a part."""
    task = row.one.task
    return task.parent is not None and not (row.is_part and task.label)
