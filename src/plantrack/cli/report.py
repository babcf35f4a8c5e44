"""`plantrack report`: the document that one would print for an office."""

import typer

from plantrack.cli.help import Verb
from plantrack.cli.options import Format, OutputFile, PlanFile, Sections, Towns, Units, Year
from plantrack.i18n import mark

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="report",
    cls=Verb,
    short_help=mark("Write the document for a town, section or unit."),
    help=mark(
        "Write the document for a town, a section of the plan or a unit; with none of them, the"
        " whole plan with what is still to be confirmed."
    ),
    epilog=mark(
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
    format_name: Format = None,
    output: OutputFile = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Select, build and deliver."""
    from plantrack.cli.output import decide, deliver
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.errors import SelectionError
    from plantrack.i18n import message
    from plantrack.reports.office import build_report
    from plantrack.reports.report import speaker

    if len([*(town or ()), *(section or ()), *(unit or ())]) > 1:
        raise SelectionError(
            message("a report is for one town, section or unit; plantrack list combines them")
        )
    file = plan_file(plan, year)
    work_plan = read_plan(file)
    where = decide(format_name, output, "markdown", work_plan)
    say = speaker(where.language)
    deliver(build_report(work_plan, _only(town), _only(section), _only(unit), say), where, file)


def _only(given: list[str] | None) -> str | None:
    return given[0] if given else None
