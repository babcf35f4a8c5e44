"""`plantrack review`: a completed task is closed, or goes back."""

from typing import Annotated

import typer

from plantrack.cli import completion
from plantrack.cli.help import Verb
from plantrack.cli.options import PlanFile, Year
from plantrack.cli.progress_options import Day, DryRun, Reviewer
from plantrack.i18n import gettext_noop

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="review",
    cls=Verb,
    short_help=gettext_noop("Close a completed task, or send it back."),
    help=gettext_noop(
        "Review a task that was reported as completed: accepted it is closed (销号), returned it "
        "is in progress again. To accept it there must be evidence, and another reviewer than "
        "who reported last. Exits with 1 if it cannot be reviewed yet."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack review 17 --accept --by 王科长\n"
        "plantrack review 17 --return 缺验收报告 --by 王科长"
    ),
)
def review(
    which: Annotated[
        str,
        typer.Argument(
            metavar=gettext_noop("TASK"),
            help=gettext_noop("The task: 17, 5-1."),
            autocompletion=completion.references,
        ),
    ],
    accept: Annotated[
        bool, typer.Option("--accept", help=gettext_noop("Close the task (销号)."))
    ] = False,
    why: Annotated[
        str | None,
        typer.Option(
            "--return",
            metavar=gettext_noop("WHY"),
            help=gettext_noop("Send the task back, and say what is missing."),
        ),
    ] = None,
    by: Reviewer = None,
    day: Day = None,
    dry_run: DryRun = False,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Check that the task can be reviewed, and append the review to its file."""
    from plantrack.cli.reading import plan_file
    from plantrack.cli.typed_review import review_typed

    review_typed(plan_file(plan, year), which, accept, why, by, day, dry_run)
