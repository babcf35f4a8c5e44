"""The document of the whole plan: sections and tasks, gaps, and matters to confirm."""

from collections import defaultdict

from plantrack.content.report import Report, SectionFacts
from plantrack.i18n import Translator, lazy_ngettext
from plantrack.query.selection import Selected
from plantrack.reports.blocks import (
    FLAT_COLUMNS,
    category_table,
    point_text,
    target_blocks,
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
from plantrack.reports.labels import (
    count_of_points,
    count_of_tasks,
    linked_point,
    point_label,
    section_label,
)
from plantrack.reports.provenance import closing_blocks, source_line
from plantrack.reports.task_table import task_table

_COLUMNS = ("number", "name", "goal", "towns", "units", "points")


def build(report: Report, tr: Translator, brief: bool) -> Document:
    """Return the document of the whole plan: what carries out what, and what is still open."""
    tasks = [one.task for one in report.tasks]
    points = [placed.point for placed in report.points]
    sections = len(report.sections or ())
    counted = (
        lazy_ngettext("{count} section", "{count} sections", count=sections),
        count_of_points(len(points)),
        count_of_tasks(len(tasks)),
    )
    blocks: list[Block] = [
        Heading(report.plan.title, 1),
        source_line(report.plan, report.source, tr),
        Heading(tr("Summary"), 2),
        Paragraph(tr("{parts}.", parts=counted)),
        category_table(report.summary, tr),
    ]
    of_points: dict[int | str, list[int]] = defaultdict(list)
    for place, one in enumerate(report.tasks):
        for number in dict.fromkeys(one.task.points):
            of_points[number].append(place)
    for section in report.sections or ():
        numbers = {placed.point.key for placed in section.points}
        places = {place for number in numbers for place in of_points.get(number, ())}
        mine = [report.tasks[place] for place in sorted(places)]
        blocks += _section_blocks(section, mine, tr, brief)
    blocks += [
        *target_blocks(
            report.targets, tr("No task carries out the points that state these targets."), tr
        ),
        *_gaps(report, tr),
        *unit_blocks(report.units, tr),
        *closing_blocks(report, tr),
    ]
    return Document(tuple(blocks), task_table(report.tasks, FLAT_COLUMNS, tr))


def _section_blocks(
    section: SectionFacts, mine: list[Selected], tr: Translator, brief: bool
) -> list[Block]:
    """Return which tasks carry out the section's points, their texts unless `brief`, the tasks."""
    columns = (Column("point", tr("Point"), 4), Column("tasks", tr("Tasks"), 2))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (linked_point(placed.point), placed.tasks or "-") for placed in section.points
    )
    blocks: list[Block] = [
        Heading(section_label(section.number, section.title), 2),
        Table(columns, rows),
    ]
    if not brief:
        for placed in section.points:
            blocks += [Heading(point_label(placed.point), 3), *point_text(placed.point)]
        if mine:
            blocks.append(Heading(tr("Tasks"), 3))
    return [*blocks, task_table(mine, _COLUMNS, tr)] if mine else blocks


def _gaps(report: Report, tr: Translator) -> list[Block]:
    """Return the points that no task carries out, and the tasks that carry out no point."""
    blocks: list[Block] = []
    if idle := [placed.point for placed in report.points if not placed.tasks]:
        blocks += [
            Heading(tr("Points that no task carries out"), 2),
            Items(tuple(point_label(point) for point in idle)),
        ]
    if unlinked := [one for one in report.tasks if not one.task.points]:
        blocks += [
            Heading(tr("Tasks that carry out no point"), 2),
            task_table(unlinked, _COLUMNS[:-1], tr),
        ]
    return blocks
