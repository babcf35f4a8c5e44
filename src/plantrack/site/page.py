"""Builds the page: the facts of its parts, then one template over them."""

from pathlib import Path

from markupsafe import Markup

from plantrack.content.burn_up import build_burn_up
from plantrack.content.ledger import build_ledger
from plantrack.content.matrix import Matrix, build_matrix
from plantrack.content.report import Report, build_plan_report
from plantrack.followup.progress import Progress
from plantrack.i18n import language_of
from plantrack.model.plan import Plan
from plantrack.query.selection import Selection, Selectors, select
from plantrack.render.web_page import policy, template
from plantrack.reports import ledger as ledger_report
from plantrack.reports.build import Watch, unwatched
from plantrack.reports.document import Cell, Document, Table, View
from plantrack.reports.matrix import build as matrix_document
from plantrack.reports.place_words import places, places_heading, units_heading
from plantrack.reports.plan import counted_parts
from plantrack.reports.provenance import as_of_blocks, closing_blocks, source_line
from plantrack.reports.task_cells import named_task
from plantrack.site import assets
from plantrack.site.bodies import Words, shown_towns, shown_units
from plantrack.site.followed import burn_up_figure, matrix_figure, target_figure
from plantrack.site.form import filter_fields, script_data
from plantrack.site.overview import plan_figures, standing_figure
from plantrack.site.pieces import Shower
from plantrack.site.places import Places
from plantrack.site.plan_text import shown_notice, shown_sections
from plantrack.site.point_rows import build_point_table
from plantrack.site.task_rows import build_task_table
from plantrack.site.words import page_words

Facts = dict[str, object]
_TEMPLATE = Path(__file__).parent / "templates" / "page.html"


def render_page(plan: Plan, progress: Progress | None = None, watch: Watch = unwatched) -> str:
    """Return the page of the plan and of its progress, if any is recorded.

    `watch` sees what takes time in a long plan: the days on which its record is judged, the rows.
    """
    organisation = plan.organisation
    known = Places(
        (one.name for one in organisation.towns), (one.name for one in organisation.units)
    )
    shower = Shower(language_of(plan.plan.language), known)
    selection = select(plan, Selectors(), progress)
    report = build_plan_report(plan, selection)
    words: Words = {}
    followed: Facts = {"followed": [], "matrix": None, "notes": (), "points": None}
    if progress is not None:
        report = report._replace(as_of=progress.as_of)
        matrix = build_matrix(plan, selection, progress)
        document = matrix_document(matrix, View(shower.language))
        words = _matrix_cells(matrix, document)
        followed = _followed(report, selection, progress, shower, watch)
        followed["matrix"] = matrix_figure(matrix, document, shower)
    facts = {**_facts(plan, report, shower), **followed, **_bodies(plan, report, words, shower)}
    return template(_TEMPLATE).render({**facts, "watch": watch}) + "\n"


def _facts(plan: Plan, report: Report, shower: Shower) -> Facts:
    """Return what the page has with or without a record."""
    tr, take = shower.tr, shower.places.take
    return {
        "w": page_words(tr),
        "plan": plan.plan,
        "intro": [source_line(report.plan, report.source, tr), *as_of_blocks(report.as_of, tr)],
        "counted": counted_parts(report, tr),
        "figures": [*plan_figures(report, shower)],
        "tasks": build_task_table(plan, report.tasks, report.terms, tr("All tasks"), shower),
        "fields": filter_fields(plan, report, shower),
        "notice": shown_notice(plan.notice, shower),
        "preamble": plan.preamble or "",
        "has_text": bool(plan.notice or plan.preamble or plan.sections),
        "sections": [*shown_sections(report, shower)],
        "remarks": closing_blocks(report, tr),
        "withdrawn": [
            (take("task", one.number), named_task(one).text, one.goal)
            for one in plan.tasks
            if one.withdrawn
        ],
        "data": Markup(script_data(plan, report, shower)),
        "policy": policy(assets.style(), assets.script()),
        "style": Markup(assets.style()),
        "script": Markup(assets.script()),
    }


def _bodies(plan: Plan, report: Report, words: Words, shower: Shower) -> Facts:
    """Return the parts for the towns and units."""
    return {
        "towns_heading": places_heading(report.terms, shower.tr),
        "towns": [*shown_towns(plan, report, words, shower)],
        "units_heading": units_heading(report.terms, shower.tr),
        "units": [*shown_units(plan, report, shower)],
    }


def _followed(
    report: Report,
    selection: Selection,
    progress: Progress,
    shower: Shower,
    watch: Watch,
) -> Facts:
    """Return what a record adds: pictures, counts, and the points with targets of their own."""
    figures = (
        standing_figure(report, shower),
        burn_up_figure(build_burn_up(progress, watch), progress, shower),
        target_figure(progress, report, shower),
    )
    ledger = build_ledger(progress, selection, ())
    return {
        "followed": [one for one in figures if one is not None],
        "matrix_heading": shower.tr("Tasks by {places}", places=places(report.terms)),
        "notes": ledger_report.build(ledger, View(shower.language)).notes,
        "points": build_point_table(progress, shower),
    }


def _matrix_cells(matrix: Matrix, document: Document) -> dict[tuple[int, str], Cell]:
    """Return what the matrix says, by the task's number and the town."""
    found: dict[tuple[int, str], Cell] = {}
    for table in (block for block in document.blocks if isinstance(block, Table)):
        towns = [column.key for column in table.columns[table.heads :]]
        for row, cells in zip(matrix.tasks, table.rows, strict=True):
            for town, cell in zip(towns, cells[table.heads :], strict=True):
                found[row.task.number, town] = cell
    return found
