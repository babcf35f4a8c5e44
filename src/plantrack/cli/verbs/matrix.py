"""`plantrack matrix`: the tasks by towns, and how each stands there."""

import typer

from plantrack.cli.help import Verb
from plantrack.cli.options import (
    AsOf,
    Format,
    OutputFile,
    PlanFile,
    Sections,
    Template,
    Towns,
    Units,
    Year,
)
from plantrack.i18n import gettext_noop

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="matrix",
    cls=Verb,
    short_help=gettext_noop("Show the tasks by towns, and how each stands there."),
    help=gettext_noop(
        "Show the tasks that name towns, by town: what each has counted and reported, where it is "
        "behind, and who is silent."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack matrix --unit 养老科\n"
        "plantrack matrix --as-of 2021-06-30\n"
        "plantrack matrix --section 三 -o 三.csv"
    ),
)
def matrix(
    unit: Units = None,
    town: Towns = None,
    section: Sections = None,
    as_of: AsOf = None,
    format_name: Format = None,
    output: OutputFile = None,
    template: Template = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Select the tasks, build the matrix and write it."""
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.present_names import tell_present_names
    from plantrack.cli.progress_reading import read_any_progress
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.content.matrix import build_matrix
    from plantrack.query.selection import Selectors, select

    file = plan_file(plan, year)
    work_plan = read_plan(file)
    selectors = Selectors(
        units=tuple(unit or ()), towns=tuple(town or ()), sections=tuple(section or ())
    )
    selection = select(work_plan, selectors)
    tell_present_names(work_plan, selectors.towns, selectors.units)
    where = resolve_output(format_name, output, "tsv", work_plan, template=template)
    progress = read_any_progress(work_plan, file, as_of)
    write_report(build_matrix(work_plan, selection, progress), where)
