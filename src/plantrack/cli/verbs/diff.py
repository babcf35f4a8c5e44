"""`plantrack diff`: what changed between two versions of a plan, and for whom."""

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.help import Verb
from plantrack.cli.options import Format, OutputFile, PlanFile, Template, Towns, Units, Year
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plantrack.model.organisation import Town, Unit
    from plantrack.model.plan import Plan

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="diff",
    cls=Verb,
    short_help=gettext_noop("Show what changed between two versions."),
    help=gettext_noop(
        "Show what changed between two versions of the plan, and whom it concerns. A version "
        "is a file or a git revision; by default the last commit is compared with the "
        "working tree. Between revisions every plan that differs is shown, unless one is named. "
        "Exits with 0 if nothing changed, with 1 if something did."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack diff\n"
        "plantrack diff main..topic --format markdown\n"
        "plantrack diff plan-old.yaml plan-new.yaml --town 木耳镇"
    ),
)
def diff(
    old: Annotated[
        str | None,
        typer.Argument(
            metavar=gettext_noop("OLD"),
            help=gettext_noop("A file, a revision (HEAD~3, main) or a range (main..topic)."),
        ),
    ] = None,
    new: Annotated[
        str | None,
        typer.Argument(
            metavar=gettext_noop("NEW"),
            help=gettext_noop("A file or revision; by default the current plan."),
        ),
    ] = None,
    town: Towns = None,
    unit: Units = None,
    exit_zero: Annotated[
        bool,
        typer.Option("--exit-zero", help=gettext_noop("Exit with 0 even if there are changes.")),
    ] = False,
    format_name: Format = None,
    output: OutputFile = None,
    template: Template = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Read both versions, compare them and write the changes."""
    from plantrack.changes.compare import compare_versions
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.reading import read_plan_in
    from plantrack.cli.versions import find_versions
    from plantrack.content.changes import ChangeSets, build_changes
    from plantrack.errors import FINDINGS
    from plantrack.query.lookup import find_town, find_unit

    versions = find_versions(old, new, plan, year)
    pairs = [tuple(one and read_plan_in(one) for one in version) for version in versions]
    plans = [one for pair in pairs for one in reversed(pair) if one is not None]
    towns = list(_names(find_town, plans, town))
    units = list(_names(find_unit, plans, unit))
    answers = []
    for before, after in pairs:
        changes = list(compare_versions(before, after))
        if town or unit:
            changes = [change for change in changes if change.concerns(towns, units)]
        answers.append(build_changes(before, after, changes))
    where = resolve_output(format_name, output, "markdown", plans[-1], template=template)
    names = [version.name for version in versions]
    answer = (
        answers[0] if len(answers) == 1 else ChangeSets(tuple(zip(names, answers, strict=True)))
    )
    write_report(answer, where)
    if not exit_zero and any(one.changes for one in answers):
        raise typer.Exit(FINDINGS)


def _names(
    find: "Callable[[Plan, str], Town | Unit]", plans: "list[Plan]", typed: list[str] | None
) -> "Iterator[str]":
    """Yield what each name means in every plan: it may be new, or have just been removed.

    Raises SelectionError for a name that none of them knows.
    """
    from plantrack.cli.streams import print_note
    from plantrack.errors import SelectionError
    from plantrack.query.lookup import present_name

    for one in typed or ():
        found = []
        for plan in plans:
            with suppress(SelectionError):
                found.append(find(plan, one))
        if note := present_name((found or [find(plans[0], one)])[0], one):
            print_note(note)
        # In an earlier version it may have a former name, and in no other the one it has now.
        yield from {name for body in found for name in (body.name, *body.formerly)}
