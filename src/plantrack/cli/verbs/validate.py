"""`plantrack validate`: every finding about plan files, with its location."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import completion
from plantrack.cli.help import Verb
from plantrack.cli.options import AsOf, OutputFile, PlanFile, Year
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.checks.finding import CheckResult
    from plantrack.i18n import Language

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=gettext_noop("FILE…"),
        help=gettext_noop(
            "Plan files (- is stdin); by default all plans of the folder, with --against also "
            "those of the repository that have changed."
        ),
        autocompletion=completion.files,
    ),
]
Against = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar=gettext_noop("REVISION"),
        help=gettext_noop(
            "Check edits against the edit policy: those since HEAD left this git revision, or "
            "exactly since it (main..)."
        ),
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar=gettext_noop("RULES"),
        help=gettext_noop("Only these rules: codes, prefixes (PT2), names or families."),
        autocompletion=completion.rules,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar=gettext_noop("RULES"),
        help=gettext_noop("Leave out these rules."),
        autocompletion=completion.rules,
    ),
]
Notes = Annotated[
    bool,
    typer.Option(
        "--notes", help=gettext_noop("List the notes in text too; by default they are counted.")
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help=gettext_noop("Treat warnings as errors."))]
EmitterName = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar=gettext_noop("FORMAT"),
        help=gettext_noop("{finding_formats}; text by default."),
        autocompletion=completion.emitters,
    ),
]

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="validate",
    cls=Verb,
    short_help=gettext_noop("Check plan files, and edits to them."),
    help=gettext_noop(
        "Check plan files and report every finding with its location. Exits with 1 if there "
        "is an error (with --strict, also a warning), with 2 if a file cannot be opened."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack validate\n"
        "plantrack validate --strict --format github data/plan-2021.yaml\n"
        "plantrack validate --against main"
    ),
)
def validate(
    files: Files = None,
    against: Against = None,
    select: Select = None,
    ignore: Ignore = None,
    notes: Notes = False,
    strict: Strict = False,
    format_name: EmitterName = None,
    output: OutputFile = None,
    plan: PlanFile = None,
    year: Year = None,
    as_of: AsOf = None,
) -> None:
    """Check the files and print the findings."""
    from plantrack.checks.rule_selection import Chosen, choose, only_counted
    from plantrack.cli.as_of import as_of_day
    from plantrack.cli.checking import check_edits, check_files
    from plantrack.cli.output import resolve_format, write
    from plantrack.cli.reading import plan_files
    from plantrack.cli.settings import read_settings
    from plantrack.cli.streams import takes_colour
    from plantrack.emit import piece_emitter
    from plantrack.errors import FINDINGS, UNUSABLE, SelectionError
    from plantrack.formats import FINDING_FORMATS
    from plantrack.i18n import lazy_gettext

    if against is not None and not against.strip():
        # An unset CI variable must not let every edit pass.
        raise SelectionError(lazy_gettext("--against needs a git revision"))
    day = as_of_day(as_of)
    form = resolve_format(format_name, output, "text", FINDING_FORMATS)
    settings = read_settings()
    # What the command line selects takes precedence over what the project ignores.
    enabled = choose(
        select or settings.select, [*(() if select else settings.ignore), *(ignore or ())]
    )
    if not select:
        # Settings in the edited tree cannot lift the policy; the command line can.
        enabled |= choose(["policy"], ignore or ())
    chosen = Chosen(enabled)
    if form.for_people and not notes:
        chosen = Chosen(enabled, only_counted(select or settings.select))
    if against:
        result, opened = check_edits(files, plan, year, against, chosen, ignore or [], day)
    else:
        result, opened = check_files(files or plan_files(plan, year), chosen, day)
    emit = piece_emitter(form, is_coloured=_is_on_stdout(output) and takes_colour())
    write(emit(result, _language(output, result)), output)
    if not opened:
        raise typer.Exit(UNUSABLE)
    failing = ("error", "warning") if strict or settings.strict else ("error",)
    if any(finding.severity in failing for finding in result.findings):
        raise typer.Exit(FINDINGS)


def _language(output: str | None, result: "CheckResult") -> "Language":
    """Return the user's language if PLANTRACK_LANG is set or on a terminal, else the plans'.

    Chinese if the plans differ, or if none states its language.
    """
    from plantrack.i18n import interface_language, requested_language

    on_terminal = _is_on_stdout(output) and sys.stdout.isatty()
    if requested := requested_language() or (interface_language() if on_terminal else None):
        return requested
    plans = (data for name, data in result.data.items() if name not in result.progress)
    spoken = {_plan_language(data) for data in plans}
    return "en" if spoken == {"en"} else "zh"


def _is_on_stdout(output: str | None) -> bool:
    from plantrack.cli.streams import STDOUT

    return output is None or output == STDOUT


def _plan_language(data: object) -> "Language":
    from plantrack.i18n import language_of

    header = data.get("plan") if isinstance(data, dict) else None
    tag = header.get("language") if isinstance(header, dict) else None
    return language_of(tag) if isinstance(tag, str) else "zh"
