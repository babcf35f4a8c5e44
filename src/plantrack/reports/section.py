"""The document for one section of the plan: its points and the tasks that carry them out."""

from plantrack.content.report import Report
from plantrack.i18n import Translator
from plantrack.model.section import Section
from plantrack.reports.blocks import (
    category_blocks,
    point_blocks,
    target_blocks,
    task_blocks,
    unit_blocks,
)
from plantrack.reports.document import Block, Document, Heading, Paragraph
from plantrack.reports.flat_table import flat_table
from plantrack.reports.labels import carried_out, count_of_points, count_of_tasks
from plantrack.reports.provenance import as_of_blocks, closing_blocks, source_line
from plantrack.reports.task_tables import TaskTables

_COLUMNS = ("number", "name", "goal", "towns", "units", "points")


def build(report: Report, section: Section, tr: Translator, brief: bool) -> Document:
    """Return the document for `section`, the report's subject."""
    terms, tables = report.terms, TaskTables(report.terms, tr)
    points = [(one, carried_out(one.tasks or (), tr, one.is_covered)) for one in report.points]
    label = terms.section_label(section.number, section.title)
    blocks: list[Block] = [
        Heading(tr("{plan}: {section}", plan=report.plan.title, section=label), 1),
        source_line(report.plan, report.source, tr),
        *as_of_blocks(report.as_of, tr),
        *_summary(report, section, tr, brief),
        *category_blocks(report.summary, tr),
        *task_blocks(report.tasks, _COLUMNS, tables, tr),
        *target_blocks(report.targets, terms, tr),
        *point_blocks(points, terms, tr, brief),
        *unit_blocks(report.units, terms, tr),
        *closing_blocks(report, tr),
    ]
    return Document(tuple(blocks), flat_table(report.tasks, terms, tr))


def _summary(report: Report, section: Section, tr: Translator, brief: bool) -> list[Block]:
    """Return the section's own text, and how many points and tasks it has if it has points."""
    text = [Paragraph(section.text)] if section.text and not brief else []
    if not report.points:
        return [*text] or [Paragraph(tr("The section has no points."))]
    total = tr(
        "{points}, carried out by {tasks}",
        points=count_of_points(len(report.points)),
        tasks=count_of_tasks(len(report.tasks)),
    )
    return [*text, Heading(tr("Summary"), 2), Paragraph(total + tr("."))]
