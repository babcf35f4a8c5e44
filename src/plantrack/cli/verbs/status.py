"""`plantrack status`: the ledger, one line a task, as of a day."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import completion
from plantrack.cli.help import Verb
from plantrack.cli.options import (
    AsOf,
    Format,
    OutputFile,
    PlanFile,
    Sections,
    Standings,
    Statuses,
    Towns,
    Units,
    Year,
)
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.content.ledger import Ledger
    from plantrack.followup.progress import Progress
    from plantrack.query.selection import Selectors

Which = Annotated[
    str | None,
    typer.Argument(
        metavar=gettext_noop("WHICH"),
        help=gettext_noop("One task (17) or point (要点11); all by default."),
        autocompletion=completion.references,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar=gettext_noop("DATE"),
        help=gettext_noop("Add what moved since the end of this day, YYYY-MM-DD."),
    ),
]
Explain = Annotated[
    bool,
    typer.Option("--explain", help=gettext_noop("Show the arithmetic of one task or point.")),
]

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="status",
    cls=Verb,
    short_help=gettext_noop("Show how the tasks stand."),
    help=gettext_noop(
        "Show the ledger as of a day: for each task what is owed, by whom, until when, how much "
        "is expected and there, how it stands, and the latest report."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack status --as-of 2021-06-30\n"
        "plantrack status --unit 养老科 --standing 滞后\n"
        "plantrack status 17 --explain\n"
        "plantrack status --as-of 2021-06-30 --since 2021-05-31"
    ),
)
def status(
    reference: Which = None,
    unit: Units = None,
    town: Towns = None,
    section: Sections = None,
    standing: Standings = None,
    status_word: Statuses = None,
    since: Since = None,
    explain: Explain = False,
    as_of: AsOf = None,
    format_name: Format = None,
    output: OutputFile = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Judge the record, select and write the ledger."""
    from plantrack.cli.as_of import day_of
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.present_names import tell_present_names
    from plantrack.cli.progress_reading import read_any_progress
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.cli.streams import print_note
    from plantrack.errors import SelectionError
    from plantrack.i18n import lazy_gettext
    from plantrack.query.selection import Selectors

    if explain and reference is None:
        raise SelectionError(lazy_gettext("--explain needs a task or point: status 17 --explain"))
    selectors = Selectors(
        units=tuple(unit or ()),
        towns=tuple(town or ()),
        sections=tuple(section or ()),
        statuses=tuple(status_word or ()),
        standings=tuple(standing or ()),
    )
    earlier = None if since is None else day_of("--since", since)
    name = plan_file(plan, year)
    work_plan = read_plan(name)
    progress = read_any_progress(work_plan, name, as_of)
    if earlier is not None and earlier > progress.as_of:
        raise SelectionError(lazy_gettext("--since must not be later than --as-of"))
    tell_present_names(work_plan, selectors.towns, selectors.units)
    where = resolve_output(format_name, output, "markdown" if explain else "tsv", work_plan)
    ledger = _ledger(progress, selectors, reference)
    if earlier is not None:
        ledger = ledger.moved_since(progress.at(earlier))
    write_report(ledger._replace(is_explained=explain), where)
    if ledger.is_empty:
        print_note(lazy_gettext("no task matches"))


def _ledger(progress: "Progress", selectors: "Selectors", reference: str | None) -> "Ledger":
    """Return the ledger of the tasks and points that match, or of the one referred to."""
    from plantrack.content.ledger import build_ledger, points_asked
    from plantrack.errors import SelectionError
    from plantrack.i18n import lazy_gettext
    from plantrack.model.section import Point, Section
    from plantrack.query.lookup_any import find_any
    from plantrack.query.selection import Selected, Selection, Selectors, select

    plan = progress.plan
    if reference is None:
        selection = select(plan, selectors, progress)
        return build_ledger(progress, selection, points_asked(progress, selectors))
    if selectors != Selectors():
        raise SelectionError(lazy_gettext("use a task's number or options to select, not both"))
    shown = find_any(plan, reference)
    if isinstance(shown, Section):
        selection = select(plan, Selectors(sections=(str(shown.number),)), progress)
        points = points_asked(progress, Selectors(sections=(str(shown.number),)))
        return build_ledger(progress, selection, points)
    if isinstance(shown, Point) and shown.key in progress.points:
        ledger = build_ledger(progress, Selection(()), (shown,))
    elif isinstance(shown, Point):  # it has no target of its own: its tasks are what is followed
        selection = select(plan, Selectors(points=(str(shown.key),)), progress)
        ledger = build_ledger(progress, selection, ())
        return ledger._replace(is_single=len(ledger.tasks) == 1)
    elif shown.withdrawn:
        return build_ledger(progress, Selection((), withdrawn=(shown,)), ())
    else:
        one = Selected(shown, followed=progress.of(shown))
        ledger = build_ledger(progress, Selection((one,)), ())
    return ledger._replace(is_single=True)
