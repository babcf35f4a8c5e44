"""`plantrack list`: the tasks that match, one per row."""

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
    from plantrack.content.listing import Listing
    from plantrack.i18n import Language

Categories = Annotated[
    list[str] | None,
    typer.Option(
        "--category",
        metavar=gettext_noop("CATEGORY"),
        help=gettext_noop("A category, such as 养老服务."),
        autocompletion=completion.categories,
    ),
]
Points = Annotated[
    list[str] | None,
    typer.Option(
        "--point",
        metavar=gettext_noop("POINT"),
        help=gettext_noop("A point's number: 8, 3.8, （八）, 三（二）."),
        autocompletion=completion.points,
    ),
]
Words = Annotated[
    list[str] | None,
    typer.Option(
        "--search",
        metavar=gettext_noop("WORD"),
        help=gettext_noop("A word to find in what tasks and points say, such as 适老化."),
    ),
]
Direct = Annotated[
    bool,
    typer.Option(
        "--direct",
        help=gettext_noop(
            "Only tasks that name the town itself, not those that reach it through a group."
        ),
    ),
]
Roles = Annotated[
    list[str] | None,
    typer.Option(
        "--role",
        metavar=gettext_noop("ROLE"),
        help=gettext_noop("Only tasks in which the unit is lead, responsible or support."),
        autocompletion=completion.roles,
    ),
]
DueBefore = Annotated[
    str | None,
    typer.Option(
        "--due-before",
        metavar=gettext_noop("DATE"),
        help=gettext_noop("Only tasks due earlier than this day, YYYY-MM-DD."),
    ),
]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar=gettext_noop("ORDER"),
        help=gettext_noop("Sort by due (undated tasks last) or number; by default as in the file."),
        autocompletion=completion.orders,
    ),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--columns",
        metavar=gettext_noop("COLUMNS"),
        help=gettext_noop(
            "Columns to show, comma-separated: number, label, parent, table, category, name, goal,"
            " towns, lead, units, support, leaders, due, milestones, points, targets, other, via,"
            " roles, standing, status, or their Chinese headings (序号, 目标任务), or the plan's"
            " own."
        ),
        autocompletion=completion.columns,
    ),
]

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="list",
    cls=Verb,
    short_help=gettext_noop("List the tasks that match."),
    help=gettext_noop(
        "List the tasks that match all the options; a repeated option matches any of its values."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack list --unit 养老科\n"
        "plantrack list --town 木耳镇 --category 养老服务\n"
        "plantrack list --unit 养老科 --role lead --sort due\n"
        "plantrack list --search 适老化 --format csv -o 适老化.csv"
    ),
)
def list_tasks(
    unit: Units = None,
    role: Roles = None,
    town: Towns = None,
    section: Sections = None,
    category: Categories = None,
    point: Points = None,
    search: Words = None,
    direct: Direct = False,
    due_before: DueBefore = None,
    status: Statuses = None,
    standing: Standings = None,
    as_of: AsOf = None,
    sort: Sort = None,
    columns: Columns = None,
    format_name: Format = None,
    output: OutputFile = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Select the tasks, build the listing and write it."""
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.present_names import tell_present_names
    from plantrack.cli.progress_reading import read_progress
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.cli.streams import print_note
    from plantrack.content.listing import build_listing
    from plantrack.i18n import lazy_gettext
    from plantrack.query.selection import Selectors, select

    if sort is not None:  # a plain list, the usual one, loads nothing for it
        from plantrack.query.order import find_order, in_order

        order = find_order(sort)
    name = plan_file(plan, year)
    work_plan = read_plan(name)
    progress = read_progress(work_plan, name, as_of, is_asked=bool(status or standing))
    selectors = Selectors(
        units=tuple(unit or ()),
        towns=tuple(town or ()),
        sections=tuple(section or ()),
        categories=tuple(category or ()),
        points=tuple(point or ()),
        search=tuple(search or ()),
        direct=direct,
        roles=tuple(role or ()),
        due_before=due_before,
        statuses=tuple(status or ()),
        standings=tuple(standing or ()),
    )
    selection = select(work_plan, selectors, progress)
    if sort is not None:
        selection = selection._replace(tasks=in_order(selection.tasks, order))
    tell_present_names(work_plan, selectors.towns, selectors.units)
    where = resolve_output(format_name, output, "tsv", work_plan)
    listing = build_listing(work_plan, selection, progress.as_of if progress else None)
    write_report(listing, where, _keys(columns, listing, where.language) if columns else ())
    if listing.is_empty:
        print_note(lazy_gettext("no task matches"))


def _keys(typed: list[str], listing: "Listing", language: "Language") -> tuple[str, ...]:
    """Return the keys of the columns typed; raises SelectionError for an unknown one."""
    from plantrack.i18n import translator
    from plantrack.reports.task_columns import column_keys
    from plantrack.reports.task_table import keys_by_heading

    return column_keys(typed, keys_by_heading(listing.terms, translator(language)))
