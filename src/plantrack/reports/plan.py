"""The document of the whole plan: sections and tasks, gaps, and matters to confirm."""

from collections import defaultdict

from plantrack.content.parts import with_parts
from plantrack.content.report import Report, SectionFacts
from plantrack.content.terms import Terms
from plantrack.i18n import Translator, lazy_ngettext
from plantrack.model.task import Task
from plantrack.query.selection import Selected
from plantrack.reports.blocks import (
    category_blocks,
    point_headings,
    point_text,
    target_blocks,
    task_blocks,
    unit_blocks,
)
from plantrack.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Items,
    Paragraph,
    Table,
)
from plantrack.reports.flat_table import flat_table
from plantrack.reports.labels import (
    count_of_points,
    count_of_tasks,
    linked_point,
)
from plantrack.reports.provenance import as_of_blocks, closing_blocks, source_line
from plantrack.reports.task_facts import task_facts
from plantrack.reports.task_tables import TaskTables

_COLUMNS = ("number", "name", "goal", "towns", "units", "points", "other")


def build(report: Report, tr: Translator, brief: bool) -> Document:
    """Return the document of the whole plan: what carries out what, and what is still open."""
    terms, tables = report.terms, TaskTables(report.terms, tr)
    blocks: list[Block] = [
        Heading(report.plan.title, 1),
        source_line(report.plan, report.source, tr),
        *as_of_blocks(report.as_of, tr),
        Heading(tr("Summary"), 2),
        Paragraph(counted_parts(report, tr)),
        *category_blocks(report.summary, tr),
    ]
    of_points: dict[int | str, list[int]] = defaultdict(list)
    for place, one in enumerate(report.tasks):
        for number in dict.fromkeys(one.task.points):
            of_points[number].append(place)
    for section in report.sections or ():
        numbers = {placed.point.key for placed in section.points}
        places = {place for number in numbers for place in of_points.get(number, ())}
        mine = [report.tasks[place] for place in sorted(places)]
        if any(one.task.number in terms.wholes for one in mine):
            rows = (one.task for one in report.tasks)
            mine = list(map(Selected, with_parts(rows, (one.task for one in mine))))
        blocks += _section_blocks(section, mine, tables, terms, tr, brief)
    blocks += [
        *([] if report.points else task_blocks(report.tasks, _COLUMNS, tables, tr)),
        *target_blocks(report.targets, terms, tr),
        *_gaps(report, tables, tr),
        *unit_blocks(report.units, terms, tr),
        *closing_blocks(report, tr),
    ]
    return Document(tuple(blocks), flat_table(report.tasks, terms, tr, "other"))


def counted_parts(report: Report, tr: Translator) -> str:
    """Return how many sections, points and tasks the plan has, in a sentence."""
    sections = len(report.sections or ())
    counted = [count_of_tasks(len(report.tasks))]
    if report.points:
        counted.insert(0, count_of_points(len(report.points)))
    if sections:
        counted.insert(0, lazy_ngettext("{count} section", "{count} sections", count=sections))
    return tr("{parts}.", parts=tuple(counted))


def _section_blocks(
    section: SectionFacts,
    mine: list[Selected],
    tables: TaskTables,
    terms: Terms,
    tr: Translator,
    brief: bool,
) -> list[Block]:
    """Return which tasks carry out the section's points, their texts unless `brief`, the tasks.

    Of a task that is one point whole, what else is known stands below the point's text.
    """
    blocks: list[Block] = [Heading(terms.section_label(section.number, section.title), 2)]
    if section.text and not brief:
        blocks.append(Paragraph(section.text))
    if section.points:
        columns = (Column("point", tr("Point"), 4), Column("tasks", tr("Tasks"), 2))
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            (linked_point(one.point, terms), one.tasks or ("" if one.is_covered else "-"))
            for one in section.points
        )
        blocks.append(Table(columns, rows))
    if not brief:
        of_point: dict[int | str, list[Task]] = defaultdict(list)
        for one in mine:
            if one.task.is_point:
                of_point[one.task.points[0]].append(one.task)
        mine = [one for one in mine if not one.task.is_point]
        headings = point_headings((one.point for one in section.points), terms, 3)
        for heading, placed in zip(headings, section.points, strict=True):
            blocks += [heading, *point_text(placed.point)]
            for task in of_point[placed.point.key]:
                blocks.append(task_facts(task, terms, tr))
        if mine:
            blocks.append(Heading(tr("Tasks"), 3))
    return [*blocks, *tables.blocks(mine, _COLUMNS, 3 if brief else 4, False)] if mine else blocks


def _gaps(report: Report, tables: TaskTables, tr: Translator) -> list[Block]:
    """Return the points that no task carries out, and the tasks that carry out no point.

    Where there are no points at all, that is no gap.
    """
    blocks: list[Block] = []
    idle = {link.number for link in report.points_without_tasks or ()}
    if idle:
        points = (one.point for one in report.points if one.point.key in idle)
        blocks += [
            Heading(tr("Points that no task carries out"), 2),
            Items(tuple(report.terms.point_label(point) for point in points)),
        ]
    links = {link.number for link in report.tasks_without_points or () if report.points}
    unlinked = [one for one in report.tasks if one.task.number in links]
    if unlinked:
        blocks += [
            Heading(tr("Tasks that carry out no point"), 2),
            *tables.blocks(unlinked, _COLUMNS, 3),
        ]
    return blocks
