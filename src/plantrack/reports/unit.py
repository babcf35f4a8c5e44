"""The document for a division or affiliate: its tasks, and which towns they reach."""

from plantrack.content.facts import task_links
from plantrack.content.report import Report
from plantrack.i18n import Translator, lazy_ngettext
from plantrack.model.organisation import Unit
from plantrack.reports.blocks import (
    FLAT_COLUMNS,
    category_table,
    point_blocks,
    target_blocks,
    task_blocks,
)
from plantrack.reports.document import Block, Column, Document, Heading, Paragraph, Table
from plantrack.reports.labels import carried_out, numbers
from plantrack.reports.provenance import closing_blocks, former_names, source_line
from plantrack.reports.task_table import task_table

_COLUMNS = ("number", "name", "goal", "towns", "units")


def build(report: Report, unit: Unit, tr: Translator, brief: bool) -> Document:
    """Return the document for `unit`, the report's subject."""
    points = [(point, carried_out(point.tasks or (), tr)) for point in report.points]
    blocks: list[Block] = [
        Heading(tr("{plan}: tasks of {who}", plan=report.plan.title, who=unit.name), 1),
        source_line(report.plan, report.source, tr),
        *former_names(report.formerly, tr),
        Heading(tr("Summary"), 2),
        Paragraph(_summary(report, unit, tr) + tr(".")),
        category_table(report.summary, tr),
        *task_blocks(report.tasks, _COLUMNS, tr),
        *target_blocks(report.targets, _left(unit, tr), tr),
        *_town_blocks(report, tr),
        *point_blocks(points, tr, brief),
        *closing_blocks(report, tr),
    ]
    return Document(tuple(blocks), task_table(report.tasks, FLAT_COLUMNS, tr))


def _summary(report: Report, unit: Unit, tr: Translator) -> str:
    total = tr(
        lazy_ngettext(
            "{who} is responsible for {count} task",
            "{who} is responsible for {count} tasks",
            count=report.summary.tasks,
            who=unit.name,
        )
    )
    shared = task_links(one.task for one in report.tasks if len(one.task.units) > 1)
    if not shared:
        return total
    return tr("{total}, shared with other units: {tasks}", total=total, tasks=numbers(shared, tr))


def _left(unit: Unit, tr: Translator) -> str:
    return tr(
        "No task carries out the points that state these targets; they are listed here because "
        "more than half of the section's tasks are those of {who}.",
        who=unit.name,
    )


def _town_blocks(report: Report, tr: Translator) -> list[Block]:
    rows = tuple((one.town, one.tasks) for one in report.towns or ())
    if not rows:
        return []
    columns = (Column("town", tr("Town"), 2), Column("tasks", tr("Tasks"), 5))
    remark = tr("Groups such as 各镇街 count towards each town they stand for.")
    return [Heading(tr("Towns concerned"), 2), Paragraph(remark, True), Table(columns, rows)]
