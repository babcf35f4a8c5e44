"""`plantrack export`: the whole plan for other programs."""

from typing import Annotated

import typer

from plantrack.cli.help import Verb
from plantrack.cli.options import OutputFile, PlanFile, Year
from plantrack.i18n import mark

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="export",
    cls=Verb,
    short_help=mark("Write the whole plan for other programs."),
    help=mark("Write the whole plan, every field of it, for other programs."),
    epilog=mark(
        "Examples:\nplantrack export --format json\nplantrack export --format json -o plan.json"
    ),
)
def export(
    format_name: Annotated[
        str, typer.Option("--format", "-f", metavar=mark("FORMAT"), help=mark("json."))
    ] = "json",
    output: OutputFile = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Read and write."""
    from plantrack.cli.output import known_format, write
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.text.json import VERSION, to_json

    known_format(format_name, ("json",))
    file = plan_file(plan, year)
    content = read_plan(file).model_dump(mode="json", exclude={"plantrack"})
    envelope = {"plantrack": {"format": "export", "version": VERSION}}
    write(to_json({**envelope, **content}), output, file)
