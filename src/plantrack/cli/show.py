"""`plantrack show`: one task, point or section in full."""

from typing import Annotated

import typer

from plantrack.cli import completion
from plantrack.cli.help import Verb
from plantrack.cli.options import Format, OutputFile, PlanFile, Year
from plantrack.i18n import mark

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="show",
    cls=Verb,
    short_help=mark("Show one task or point in full."),
    help=mark(
        "Show a task, point or section in full: targets, who is responsible, what it is linked"
        " with, and errata."
    ),
    epilog=mark("Examples:\nplantrack show 17\nplantrack show 3.8\nplantrack show （八）"),
)
def show(
    reference: Annotated[
        str,
        typer.Argument(
            metavar=mark("WHICH"),
            help=mark("A task (17), a point (3.8, 要点8, （八）), a section (三、) or a name."),
            autocompletion=completion.references,
        ),
    ],
    format_name: Format = None,
    output: OutputFile = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Find, build and deliver."""
    from plantrack.cli.output import decide, deliver
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.query.reference import find_reference
    from plantrack.reports.detail import build_detail
    from plantrack.reports.report import speaker

    file = plan_file(plan, year)
    work_plan = read_plan(file)
    shown = find_reference(work_plan, reference)
    where = decide(format_name, output, "tsv", work_plan)
    deliver(build_detail(work_plan, shown, speaker(where.language)), where, file)
