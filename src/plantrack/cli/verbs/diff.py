"""`plantrack diff`: what changed between two versions of a plan, and for whom."""

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from plantrack.cli.help import Verb
from plantrack.cli.options import Format, OutputFile, PlanFile, Towns, Units, Year
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from collections.abc import Callable

    from plantrack.files.source import Source
    from plantrack.model.organisation import Town, Unit
    from plantrack.model.plan import Plan

Named = TypeVar("Named", bound="Town | Unit")
app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="diff",
    cls=Verb,
    short_help=gettext_noop("Show what changed between two versions."),
    help=gettext_noop(
        "Show what changed between two versions of the plan, and whom it concerns. A version "
        "is a file or a git revision; by default the last commit is compared with the "
        "working tree. Exits with 0 if nothing changed, with 1 if something did."
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
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Read both versions, compare them and write the changes."""
    from plantrack.changes.compare import compare
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.reading import read_plan_in
    from plantrack.content.changes import build_changes
    from plantrack.errors import FINDINGS
    from plantrack.query.lookup import find_town, find_unit

    before, after = _versions(old, new, plan, year)
    old_plan, new_plan = read_plan_in(before), read_plan_in(after)
    changes = list(compare(old_plan, new_plan))
    if town or unit:
        towns = [_known(find_town, old_plan, new_plan, typed).name for typed in town or ()]
        units = [_known(find_unit, old_plan, new_plan, typed).name for typed in unit or ()]
        changes = [change for change in changes if change.concerns(towns, units)]
    where = resolve_output(format_name, output, "markdown", new_plan)
    write_report(build_changes(old_plan, new_plan, changes), where)
    if changes and not exit_zero:
        raise typer.Exit(FINDINGS)


def _versions(
    old: str | None, new: str | None, plan: str | None, year: str | None
) -> tuple["Source", "Source"]:
    """Return the two versions that the arguments refer to."""
    from plantrack.cli.reading import plan_file
    from plantrack.errors import SelectionError
    from plantrack.files.git import read_at, split_range
    from plantrack.files.source import STDIN, read_source
    from plantrack.i18n import lazy_gettext

    def version(typed: str) -> "Source":
        if typed == STDIN or _is_file(typed):
            return read_source(typed)
        return read_at(typed, plan_file(plan, year))

    both = split_range(old) if old is not None else None
    if both is not None and old is not None and not _is_file(old):
        if new is not None:
            raise SelectionError(lazy_gettext("a range already names both versions"))
        file = plan_file(plan, year)
        return read_at(both[0], file), read_at(both[1], file)
    before = version(old) if old is not None else read_at("HEAD", plan_file(plan, year))
    after = version(new) if new is not None else read_source(plan_file(plan, year))
    return before, after


def _is_file(typed: str) -> bool:
    from pathlib import Path

    return Path(typed).exists()


def _known(find: "Callable[[Plan, str], Named]", old: "Plan", new: "Plan", typed: str) -> "Named":
    """Look `typed` up in the new version, else in the old: it may just have been removed."""
    from plantrack.errors import SelectionError

    try:
        return find(new, typed)
    except SelectionError:
        with suppress(SelectionError):
            return find(old, typed)
        raise
