"""The document for a division or affiliate: its tasks, and which towns they reach."""

from plantrack.content.facts import task_links
from plantrack.content.report import Report
from plantrack.i18n import Translator, lazy_ngettext
from plantrack.model.organisation import Unit
from plantrack.query.role_names import ROLE_NAMES
from plantrack.reports.blocks import (
    category_blocks,
    may_concern_blocks,
    point_blocks,
    target_blocks,
    task_blocks,
)
from plantrack.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Paragraph,
    Table,
)
from plantrack.reports.flat_table import flat_table
from plantrack.reports.labels import carried_out, numbers
from plantrack.reports.place_words import place, place_heading, places_concerned
from plantrack.reports.provenance import as_of_blocks, closing_blocks, former_names, source_line
from plantrack.reports.task_tables import TaskTables

_COLUMNS = ("number", "name", "goal", "towns", "units", "roles")


def build(report: Report, unit: Unit, tr: Translator, brief: bool) -> Document:
    """Return the document for `unit`, the report's subject."""
    terms = report.terms
    tables = TaskTables(terms, tr)
    points = [(one, carried_out(one.tasks or (), tr, one.is_covered)) for one in report.points]
    remark = tr(
        "The notice does not say which units these tasks mean; {who} may be one of them.",
        who=unit.name,
    )
    blocks: list[Block] = [
        Heading(tr("{plan}: tasks of {who}", plan=report.plan.title, who=unit.name), 1),
        source_line(report.plan, report.source, tr),
        *as_of_blocks(report.as_of, tr),
        *former_names(report.formerly, tr),
        *_contact(unit, tr),
        Heading(tr("Summary"), 2),
        Paragraph(unit_summary(report, unit, tr) + tr(".")),
        *category_blocks(report.summary, tr),
        *task_blocks(report.tasks, _COLUMNS, tables, tr),
        *target_blocks(report.targets, terms, tr, _left(unit, tr)),
        *_town_blocks(report, tr),
        *may_concern_blocks(report.may_concern, _COLUMNS[:-1], remark, tables, tr),
        *point_blocks(points, terms, tr, brief),
        *closing_blocks(report, tr),
    ]
    return Document(tuple(blocks), flat_table(report.tasks, terms, tr, "roles"))


def _contact(unit: Unit, tr: Translator) -> list[Block]:
    """Return who heads the unit and whom to contact there, if that is recorded."""
    known: tuple[tuple[str, Cell], ...] = (
        (tr("Head"), unit.leader),
        (tr("Contact"), unit.contact),
    )
    facts = tuple((label, value) for label, value in known if value)
    return [Facts(facts)] if facts else []


def unit_summary(report: Report, unit: Unit, tr: Translator) -> str:
    """Return how many tasks the unit has, and in which part, without the full stop."""
    if not report.tasks:
        return tr("No task names {who}", who=unit.name)
    if any(share.role != "responsible" for share in report.roles):
        return _roles(report, unit, tr)
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


def _roles(report: Report, unit: Unit, tr: Translator) -> str:
    """Return in how many tasks the unit has which part."""
    total = tr(
        lazy_ngettext(
            "{who} has a part in {count} task",
            "{who} has a part in {count} tasks",
            count=report.summary.tasks,
            who=unit.name,
        )
    )
    parts = tuple(
        tr(
            "{role} {count} ({tasks})",
            role=tr(ROLE_NAMES[share.role]),
            count=len(share.tasks),
            tasks=numbers(share.tasks, tr),
        )
        for share in report.roles
    )
    return tr("{total}: {ways}", total=total, ways=parts)


def _left(unit: Unit, tr: Translator) -> str:
    return tr(
        "No task carries out the points that state these targets; they are listed here because "
        "more than half of the section's tasks are those of {who}.",
        who=unit.name,
    )


def _town_blocks(report: Report, tr: Translator) -> list[Block]:
    rows: tuple[tuple[Cell, ...], ...] = tuple((one.town, one.tasks) for one in report.towns or ())
    if not rows:
        return []
    terms = report.terms
    columns = (Column("town", place_heading(terms, tr), 2), Column("tasks", tr("Tasks"), 5))
    remark = tr(
        "Groups such as {group} count towards each {place} they stand for.",
        group=terms.group,
        place=place(terms),
    )
    return [
        Heading(places_concerned(terms, tr), 2),
        *([Paragraph(remark, True)] if terms.group else []),
        Table(columns, rows),
    ]
