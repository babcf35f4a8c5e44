"""The rows of the page's one table of tasks, with what they are searched and filtered by."""

from collections.abc import Iterable
from typing import NamedTuple

from plantrack.content.terms import Terms
from plantrack.followup.followed import Followed
from plantrack.model.plan import Plan
from plantrack.model.task import Task
from plantrack.query.selection import Selected
from plantrack.reports.document import Cell, Column, Table
from plantrack.reports.standing_words import latest_line, progress_cell, standing_cell
from plantrack.reports.task_table import task_table
from plantrack.site.pieces import Piece, Shower, Shown, ShownTable, evidence_piece

_BEFORE = ("number", "parent", "table", "category", "name", "goal", "towns", "lead", "units")
_AFTER = ("support", "leaders", "due", "milestones", "points", "targets")


class TaskRow(NamedTuple):
    """A row: its id, its attributes by name, and its cells."""

    place: str
    data: tuple[tuple[str, str], ...]
    cells: tuple[Shown, ...]


class TaskTable(NamedTuple):
    """The table without its rows, and these."""

    table: ShownTable
    rows: tuple[TaskRow, ...]


def build_task_table(
    plan: Plan, tasks: Iterable[Selected], terms: Terms, caption: str, shower: Shower
) -> TaskTable:
    """Return every task in one table, with how it stands if that is recorded."""
    tasks = tuple(tasks)
    table = _table(tasks, terms, shower)
    shown = shower.table(caption, table)
    rows = tuple(
        TaskRow(
            shower.places.take("task", one.task.number),
            tuple((name, value) for name, value in _data(plan, one, shower) if value),
            _with_evidence(cells, one.followed, shower),
        )
        for one, cells in zip(tasks, shown.rows, strict=True)
    )
    return TaskTable(shown._replace(rows=()), rows)


def _table(tasks: tuple[Selected, ...], terms: Terms, shower: Shower) -> Table:
    tr = shower.tr
    keys = (*_BEFORE, *_AFTER, *(f"other.{heading}" for heading in terms.others))
    table = task_table(tasks, keys, terms, tr)
    goal = keys.index("goal")
    # The text of a task that is one point whole stands with the point.
    rows = [
        (*row[:goal], None, *row[goal + 1 :]) if one.task.is_point else row
        for one, row in zip(tasks, table.rows, strict=True)
    ]
    columns = list(table.columns)
    if any(one.followed for one in tasks):
        columns += [
            Column("progress", tr("Actual / expected")),
            Column("standing", tr("Standing")),
            Column("status", tr("Status")),
            Column("latest", tr("Latest report")),
        ]
        rows = [
            (*row, *_followed(one.followed, shower)) for one, row in zip(tasks, rows, strict=True)
        ]
    return Table(tuple(columns), tuple(rows)).without_empty()


def _followed(followed: Followed | None, shower: Shower) -> tuple[Cell, ...]:
    if followed is None:
        return (None,) * 4
    return (
        progress_cell(followed.figures),
        standing_cell(followed, shower.tr),
        followed.status,
        latest_line(followed.latest, shower.tr),
    )


def _with_evidence(
    cells: tuple[Shown, ...], followed: Followed | None, shower: Shower
) -> tuple[Shown, ...]:
    """Return the cells, all evidence given after the latest report."""
    if followed is None or not followed.evidence:
        return cells
    pieces = [*cells[-1].pieces]
    for number, one in enumerate(followed.evidence):
        between = shower.tr("; ") if number or pieces else ""
        pieces += [Piece(between)] if between else []
        pieces.append(evidence_piece(one))
    return (*cells[:-1], cells[-1]._replace(pieces=tuple(pieces)))


def _data(plan: Plan, one: Selected, shower: Shower) -> Iterable[tuple[str, str]]:
    task, places = one.task, shower.places
    ways = plan.reach.ways(task)
    yield "task", str(task.number)
    yield "towns", numbers_of(places.towns, (way.name for way in ways if not way.open))
    yield "may", numbers_of(places.towns, (way.name for way in ways if way.open))
    yield "units", numbers_of(places.units, _units(plan, task))
    yield "sections", " ".join(map(str, _sections(plan, task)))
    yield "points", " ".join(map(str, dict.fromkeys(task.points)))
    yield "whole", str(task.points[0]) if task.is_point else ""
    yield "category", task.category
    if one.followed is not None:
        yield from followed_data(one.followed)


def followed_data(followed: Followed) -> Iterable[tuple[str, str]]:
    """Yield the attributes of a row that say how it stands."""
    flags = (("silent", followed.is_silent), ("due_soon", followed.is_due_soon))
    yield "status", followed.status
    yield "standing", followed.figures.standing
    yield "signals", " ".join(name for name, is_so in flags if is_so)


def _units(plan: Plan, task: Task) -> Iterable[str]:
    return (name for names in task.unit_lists for name in plan.duties.units_of(names))


def _sections(plan: Plan, task: Task) -> list[int]:
    index = plan.index
    points = (index.points[key] for key in task.points if key in index.points)
    return list(dict.fromkeys(index.section_of(point).number for point in points))


def numbers_of(places: dict[str, int], names: Iterable[str]) -> str:
    """Return the places of the names, as an attribute lists them."""
    return " ".join(map(str, sorted({places[name] for name in names if name in places})))
