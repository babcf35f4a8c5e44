"""`plantrack report`: the document to print for an office."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.help import Verb
from plantrack.cli.options import (
    AsOf,
    Format,
    OutputFile,
    PlanFile,
    Sections,
    Standings,
    Statuses,
    Towns,
    Units,
    Year,
)
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.content.report import Report
    from plantrack.followup.progress import Progress
    from plantrack.model.plan import Plan
    from plantrack.query.selection import Selectors

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="report",
    cls=Verb,
    short_help=gettext_noop("Write the document for a town, section or unit."),
    help=gettext_noop(
        "Write the document for a town, a section of the plan or a unit; by default, the "
        "whole plan and what is still to be confirmed."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack report --town 木耳镇\n"
        "plantrack report --unit 养老科 -o 养老科.md\n"
        "plantrack report --section 三"
    ),
)
def report(
    town: Towns = None,
    section: Sections = None,
    unit: Units = None,
    brief: Annotated[
        bool, typer.Option("--brief", help=gettext_noop("Leave out the texts of the points."))
    ] = False,
    status: Statuses = None,
    standing: Standings = None,
    as_of: AsOf = None,
    format_name: Format = None,
    output: OutputFile = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Select the tasks, build the report and write it."""
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.present_names import tell_present_names
    from plantrack.cli.progress_reading import read_progress
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.errors import SelectionError
    from plantrack.i18n import lazy_gettext
    from plantrack.query.selection import Selectors

    if len([*(town or ()), *(section or ()), *(unit or ())]) > 1:
        raise SelectionError(
            lazy_gettext(
                "a report covers one town, section or unit; use plantrack list to combine them"
            )
        )
    name = plan_file(plan, year)
    work_plan = read_plan(name)
    progress = read_progress(work_plan, name, as_of, is_asked=bool(status or standing))
    where = resolve_output(format_name, output, "markdown", work_plan)
    selectors = Selectors(
        towns=tuple(town or ()),
        sections=tuple(section or ()),
        units=tuple(unit or ()),
        statuses=tuple(status or ()),
        standings=tuple(standing or ()),
    )
    content = _content(work_plan, selectors, progress)
    tell_present_names(work_plan, town or (), unit or ())
    write_report(content, where, brief=brief)


def _content(plan: "Plan", selectors: "Selectors", progress: "Progress | None") -> "Report":
    """Return the report for the town, section or unit selected, else for the whole plan."""
    from plantrack.content import report
    from plantrack.query.lookup_text import find_section
    from plantrack.query.selection import select

    selection = select(plan, selectors, progress)
    if selectors.towns:
        content = report.build_town_report(plan, selection.towns[0], selection)
    elif selectors.sections:
        section = find_section(plan, selectors.sections[0])
        content = report.build_section_report(plan, section, selection)
    elif selectors.units:
        content = report.build_unit_report(plan, selection.units[0], selection)
    else:
        content = report.build_plan_report(plan, selection)
    return content if progress is None else content._replace(as_of=progress.as_of)
