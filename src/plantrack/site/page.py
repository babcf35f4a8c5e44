"""Builds the page: the facts of every part of it, then one template over them."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plantrack.content.burn_up import build_burn_up
from plantrack.content.ledger import build_ledger
from plantrack.content.matrix import Matrix, build_matrix
from plantrack.content.report import Report, build_plan_report
from plantrack.followup.progress import Progress
from plantrack.i18n import language_of
from plantrack.model.plan import Plan
from plantrack.model.progress import STATUSES
from plantrack.query.selection import Selection, Selectors, select
from plantrack.query.standing_names import STANDING_NAMES
from plantrack.reports import ledger as ledger_report
from plantrack.reports.document import Document, Table, View
from plantrack.reports.matrix import build as matrix_document
from plantrack.reports.place_words import place_heading, unit_heading
from plantrack.reports.plan import counted_parts
from plantrack.reports.provenance import as_of_blocks, closing_blocks, source_line
from plantrack.reports.standing_words import standing_word
from plantrack.site import assets
from plantrack.site.bodies import shown_towns, shown_units
from plantrack.site.charts import Figure
from plantrack.site.followed import burn_up_figure, matrix_figure, target_figure
from plantrack.site.overview import plan_figures, standing_figure
from plantrack.site.pieces import Shower
from plantrack.site.places import Places
from plantrack.site.plan_text import shown_notice, shown_sections
from plantrack.site.task_rows import build_task_table
from plantrack.site.words import page_words, script_words
from plantrack.text.escape import escape_controls

Watch = Callable[[Sequence[date]], Iterable[date]]


def render_page(plan: Plan, progress: Progress | None = None, watch: Watch = iter) -> str:
    """Return the page of the plan and of the progress, if any is recorded.

    `watch` is asked for the days that the record is judged on, which takes the time.
    """
    language = language_of(plan.plan.language)
    organisation = plan.organisation
    places = Places(
        (one.name for one in organisation.towns), (one.name for one in organisation.units)
    )
    shower = Shower(language, places)
    selection = select(plan, Selectors(), progress)
    report = build_plan_report(plan, selection)
    if progress is not None:
        report = report._replace(as_of=progress.as_of)
    facts = _facts(plan, report, shower)
    facts |= _followed(plan, report, selection, progress, shower, watch)
    return _environment().get_template("page.html").render(facts)


def _facts(plan: Plan, report: Report, shower: Shower) -> dict[str, object]:
    """Return what the page has with or without a record."""
    tr, terms = shower.tr, report.terms
    tasks = build_task_table(plan, report.tasks, terms, tr("All tasks"), shower)
    return {
        "w": page_words(tr),
        "plan": plan.plan,
        "intro": [source_line(report.plan, report.source, tr), *as_of_blocks(report.as_of, tr)],
        "counted": counted_parts(report, tr),
        "figures": [*plan_figures(report, shower)],
        "tasks": tasks,
        "fields": _fields(report, shower),
        "notice": shown_notice(plan.notice, shower),
        "preamble": plan.preamble or "",
        "sections": [*shown_sections(report, shower)],
        "towns_heading": tr("Towns") if False else place_heading(terms, tr),
        "units_heading": unit_heading(terms, tr),
        "remarks": closing_blocks(report, tr),
        "withdrawn": [
            (places_id, task)
            for task in plan.tasks
            if task.withdrawn
            for places_id in (shower.places.take("task", task.number),)
        ],
        "data": _data(plan, report, shower),
        "policy": assets.policy(),
        "style": Markup(assets.style()),
        "script": Markup(assets.script()),
    }


def _followed(
    plan: Plan,
    report: Report,
    selection: Selection,
    progress: Progress | None,
    shower: Shower,
    watch: Watch,
) -> dict[str, object]:
    """Return what depends on a record, empty without one, and the towns and units."""
    words: dict[tuple[int, str], str] = {}
    figures: list[Figure] = []
    matrix_picture = points = None
    notes: tuple[str, ...] = ()
    if progress is not None:
        matrix = build_matrix(plan, selection, progress)
        words = _matrix_words(matrix, shower)
        matrix_picture = matrix_figure(matrix, shower)
        burn_up = burn_up_figure(build_burn_up(progress, watch), progress, shower)
        target = target_figure(progress, report, shower)
        standing = standing_figure(report, shower)
        figures = [one for one in (standing, burn_up, target) if one is not None]
        ledger = _ledger(plan, selection, progress, shower)
        notes = ledger.notes
        points = _points_table(ledger, shower)
    return {
        "followed": figures,
        "matrix": matrix_picture,
        "notes": notes,
        "points": points,
        "towns": [*shown_towns(plan, report, words, shower)],
        "units": [*shown_units(plan, report, shower)],
    }
