"""`plantrack schema`: the JSON Schema of plan files, for editors and other checkers."""

from typing import Annotated

import typer

from plantrack.cli.help import Verb
from plantrack.cli.options import OutputFile, PlanFile
from plantrack.i18n import gettext_noop

Progress = Annotated[
    bool,
    typer.Option(
        "--progress",
        help=gettext_noop("Print that of the files in which bodies report progress instead."),
    ),
]

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="schema",
    cls=Verb,
    short_help=gettext_noop("Print the JSON Schema for plan files."),
    help=gettext_noop(
        "Print the JSON Schema (2020-12) for plan files. With --plan, that plan's units, "
        "towns, groups and points become the choices, so that editors can complete them."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack schema\n"
        "plantrack schema --plan data/plan-2021.yaml -o data/plan-2021.schema.json\n"
        "plantrack schema --progress --plan data/plan-2021.yaml"
    ),
)
def schema(plan: PlanFile = None, progress: Progress = False, output: OutputFile = None) -> None:
    """Build the schema and write it."""
    from plantrack.cli.output import resolve_format, write
    from plantrack.cli.reading import read_plan
    from plantrack.formats import EXPORT_FORMATS
    from plantrack.schema.build import json_schema
    from plantrack.schema.progress import progress_schema
    from plantrack.text.json import to_json

    resolve_format(None, output, "json", EXPORT_FORMATS)  # refuses a suffix that is not JSON's
    build = progress_schema if progress else json_schema
    write(to_json(build(read_plan(plan) if plan else None)), output)
