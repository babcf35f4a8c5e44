"""`plantrack show`: one task, point or section in full."""

from typing import Annotated

import typer

from plantrack.cli import completion
from plantrack.cli.help import Verb
from plantrack.cli.options import Format, OutputFile, PlanFile, Template, Year
from plantrack.i18n import gettext_noop

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="show",
    cls=Verb,
    short_help=gettext_noop("Show one task or point in full."),
    help=gettext_noop(
        "Show a task, point or section in full: targets, who is responsible, what it is "
        "linked to, and errata."
    ),
    epilog=gettext_noop("Examples:\nplantrack show 17\nplantrack show 3.8\nplantrack show （八）"),
)
def show(
    reference: Annotated[
        str,
        typer.Argument(
            metavar=gettext_noop("WHICH"),
            help=gettext_noop(
                "A task (17, 5-1), a point (3.8, 要点8, （八）), a section (三、) or a name."
            ),
            autocompletion=completion.references,
        ),
    ],
    format_name: Format = None,
    output: OutputFile = None,
    template: Template = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Find what is asked for, build the answer and write it."""
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.cli.streams import print_note
    from plantrack.content.detail import build_detail
    from plantrack.query.lookup_any import find_any, namesakes

    work_plan = read_plan(plan_file(plan, year))
    shown = find_any(work_plan, reference)
    if note := namesakes(work_plan, reference, shown):
        print_note(note)
    where = resolve_output(format_name, output, "tsv", work_plan, template=template)
    write_report(build_detail(work_plan, shown), where)
