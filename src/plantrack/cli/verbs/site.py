"""`plantrack site`: the whole plan as one page that anyone opens without the tool."""

from typing import Annotated

import typer

from plantrack.cli import completion
from plantrack.cli.help import Verb
from plantrack.cli.options import AsOf, PlanFile, Year
from plantrack.i18n import gettext_noop

Page = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar=gettext_noop("FILE"),
        help=gettext_noop("Write the page to this file, such as plan.html."),
        autocompletion=completion.files,
    ),
]

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="site",
    cls=Verb,
    short_help=gettext_noop("Write the whole plan as one web page."),
    help=gettext_noop(
        "Write the whole plan, and how its tasks stand, as one HTML page that anyone opens without "
        "plantrack and without a network: pictures, search, filters, the full text, and a part "
        "for every town and unit."
    ),
    epilog=gettext_noop(
        "Examples:\nplantrack site -o plan.html\nplantrack site --as-of 2021-06-30 -o plan.html"
    ),
)
def site(
    output: Page = None,
    as_of: AsOf = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Read the plan and its record, and write the page."""
    from plantrack.cli.output import resolve_page, write
    from plantrack.cli.progress_bar import with_progress
    from plantrack.cli.progress_reading import read_progress
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.formats import PAGE_FORMATS
    from plantrack.render import naming_missing

    file = resolve_page(output)
    with naming_missing("site", *PAGE_FORMATS):
        from plantrack.site.page import render_page
    name = plan_file(plan, year)
    work_plan = read_plan(name)
    progress = read_progress(work_plan, name, as_of)
    write(render_page(work_plan, progress, with_progress), file)
