"""The document for one section of the plan: its points and the tasks that carry them out."""

from plantrack.content.report import Report
from plantrack.i18n import Translator
from plantrack.model.section import Section
from plantrack.reports.blocks import (
    FLAT_COLUMNS,
    category_table,
    point_blocks,
    target_blocks,
    task_blocks,
    unit_blocks,
)
from plantrack.reports.document import Block, Document, Heading, Paragraph
from plantrack.reports.labels import carried_out, count_of_points, count_of_tasks, section_label
from plantrack.reports.provenance import closing_blocks, source_line
from plantrack.reports.task_table import task_table

_COLUMNS = ("number", "name", "goal", "towns", "units", "points")


def build(report: Report, section: Section, tr: Translator, brief: bool) -> Document:
    """Return the document for `section`, the report's subject."""
    tasks = [one.task for one in report.tasks]
    points = [(point, carried_out(point.tasks or (), tr)) for point in report.points]
    label = section_label(section.number, section.title)
    total = tr(
        "{points}, carried out by {tasks}",
        points=count_of_points(len(points)),
        tasks=count_of_tasks(len(tasks)),
    )
    blocks: list[Block] = [
        Heading(tr("{plan}: {section}", plan=report.plan.title, section=label), 1),
        source_line(report.plan, report.source, tr),
        Heading(tr("Summary"), 2),
        Paragraph(total + tr(".")),
    ]
    if tasks:
        blocks += [
            category_table(report.summary, tr),
            *task_blocks(report.tasks, _COLUMNS, tr),
        ]
    blocks += [
        *target_blocks(
            report.targets, tr("No task carries out the points that state these targets."), tr
        ),
        *point_blocks(points, tr, brief),
        *unit_blocks(report.units, tr),
        *closing_blocks(report, tr),
    ]
    return Document(tuple(blocks), task_table(report.tasks, FLAT_COLUMNS, tr))
