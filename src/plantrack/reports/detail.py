"""The document of `show`: one task, point or section in full."""

from collections import defaultdict
from collections.abc import Sequence

from plantrack.content.detail import Detail
from plantrack.content.facts import task_links
from plantrack.content.targets import targets_of
from plantrack.content.terms import Terms
from plantrack.i18n import Translator, translator
from plantrack.model.section import Point
from plantrack.model.task import Task
from plantrack.query.selection import Selected
from plantrack.reports.blocks import point_headings, point_text, target_table
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
from plantrack.reports.flat_table import flat_table
from plantrack.reports.labels import target_line, withdrawn_notes
from plantrack.reports.provenance import closing_blocks, source_line
from plantrack.reports.task_cells import task_heading, whole_of
from plantrack.reports.task_facts import due_with_day, field_facts, step_blocks
from plantrack.reports.task_tables import TaskTables

_CARRYING_COLUMNS = ("number", "name", "goal", "units")
_PART_COLUMNS = ("number", "name", "goal", "towns", "units")


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
    (task,) = detail.tasks
    table = flat_table([Selected(task)], detail.terms, tr, "other")
    more: list[tuple[Column, Cell]] = [
        (
            Column("targets", tr("Targets"), 6),
            tuple(target_line(one, detail.terms, tr) for one in targets_of([task])),
        )
    ]
    if task.withdrawn:
        more.append((Column("status", tr("Status")), tr("withdrawn")))
    columns, cells = zip(*more, strict=True)
    return Table((*table.columns, *columns), ((*table.rows[0], *cells),))


def _task_blocks(detail: Detail, tr: Translator) -> list[Block]:
    (task,) = detail.tasks
    terms = detail.terms
    # The text of a task that is one point whole stands below, with that point.
    name = task.title if task.is_point else task.name
    label = tr("task {number}", number=task.reference)
    blocks: list[Block] = [
        Heading(f"{label} {name}" if name else label, 1),
        source_line(detail.plan, detail.source, tr),
        Facts(_task_facts(task, terms, tr)),
        *_target_blocks(
            [task, *(one.point for one in detail.points if task.is_point)], 2, terms, tr
        ),
        *step_blocks(task, terms, tr),
    ]
    if detail.parts:
        rows = [Selected(part) for part in detail.parts]
        table = TaskTables(terms, tr).table(rows, _PART_COLUMNS, task.number)
        blocks += [Heading(tr("Parts"), 2), table]
    if detail.points:
        blocks.append(Heading(tr("Points carried out"), 2))
        headings = point_headings((one.point for one in detail.points), terms, 3)
        for heading, placed in zip(headings, detail.points, strict=True):
            blocks += [heading, *point_text(placed.point)]
    return blocks


def _task_facts(task: Task, terms: Terms, tr: Translator) -> tuple[tuple[str, Cell], ...]:
    """Return what the task has; its places also if it names none, where others do."""
    own: tuple[tuple[str, Cell], ...] = (
        (tr("Status"), tr("withdrawn") if task.withdrawn else None),
        *((tr("Table"), table) for table in (task.table,)),
        (tr("Part of"), whole_of(task, terms)),
    )
    towns = task.towns or (tr("not named") if "towns" in terms.fields else None)
    facts = (
        *own,
        *field_facts(task, terms, tr, ("category",) if task.is_point else ("category", "goal")),
        (task_heading("towns", terms, tr, task.table), towns),
        *field_facts(task, terms, tr, ("lead", "units", "support", "leaders")),
        (task_heading("due", terms, tr, task.table), due_with_day(task, tr)),
        *task.other.items(),
    )
    return tuple((label, value) for label, value in facts if value)


def _point_blocks(detail: Detail, tr: Translator) -> list[Block]:
    """Return a point, or a section with its points, and the tasks that carry them out."""
    terms = detail.terms
    titles: dict[int | str, str] = {
        one.number: terms.section_label(one.number, one.title) for one in detail.sections
    }
    source = source_line(detail.plan, detail.source, tr)
    whole_section = detail.shown.kind == "section"
    blocks: list[Block] = []
    if whole_section:
        blocks += [Heading(titles[detail.shown.number], 1), source]
        blocks += [Paragraph(one.text) for one in detail.sections if one.text]
        if not detail.points:
            return blocks
    points = [one.point for one in detail.points]
    for heading, placed in zip(
        point_headings(points, terms, 2 if whole_section else 1), detail.points, strict=True
    ):
        blocks.append(heading)
        if heading.level == 1:
            blocks += [source, Facts(((tr("Section"), titles[placed.section.number]),))]
        blocks += point_text(placed.point)
        blocks += _target_blocks([placed.point], min(heading.level + 1, 6), terms, tr)
    blocks.append(Heading(tr("Tasks that carry it out"), 2))
    if not detail.tasks:
        return [*blocks, Paragraph(tr("No task carries it out."))]
    tasks = [Selected(task) for task in detail.tasks]
    return [*blocks, TaskTables(terms, tr).table(tasks, _CARRYING_COLUMNS)]


def _target_blocks(
    holders: Sequence[Task | Point], level: int, terms: Terms, tr: Translator
) -> list[Block]:
    """Return a heading and a table of targets; nothing if there are none."""
    targets = targets_of(holders)
    if not targets:
        return []
    return [Heading(tr("Targets"), level), target_table(targets, terms, tr).without_empty()]


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
            detail.terms.point_link(placed.point.key),
            placed.point.title,
            placed.point.text,
            task_links(carrying[placed.point.key]),
            tuple(target_line(one, detail.terms, tr) for one in targets_of([placed.point])),
        )
        for placed in detail.points
    )
    return Table(columns, rows)
