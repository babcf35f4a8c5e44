"""What is said of a task when progress is recorded or reviewed, as options of those verbs."""

from typing import Annotated

import typer

from plantrack.cli import completion
from plantrack.i18n import gettext_noop

Which = Annotated[
    str | None,
    typer.Argument(
        metavar=gettext_noop("WHICH"),
        help=gettext_noop("A task (17, 5-1) or a point (要点8, 3.8) of the plan."),
        autocompletion=completion.references,
    ),
]
OfPoint = Annotated[
    str | None,
    typer.Option(
        "--point",
        metavar=gettext_noop("POINT"),
        help=gettext_noop("A point's number: 8, 3.8, （八）, 三（二）."),
        autocompletion=completion.points,
    ),
]
ByTown = Annotated[
    list[str] | None,
    typer.Option(
        "--town",
        metavar=gettext_noop("TOWN"),
        help=gettext_noop("The town that reports, by its full or short name (木耳)."),
        autocompletion=completion.towns,
    ),
]
ByUnit = Annotated[
    list[str] | None,
    typer.Option(
        "--unit",
        metavar=gettext_noop("UNIT"),
        help=gettext_noop("The unit that reports, such as 养老科."),
        autocompletion=completion.units,
    ),
]
OfTown = Annotated[
    list[str] | None,
    typer.Option(
        "--town",
        metavar=gettext_noop("TOWN"),
        help=gettext_noop("Only what this town reported."),
        autocompletion=completion.towns,
    ),
]
OfUnit = Annotated[
    list[str] | None,
    typer.Option(
        "--unit",
        metavar=gettext_noop("UNIT"),
        help=gettext_noop("Only what this unit reported."),
        autocompletion=completion.units,
    ),
]
Done = Annotated[
    str | None,
    typer.Option(
        "--done",
        metavar=gettext_noop("NUMBER"),
        help=gettext_noop("How much is done of the target, in all since the beginning."),
    ),
]
OfTarget = Annotated[
    str | None,
    typer.Option(
        "--target",
        metavar=gettext_noop("TARGET"),
        help=gettext_noop("Which target, or part of its name; needed where there are several."),
        autocompletion=completion.targets,
    ),
]
StatusWord = Annotated[
    str | None,
    typer.Option(
        "--status",
        metavar=gettext_noop("STATUS"),
        help=gettext_noop(
            "未启动 (not_started), 进行中 (in_progress), 已完成 (done), 部分完成 (partly_done), "
            "难以完成 (not_achievable) or 已调整 (adjusted)."
        ),
        autocompletion=completion.entry_statuses,
    ),
]
Stage = Annotated[
    str | None,
    typer.Option(
        "--stage",
        metavar=gettext_noop("TEXT"),
        help=gettext_noop("The stage reached, where there is no number (形象进度)."),
    ),
]
Note = Annotated[
    str | None,
    typer.Option("--note", metavar=gettext_noop("TEXT"), help=gettext_noop("What was done.")),
]
Problem = Annotated[
    str | None,
    typer.Option(
        "--problem", metavar=gettext_noop("TEXT"), help=gettext_noop("What stands in the way.")
    ),
]
Next = Annotated[
    str | None,
    typer.Option("--next", metavar=gettext_noop("TEXT"), help=gettext_noop("What comes next.")),
]
Evidence = Annotated[
    list[str] | None,
    typer.Option(
        "--evidence",
        metavar=gettext_noop("LINK"),
        help=gettext_noop("A link or path to what proves it; may be given several times."),
    ),
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar=gettext_noop("NAME"), help=gettext_noop("Who reports.")),
]
Reviewer = Annotated[
    str | None,
    typer.Option("--by", metavar=gettext_noop("NAME"), help=gettext_noop("Who reviews it.")),
]
Reason = Annotated[
    str | None,
    typer.Option(
        "--reason",
        metavar=gettext_noop("TEXT"),
        help=gettext_noop("Why a number or the status goes back, where it does."),
    ),
]
Day = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar=gettext_noop("YYYY-MM-DD"),
        help=gettext_noop("The day to which this applies; by default today."),
    ),
]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run", help=gettext_noop("Check and show what would be added; write nothing.")
    ),
]
