"""`plantrack export`: the whole plan for other programs."""

from typing import Annotated

import typer

from plantrack.cli.help import Verb
from plantrack.cli.options import OutputFile, PlanFile, Year
from plantrack.i18n import gettext_noop

FormatName = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar=gettext_noop("FORMAT"),
        help=gettext_noop("{export_formats}."),
    ),
]

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="export",
    cls=Verb,
    short_help=gettext_noop("Export the whole plan for other programs."),
    help=gettext_noop("Export the whole plan, with every field, for other programs."),
    epilog=gettext_noop(
        "Examples:\nplantrack export --format json\nplantrack export --format json -o plan.json"
    ),
)
def export(
    format_name: FormatName = None,
    output: OutputFile = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Read the plan and write it."""
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.content.export import Export
    from plantrack.formats import EXPORT_FORMATS

    work_plan = read_plan(plan_file(plan, year))
    where = resolve_output(format_name, output, "json", work_plan, EXPORT_FORMATS)
    write_report(Export(work_plan), where)
