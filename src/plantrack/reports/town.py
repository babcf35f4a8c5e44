"""The document for a town office: everything in the plan that concerns it."""

from plantrack.content.remarks import PlacedPoint
from plantrack.content.report import Report
from plantrack.i18n import Translator, lazy_ngettext
from plantrack.model.bodies import DIRECT
from plantrack.model.organisation import Town
from plantrack.reports.blocks import (
    category_blocks,
    may_concern_blocks,
    point_blocks,
    target_blocks,
    task_blocks,
    unit_blocks,
)
from plantrack.reports.document import Block, Document, Heading, Items, Paragraph
from plantrack.reports.flat_table import flat_table
from plantrack.reports.labels import carried_out, numbers, way
from plantrack.reports.place_words import places
from plantrack.reports.provenance import as_of_blocks, closing_blocks, former_names, source_line
from plantrack.reports.task_tables import TaskTables

_COLUMNS = ("number", "name", "goal", "units", "via")
_MAY_CONCERN_COLUMNS = ("number", "name", "goal", "towns", "units")


def build(report: Report, town: Town, tr: Translator, brief: bool) -> Document:
    """Return the document for `town`, the report's subject."""
    terms = report.terms
    tables = TaskTables(terms, tr)
    points = [(point, _why(point, town, tr)) for point in report.points]
    remark = tr(
        "The notice does not say which {places} these tasks mean; {who} may be one of them.",
        places=places(terms),
        who=town.name,
    )
    blocks: list[Block] = [
        Heading(tr("{plan}: what concerns {who}", plan=report.plan.title, who=town.name), 1),
        source_line(report.plan, report.source, tr),
        *as_of_blocks(report.as_of, tr),
        *former_names(report.formerly, tr),
        Heading(tr("Summary"), 2),
        Paragraph(town_summary(report, town, tr)),
        *category_blocks(report.summary, tr),
        *task_blocks(report.tasks, _COLUMNS, tables, tr),
        *target_blocks(report.targets, terms, tr),
        *may_concern_blocks(report.may_concern, _MAY_CONCERN_COLUMNS, remark, tables, tr),
        *point_blocks(points, terms, tr, brief),
        *_general(report, tr),
        *unit_blocks(report.units, terms, tr),
        *closing_blocks(report, tr),
    ]
    return Document(tuple(blocks), flat_table(report.tasks, terms, tr, "via"))


def _why(point: PlacedPoint, town: Town, tr: Translator) -> str:
    """Return why the point is listed: the tasks that carry it out, and how it names the town."""
    if not point.names_town and not point.may_name_town:
        return carried_out(point.tasks or (), tr, point.is_covered)
    if not point.tasks:
        whom = {"who": town.name}
        return tr("Names {who}.", **whom) if point.names_town else tr("May mention {who}.", **whom)
    tasks = numbers(point.tasks, tr)
    if point.names_town:
        message = lazy_ngettext(
            "Names {who}; carried out by task {tasks}.",
            "Names {who}; carried out by tasks {tasks}.",
            count=len(point.tasks),
            who=town.name,
            tasks=tasks,
        )
    else:
        message = lazy_ngettext(
            "May mention {who}; carried out by task {tasks}.",
            "May mention {who}; carried out by tasks {tasks}.",
            count=len(point.tasks),
            who=town.name,
            tasks=tasks,
        )
    return tr(message)


def _general(report: Report, tr: Translator) -> list[Block]:
    """Return the points that speak of towns in general, each with the words that do."""
    if not report.general_points:
        return []
    lines = tuple(
        tr(
            "{point} ({words})",
            point=report.terms.numbered(one.point.number, one.title),
            words=tuple(f"“{word}”" for word in one.words),
        )
        for one in report.general_points
    )
    heading = tr("Points about {places} in general", places=places(report.terms))
    return [Heading(heading, 2), Items(lines)]


def town_summary(report: Report, town: Town, tr: Translator) -> str:
    """Return how many tasks concern the town, and in which way, in a sentence."""
    if not report.tasks:
        return tr("No task concerns {who}.", who=town.name)
    total = tr(
        lazy_ngettext(
            "{count} task concerns {who}",
            "{count} tasks concern {who}",
            count=report.summary.tasks,
            who=town.name,
        )
    )
    ways = tuple(
        tr(
            "{count} {way} ({tasks})",
            way=_way(one.via, tr),
            count=len(one.tasks),
            tasks=numbers(one.tasks, tr),
        )
        for one in report.summary.by_via or ()
    )
    if not ways:
        return f"{total}{tr('.')}"
    return tr("{total}: {ways}.", total=total, ways=ways)


def _way(via: str, tr: Translator) -> str:
    return way(via, tr) if via == DIRECT else tr("through “{group}”", group=via)
