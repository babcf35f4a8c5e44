"""`plantrack validate`: every finding about plan files, with its place."""

import sys
from typing import Annotated

import typer

from plantrack.cli import completion
from plantrack.cli.help import Verb
from plantrack.cli.options import PlanFile, Year
from plantrack.i18n import mark

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="validate",
    cls=Verb,
    short_help=mark("Check plan files: schema, names, numbers, dates."),
    help=mark(
        "Check plan files and tell every finding with its place. Exits with 1 where there is an"
        " error, with 2 where a file cannot be opened."
    ),
    epilog=mark("Examples:\nplantrack validate\nplantrack validate data/plan-2021.yaml"),
)
def validate(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=mark("FILE…"),
            help=mark("Plan files (- is stdin); else the plan that the other verbs use."),
            autocompletion=completion.files,
        ),
    ] = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Check and tell."""
    from plantrack.checks.runner import check_source, finding_line
    from plantrack.cli.messages import complain
    from plantrack.cli.output import write
    from plantrack.cli.reading import plan_file
    from plantrack.errors import FINDINGS, UNUSABLE, InputError
    from plantrack.i18n import interface_language, message, requested_language
    from plantrack.loading.source import read_source
    from plantrack.render.harmless import one_line

    language = requested_language() or (interface_language() if sys.stdout.isatty() else "zh")
    names = files or [plan_file(plan, year)]
    findings = []
    unusable = False
    for name in names:
        try:
            findings += check_source(read_source(name))
        except InputError as error:
            complain(error)
            unusable = True
    lines = [one_line(finding_line(finding).text(language)) + "\n" for finding in findings]
    closing = message(
        "{files} file(s) checked: {count} finding(s)", files=len(names), count=len(findings)
    )
    write("".join(lines) + closing.text(language) + "\n", None)
    if unusable:
        raise typer.Exit(UNUSABLE)
    if any(finding.severity == "error" for finding in findings):
        raise typer.Exit(FINDINGS)
