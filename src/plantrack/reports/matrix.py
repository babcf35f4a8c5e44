"""The document of `matrix`: tasks by towns, with a word or two in each cell, and what they mean."""

from collections import Counter
from collections.abc import Iterator

from plantrack.content.facts import Link, task_link
from plantrack.content.matrix import Matrix, TaskRow, TownCell
from plantrack.i18n import Translator, gettext_noop, lazy_ngettext, translator
from plantrack.model.progress import STATUSES
from plantrack.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Table,
    View,
)
from plantrack.reports.place_words import place_heading, places
from plantrack.reports.standing_words import lit_standing, lit_text, standing_word
from plantrack.reports.task_cells import task_heading

# What a cell has for a standing, for a status and for the rest; a table of 22 towns has no room.
_SHORT = {
    "ahead": gettext_noop("over"),
    "on_course": gettext_noop("met"),
    "slightly_behind": gettext_noop("slow"),
    "behind": gettext_noop("lags"),
    "overdue": gettext_noop("late"),
    "done": gettext_noop("finished"),
    "未启动": gettext_noop("unbegun"),
    "进行中": gettext_noop("begun"),
    "部分完成": gettext_noop("partly"),
    "难以完成": gettext_noop("stuck"),
    "已调整": gettext_noop("changed"),
    "reported": gettext_noop("heard"),
    "silent": gettext_noop("quiet"),
    "open": gettext_noop("maybe"),
    "nothing": "–",
}
_MEANINGS = {
    "reported": gettext_noop("has reported, neither a number nor a status"),
    "open": gettext_noop("may be meant, has reported nothing"),
    "nothing": gettext_noop("has reported nothing"),
    "several": gettext_noop("a number for each target, in the plan's order"),
}


def build(matrix: Matrix, view: View) -> Document:
    """Return the tasks by towns in one table, in as many parts as it takes, and what it says."""
    tr = translator(view.language)
    title = tr("{title}: tasks by {places}", title=matrix.plan.title, places=places(matrix.terms))
    blocks: list[Block] = [Heading(title, 1), Paragraph(_summary(matrix, tr))]
    if not matrix.tasks:
        none = tr("No task selected names any {places}.", places=places(matrix.terms))
        return Document((*blocks, Paragraph(none)), _flat_table(matrix, tr))
    legend = Paragraph(_legend(matrix, tr), quiet=True)
    return Document((*blocks, _table(matrix, tr), legend), _flat_table(matrix, tr))


def _summary(matrix: Matrix, tr: Translator) -> str:
    """Return the day, and how many of the towns that are named are silent."""
    named, silent = len(matrix.named), len(matrix.silent)
    counted = lazy_ngettext(
        "As of {date}: of {named} {places} named, {count} is silent on at least one task.",
        "As of {date}: of {named} {places} named, {count} are silent on at least one task.",
        count=silent,
        date=matrix.as_of,
        named=named,
        places=places(matrix.terms),
    )
    return tr(counted)


def _table(matrix: Matrix, tr: Translator) -> Table:
    short = Counter(town.short_name for town in matrix.towns)
    columns = (
        *_task_columns(matrix, tr),
        *(
            Column(town.name, town.short_name if short[town.short_name] == 1 else town.name)
            for town in matrix.towns
        ),
    )
    rows = tuple(
        (
            *_task_cells(row),
            *(_cell(row.cells.get(town.name), tr) for town in matrix.towns),
        )
        for row in matrix.tasks
    )
    return Table(columns, rows, heads=2)


def _task_columns(matrix: Matrix, tr: Translator) -> tuple[Column, Column]:
    number, name = (task_heading(key, matrix.terms, tr) for key in ("number", "name"))
    return Column("number", number), Column("name", name, 3)


def _task_cells(row: TaskRow) -> tuple[Cell, Cell]:
    return task_link(row.task), row.task.title


def _cell(cell: TownCell | None, tr: Translator) -> Cell:
    """Return the numbers and a word or two, in the light of the standing; a number as such."""
    if cell is None:
        return None
    words = tuple(tr(_SHORT[key]) for key in _keys(cell))
    if not words and len(cell.counts) == 1:
        return cell.counts[0].done
    return lit_text(" ".join((*_counts(cell), *words)), cell.standing)


def _counts(cell: TownCell) -> tuple[str, ...]:
    """Return the numbers as one text, nothing if there are none."""
    if all(one.done is None for one in cell.counts):
        return ()
    return ("/".join("–" if one.done is None else str(one.done) for one in cell.counts),)


def _keys(cell: TownCell) -> Iterator[str]:
    """Yield what the cell says beside its numbers."""
    if cell.open and not cell.reported:
        yield "open"
        return
    if cell.standing != "uncounted":
        yield cell.standing
    elif cell.status is not None and not cell.silent:
        yield cell.status
    if cell.silent:
        yield "silent"
    elif cell.standing == "uncounted" and cell.status is None and not _counts(cell):
        yield "reported" if cell.reported else "nothing"


def _legend(matrix: Matrix, tr: Translator) -> str:
    """Return what the words in the cells mean, as far as they are used."""
    cells = [cell for row in matrix.tasks for cell in row.cells.values()]
    used = {key for cell in cells for key in _keys(cell)}
    parts = [
        tr("{heading}: {text}", heading=tr(_SHORT[key]), text=_meaning(key, tr))
        for key in _SHORT
        if key in used
    ]
    if any(len(one.counts) > 1 and _counts(one) for one in cells):
        parts.append(tr("{heading}: {text}", heading="1/2", text=_meaning("several", tr)))
    return tr("; ").join(parts)


def _meaning(key: str, tr: Translator) -> str:
    if key in _MEANINGS:
        return tr(_MEANINGS[key])
    return key if key in STATUSES else standing_word(key, tr)


def _flat_table(matrix: Matrix, tr: Translator) -> Table:
    """Return a row for each task and town that it reaches or may reach."""
    terms = matrix.terms
    columns = (
        *_task_columns(matrix, tr),
        Column("town", place_heading(terms, tr)),
        Column("standing", tr("Standing")),
        Column("status", tr("Status")),
        Column("count", tr("Count")),
        Column("silent", tr("Not reported")),
        Column("open", tr("May be meant")),
    )
    rows: Iterator[tuple[Cell, ...]] = (
        (
            Link("task", row.task.number),
            row.task.title,
            town.name,
            lit_standing(cell.standing, tr),
            cell.status,
            _flat_count(cell),
            tr("yes") if cell.silent else None,
            tr("yes") if cell.open else None,
        )
        for row in matrix.tasks
        for town in matrix.towns
        if (cell := row.cells.get(town.name)) is not None
    )
    return Table(columns, tuple(rows))


def _flat_count(cell: TownCell) -> Cell:
    """Return the number or, of several targets, each with what it counts."""
    done = [one for one in cell.counts if one.done is not None]
    if len(cell.counts) == 1:
        return cell.counts[0].done
    return tuple(f"{one.what} {one.done}" for one in done)
