"""`plantrack validate`: every finding about plan files, with its place."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import completion
from plantrack.cli.help import Verb
from plantrack.cli.options import OutputFile, PlanFile, Year
from plantrack.i18n import mark

if TYPE_CHECKING:
    from plantrack.checks.finding import Hit, Rule
    from plantrack.emit import Checked
    from plantrack.i18n import Language
    from plantrack.loading.load import Document

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=mark("FILE…"),
        help=mark("Plan files (- is stdin); else the plan that the other verbs use."),
        autocompletion=completion.files,
    ),
]
Against = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar=mark("REVISION"),
        help=mark("Hold the edit since this git revision to the edit policy."),
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar=mark("RULES"),
        help=mark("Only these rules: codes, beginnings (PT2), names or families."),
        autocompletion=completion.rules,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar=mark("RULES"),
        help=mark("Without these rules."),
        autocompletion=completion.rules,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help=mark("Warnings count as errors."))]
EmitterName = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar=mark("FORMAT"),
        help=mark("text (default), json, github, gitlab or sarif."),
        autocompletion=completion.emitters,
    ),
]

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="validate",
    cls=Verb,
    short_help=mark("Check plan files, and edits to them."),
    help=mark(
        "Check plan files and tell every finding with its place. Exits with 1 where there is an"
        " error (with --strict a warning), with 2 where a file cannot be opened."
    ),
    epilog=mark(
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
    strict: Strict = False,
    format_name: EmitterName = "text",
    output: OutputFile = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Check and tell."""
    from plantrack.checks.choice import choose
    from plantrack.cli.output import known_format, write
    from plantrack.cli.reading import plan_file
    from plantrack.cli.settings import read_settings
    from plantrack.emit import EMITTERS, emitter
    from plantrack.errors import FINDINGS, UNUSABLE, SelectionError
    from plantrack.i18n import message

    if against is not None and not against.strip():
        # An unset variable of a CI must not let every edit pass.
        raise SelectionError(message("--against needs a git revision"))
    known_format(format_name, EMITTERS)
    settings = read_settings()
    # What the command line selects goes before what the project ignores.
    enabled = choose(
        select or settings.select, [*(() if select else settings.ignore), *(ignore or ())]
    )
    names = list(dict.fromkeys(files or [plan_file(plan, year)]))
    if against and not select:
        # What the edited tree says of itself cannot lift the policy; the command line can.
        enabled |= choose(["policy"], ignore or ())
    checked, opened = _check(names, enabled, against)
    write(emitter(format_name)(checked, _language(output)), output)
    if not opened:
        raise typer.Exit(UNUSABLE)
    failing = ("error", "warning") if strict or settings.strict else ("error",)
    if any(finding.severity in failing for finding in checked.findings):
        raise typer.Exit(FINDINGS)


def _check(
    names: list[str], enabled: frozenset[str], against: str | None
) -> tuple["Checked", bool]:
    """The findings about all files, and whether every file could be opened."""
    from plantrack.checks.runner import check_document
    from plantrack.cli.messages import complain
    from plantrack.cli.progress import with_progress
    from plantrack.emit import Checked
    from plantrack.errors import InputError
    from plantrack.loading.load import load

    checked = Checked([], {}, {})
    opened = True
    for name in with_progress(names):
        try:
            document = load(name)
            extra = _policy_hits(document, against) if against else ()
        except InputError as error:
            complain(error)
            opened = False
            continue
        checked.findings.extend(check_document(document, enabled, extra))
        checked.texts[name] = document.source.text
        checked.data[name] = document.composed.data if document.composed else None
    return checked, opened


def _policy_hits(document: "Document", against: str) -> "list[tuple[Rule, Hit]]":
    """What the edit policy says of the change since `against`; nothing of a new file.

    Raises InputError where git or the revision is missing, or the old version is no plan.
    """
    from plantrack.checks.policy import policy_hits
    from plantrack.cli.messages import remark
    from plantrack.diff.git import MissingAtRevisionError, read_at, renamed_from
    from plantrack.errors import InputError
    from plantrack.i18n import message
    from plantrack.loading.load import load_source

    name = document.source.name
    try:
        source = read_at(against, name)
    except MissingAtRevisionError as missing:
        before = renamed_from(against, name)
        if before is None:
            remark(message("{why}: the edit policy has nothing to compare", why=missing.message))
            return []
        source = read_at(against, before)
    old = load_source(source)
    if old.plan is None:
        raise InputError(message("{file} is no valid plan:", file=old.source.name))
    return list(policy_hits(old.plan, document.plan)) if document.plan else []


def _language(output: str | None) -> "Language":
    """The user's where PLANTRACK_LANG says so or on a terminal, else the plans', Chinese."""
    from plantrack.i18n import interface_language, requested_language

    on_terminal = output is None and sys.stdout.isatty()
    return requested_language() or (interface_language() if on_terminal else "zh")
