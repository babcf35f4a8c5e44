"""`plantrack report`: the document to print for an office."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.help import Verb
from plantrack.cli.options import Format, OutputFile, PlanFile, Sections, Towns, Units, Year
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.content.report import Report
    from plantrack.model.plan import Plan

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
    format_name: Format = None,
    output: OutputFile = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Select the tasks, build the report and write it."""
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.present_names import tell_present_names
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.errors import SelectionError
    from plantrack.i18n import lazy_gettext

    if len([*(town or ()), *(section or ()), *(unit or ())]) > 1:
        raise SelectionError(
            lazy_gettext(
                "a report covers one town, section or unit; use plantrack list to combine them"
            )
        )
    work_plan = read_plan(plan_file(plan, year))
    where = resolve_output(format_name, output, "markdown", work_plan)
    content = _content(work_plan, town, section, unit)
    tell_present_names(work_plan, town or (), unit or ())
    write_report(content, where, brief=brief)


def _content(
    plan: "Plan", town: list[str] | None, section: list[str] | None, unit: list[str] | None
) -> "Report":
    """Return the report for the town, section or unit given, else for the whole plan."""
    from plantrack.content import report
    from plantrack.query.lookup import find_unit
    from plantrack.query.lookup_text import find_section
    from plantrack.query.selection import Selectors, select

    if town:
        selection = select(plan, Selectors(towns=tuple(town)))
        return report.build_town_report(plan, selection.towns[0], selection)
    if section:
        selection = select(plan, Selectors(sections=tuple(section)))
        return report.build_section_report(plan, find_section(plan, section[0]), selection)
    if unit:
        selection = select(plan, Selectors(units=tuple(unit)))
        return report.build_unit_report(plan, find_unit(plan, unit[0]), selection)
    return report.build_plan_report(plan)
