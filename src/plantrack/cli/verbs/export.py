"""`plantrack export`: the whole plan for other programs."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.help import Verb
from plantrack.cli.options import AsOf, OutputFile, PlanFile, Year
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.content.tables import Row
    from plantrack.followup.progress import Progress
    from plantrack.model.plan import Plan

FormatName = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar=gettext_noop("FORMAT"),
        help=gettext_noop("{export_formats}; with --tables {table_formats}."),
    ),
]
AsTables = Annotated[
    bool,
    typer.Option(
        "--tables",
        help=gettext_noop(
            "Flat tables instead of the whole; as csv a file each, in the folder given with -o."
        ),
    ),
]

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="export",
    cls=Verb,
    short_help=gettext_noop("Export the whole plan for other programs."),
    help=gettext_noop("Export the whole plan, with every field, for other programs."),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack export --format json\n"
        "plantrack export --format json -o plan.json\n"
        "plantrack export --tables --format csv -o tables\n"
        "plantrack export --tables --as-of 2021-06-30"
    ),
)
def export(
    as_tables: AsTables = False,
    format_name: FormatName = None,
    output: OutputFile = None,
    plan: PlanFile = None,
    year: Year = None,
    as_of: AsOf = None,
) -> None:
    """Read the plan and write it."""
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.progress_reading import read_progress
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.content.export import Export
    from plantrack.errors import SelectionError
    from plantrack.formats import EXPORT_FORMATS
    from plantrack.i18n import lazy_gettext

    if as_of is not None and not as_tables:
        raise SelectionError(lazy_gettext("--as-of requires --tables"))
    name = plan_file(plan, year)
    work_plan = read_plan(name)
    if as_tables:
        progress = read_progress(work_plan, name, as_of)
        _export_tables(work_plan, progress, format_name, output)
        return
    where = resolve_output(format_name, output, "json", work_plan, EXPORT_FORMATS)
    write_report(Export(work_plan), where)


def _export_tables(
    plan: "Plan", progress: "Progress | None", format_name: str | None, output: str | None
) -> None:
    """Write the plan's tables: as JSON in one answer, as CSV to a folder."""
    from pathlib import Path

    from plantrack.cli.output import resolve_output, write_report
    from plantrack.content.facts import plan_facts
    from plantrack.content.tables import Tables, tables
    from plantrack.formats import TABLE_FORMATS

    if format_name is None and output is not None and Path(output).is_dir():
        format_name = "csv"
    where = resolve_output(format_name, output, "json", plan, TABLE_FORMATS)
    found = tables(plan, progress)
    if where.format.name == "csv":
        _write_folder(found, where.file)
    else:
        write_report(Tables(plan_facts(plan), found), where)


def _write_folder(found: "dict[str, list[Row]]", folder: str | None) -> None:
    """Write each table to a file in `folder`; raises SelectionError if that can be none."""
    from pathlib import Path

    from plantrack.cli.output import write
    from plantrack.content.tables import table_columns
    from plantrack.errors import SelectionError
    from plantrack.files.folder import make_folder
    from plantrack.formats import TABLE_FORMATS, format_of_suffix
    from plantrack.i18n import lazy_gettext
    from plantrack.render.csv import comma_separated

    if folder is None:
        raise SelectionError(
            lazy_gettext("as csv each table is a file of its own; name a folder for them with -o")
        )
    path = Path(folder)
    if not path.is_dir() and (path.exists() or format_of_suffix(path.suffix, TABLE_FORMATS)):
        raise SelectionError(
            lazy_gettext(
                "{file}: this names a file, and as csv each table is a file of its own; name a "
                "folder for them with -o",
                file=folder,
            )
        )
    make_folder(folder)
    columns = table_columns(with_progress=True)
    for name, rows in found.items():
        values = (row.values() for row in rows)
        write(comma_separated(columns[name], values), str(path / f"{name}.csv"))
