"""Options that several verbs share, each defined once."""

from typing import Annotated

import typer

from plantrack.cli import completion
from plantrack.i18n import gettext_noop

PlanFile = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar=gettext_noop("FILE"),
        help=gettext_noop(
            "The plan file (- is stdin); by default PLANTRACK_PLAN, then the latest "
            "data/plan-YYYY.yaml."
        ),
        autocompletion=completion.files,
    ),
]
Year = Annotated[
    str | None,
    typer.Option(
        "--year", metavar=gettext_noop("YYYY"), help=gettext_noop("Use the plan of this year.")
    ),
]
Units = Annotated[
    list[str] | None,
    typer.Option(
        "--unit",
        metavar=gettext_noop("UNIT"),
        help=gettext_noop("A unit that leads, is responsible or supports, such as 养老科."),
        autocompletion=completion.units,
    ),
]
Towns = Annotated[
    list[str] | None,
    typer.Option(
        "--town",
        metavar=gettext_noop("TOWN"),
        help=gettext_noop(
            "A town's full or short name (木耳); groups such as 各镇街 are included."
        ),
        autocompletion=completion.towns,
    ),
]
Sections = Annotated[
    list[str] | None,
    typer.Option(
        "--section",
        metavar=gettext_noop("SECTION"),
        help=gettext_noop("A section: its number (3, 三) or part of its title."),
        autocompletion=completion.sections,
    ),
]
Standings = Annotated[
    list[str] | None,
    typer.Option(
        "--standing",
        metavar=gettext_noop("STANDING"),
        help=gettext_noop("How tasks stand, such as 滞后, 逾期, 未报送 or 临期."),
        autocompletion=completion.standings,
    ),
]
Statuses = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar=gettext_noop("STATUS"),
        help=gettext_noop("The status reported, such as 进行中 or 已完成."),
        autocompletion=completion.statuses,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar=gettext_noop("FORMAT"),
        help=gettext_noop("{formats}; by default a table on a terminal."),
        autocompletion=completion.formats,
    ),
]
OutputFile = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar=gettext_noop("FILE"),
        help=gettext_noop("Write to this file, which is replaced completely or not at all."),
        autocompletion=completion.files,
    ),
]
Template = Annotated[
    str | None,
    typer.Option(
        "--template",
        metavar=gettext_noop("FILE"),
        help=gettext_noop("Give a Word document the styles and letterhead of this Word file."),
        autocompletion=completion.files,
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar=gettext_noop("YYYY-MM-DD"),
        help=gettext_noop("The day that counts as today; entries after it are not there yet."),
    ),
]
