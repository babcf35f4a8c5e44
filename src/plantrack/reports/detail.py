"""The document of `show`: one task, point or section in full."""

from collections import defaultdict

from plantrack.content.detail import Detail
from plantrack.content.facts import Link, task_links
from plantrack.content.targets import targets_of
from plantrack.i18n import Translator, translator
from plantrack.model.section import Point
from plantrack.model.task import Task
from plantrack.query.selection import Selected
from plantrack.reports.blocks import point_text, target_table
from plantrack.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Paragraph,
    Table,
    View,
)
from plantrack.reports.labels import (
    point_label,
    section_label,
    target_line,
    withdrawn_notes,
)
from plantrack.reports.provenance import closing_blocks, source_line
from plantrack.reports.task_table import task_table

_TASK_COLUMNS = ("number", "category", "name", "goal", "towns", "units", "points", "targets")
_CARRYING_COLUMNS = ("number", "name", "goal", "units")


def build(detail: Detail, view: View) -> Document:
    """Return everything that the plan says about what is shown."""
    tr = translator(view.language)
    if detail.shown.kind == "task":
        blocks, table = _task_blocks(detail, tr), _task_row(detail, tr)
    else:
        blocks, table = _point_blocks(detail, tr), _point_table(detail, tr)
    notes = withdrawn_notes(detail.withdrawn, tr)
    return Document((*blocks, *closing_blocks(detail, tr)), table, notes)


def _task_row(detail: Detail, tr: Translator) -> Table:
    """Return the task as a row, which says so if it was withdrawn."""
    table = task_table([Selected(task) for task in detail.tasks], _TASK_COLUMNS, tr)
    (task,) = detail.tasks
    if not task.withdrawn:
        return table
    column = Column("status", tr("Status"))
    return Table((*table.columns, column), ((*table.rows[0], tr("withdrawn")),))


def _task_blocks(detail: Detail, tr: Translator) -> list[Block]:
    (task,) = detail.tasks
    facts: tuple[tuple[str, Cell], ...] = (
        (tr("Category"), task.category),
        (tr("Goal"), task.goal),
        (tr("Towns"), task.towns or tr("not named")),
        (tr("Units"), task.units),
    )
    if task.withdrawn:
        facts = ((tr("Status"), tr("withdrawn")), *facts)
    blocks: list[Block] = [
        Heading(f"{tr('task {number}', number=task.number)} {task.name}", 1),
        source_line(detail.plan, detail.source, tr),
        Facts(facts),
        *_target_blocks(task, 2, tr),
    ]
    if detail.points:
        blocks.append(Heading(tr("Points carried out"), 2))
        for placed in detail.points:
            blocks += [Heading(point_label(placed.point), 3), *point_text(placed.point)]
    return blocks


def _point_blocks(detail: Detail, tr: Translator) -> list[Block]:
    """Return a point, or a section with its points, and the tasks that carry them out."""
    titles: dict[int | str, str] = {
        one.number: section_label(one.number, one.title) for one in detail.sections
    }
    source = source_line(detail.plan, detail.source, tr)
    whole_section = detail.shown.kind == "section"
    blocks: list[Block] = []
    if whole_section:
        blocks += [Heading(titles[detail.shown.number], 1), source]
    for placed in detail.points:
        blocks.append(Heading(point_label(placed.point), 2 if whole_section else 1))
        if not whole_section:
            blocks += [source, Facts(((tr("Section"), titles[placed.section.number]),))]
        blocks += point_text(placed.point)
        blocks += _target_blocks(placed.point, 3 if whole_section else 2, tr)
    blocks.append(Heading(tr("Tasks that carry it out"), 2))
    if not detail.tasks:
        return [*blocks, Paragraph(tr("No task carries it out."))]
    tasks = [Selected(task) for task in detail.tasks]
    return [*blocks, task_table(tasks, _CARRYING_COLUMNS, tr)]


def _target_blocks(holder: Task | Point, level: int, tr: Translator) -> list[Block]:
    """Return a heading and a table of targets; nothing if there are none."""
    if not holder.targets:
        return []
    table = target_table(targets_of([holder]), tr)
    return [Heading(tr("Targets"), level), table.without_empty()]


def _point_table(detail: Detail, tr: Translator) -> Table:
    columns = (
        Column("section", tr("Section")),
        Column("number", tr("Point")),
        Column("title", tr("Title"), 3),
        Column("text", tr("Text"), 6),
        Column("tasks", tr("Tasks")),
        Column("targets", tr("Targets"), 4),
    )
    carrying: dict[int | str, list[Task]] = defaultdict(list)
    for task in detail.tasks:
        for number in dict.fromkeys(task.points):
            carrying[number].append(task)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            placed.section,
            Link("point", placed.point.key),
            placed.point.title,
            placed.point.text,
            task_links(carrying[placed.point.number]),
            tuple(target_line(one, tr) for one in targets_of([placed.point])),
        )
        for placed in detail.points
    )
    return Table(columns, rows)
