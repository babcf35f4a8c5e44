"""`plantrack progress`: what was done on a plan is recorded, and listed."""

import typer

from plantrack.cli.group import Group
from plantrack.cli.help import Verb
from plantrack.cli.options import AsOf, Format, OutputFile, PlanFile, Template, Year
from plantrack.cli.progress_options import (
    By,
    ByTown,
    ByUnit,
    Day,
    Done,
    DryRun,
    Evidence,
    Next,
    Note,
    OfPoint,
    OfTarget,
    OfTown,
    OfUnit,
    Problem,
    Reason,
    Stage,
    StatusWord,
    Which,
)
from plantrack.cli.streams import print_result
from plantrack.i18n import gettext_noop

app = typer.Typer(
    cls=Group, add_completion=False, rich_markup_mode=None, invoke_without_command=True
)


@app.callback(
    short_help=gettext_noop("Record progress, and list what was recorded."),
    help=gettext_noop(
        "Record what was done on the plan's tasks, and list it. Each town and unit has a file of "
        "its own in the folder progress-YYYY beside the plan."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack progress add 17 --town 龙兴镇 --done 3 --date 2021-06-30\n"
        "plantrack progress log 17"
    ),
)
def progress(context: typer.Context) -> None:
    """Without a verb, print the help."""
    if context.invoked_subcommand is None:
        print_result(f"{context.get_help()}\n")


@app.command(
    name="add",
    cls=Verb,
    short_help=gettext_noop("Record an entry of a town or unit on a task."),
    help=gettext_noop(
        "Record what a town or unit reports on a task: a line is added to its file, once it is "
        "checked as validate would. Exits with 1 if it has an error."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack progress add 17 --town 龙兴镇 --done 3 --date 2021-06-30\n"
        "plantrack progress add 6 --unit 天合陵园 --status 进行中 --date 2021-06-30\n"
        "plantrack progress add --point 11 --unit 养老科 --stage 开班 --date 2021-06-30"
    ),
)
def add(
    which: Which = None,
    point: OfPoint = None,
    town: ByTown = None,
    unit: ByUnit = None,
    status: StatusWord = None,
    target: OfTarget = None,
    done: Done = None,
    stage: Stage = None,
    note: Note = None,
    problem: Problem = None,
    next_step: Next = None,
    evidence: Evidence = None,
    by: By = None,
    reason: Reason = None,
    day: Day = None,
    dry_run: DryRun = False,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Make an entry of what was typed, check it and append it to the body's file."""
    from plantrack.cli.reading import plan_file
    from plantrack.cli.typed_entry import Typed, add_typed

    typed = Typed(
        which,
        point,
        tuple(town or ()),
        tuple(unit or ()),
        status,
        target,
        done,
        day,
        tuple(evidence or ()),
        (
            *(("stage", stage), ("note", note), ("problem", problem), ("next", next_step)),
            *(("by", by), ("reason", reason)),
        ),
    )
    add_typed(plan_file(plan, year), typed, dry_run)


@app.command(
    name="log",
    cls=Verb,
    short_help=gettext_noop("List what was recorded, the newest first."),
    help=gettext_noop(
        "List every entry and review on a task, or on all of them, the newest first."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack progress log\n"
        "plantrack progress log 17 --town 龙兴镇\n"
        "plantrack progress log --unit 养老科 --as-of 2021-06-30 -o 养老科.csv"
    ),
)
def log(
    which: Which = None,
    point: OfPoint = None,
    town: OfTown = None,
    unit: OfUnit = None,
    as_of: AsOf = None,
    format_name: Format = None,
    output: OutputFile = None,
    template: Template = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Read the record, build the log and write it."""
    from plantrack.api import record_in
    from plantrack.cli.as_of import as_of_day
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.present_names import tell_present_names
    from plantrack.cli.progress_reading import logged_in
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.cli.streams import print_note
    from plantrack.content.log import build_log
    from plantrack.i18n import lazy_gettext
    from plantrack.model.organisation import Town, Unit
    from plantrack.query.lookup import find_town, find_unit
    from plantrack.query.reported import find_holder

    name, today = plan_file(plan, year), as_of_day(as_of)
    work_plan = read_plan(name)
    holder = None if which is None and point is None else find_holder(work_plan, which, point)
    bodies: list[Town | Unit] = [
        *(find_town(work_plan, one) for one in town or ()),
        *(find_unit(work_plan, one) for one in unit or ()),
    ]
    tell_present_names(work_plan, town or (), unit or ())
    where = resolve_output(format_name, output, "tsv", work_plan, template=template)
    logged = logged_in(record_in(work_plan, name, today))
    found = build_log(work_plan, logged, today, holder, bodies)
    write_report(found, where)
    if not found.entries:
        print_note(lazy_gettext("nothing is recorded"))
