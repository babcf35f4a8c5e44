"""Options that several verbs share, each defined once."""

from typing import Annotated

import typer

from plantrack.cli import completion
from plantrack.i18n import mark

PlanFile = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar=mark("FILE"),
        help=mark(
            "The plan file (- is stdin); else PLANTRACK_PLAN, else the latest data/plan-YYYY.yaml."
        ),
        autocompletion=completion.files,
    ),
]
Year = Annotated[
    str | None,
    typer.Option("--year", metavar=mark("YYYY"), help=mark("Use the plan of this year.")),
]
Units = Annotated[
    list[str] | None,
    typer.Option(
        "--unit",
        metavar=mark("UNIT"),
        help=mark("A responsible unit, such as 养老科."),
        autocompletion=completion.units,
    ),
]
Towns = Annotated[
    list[str] | None,
    typer.Option(
        "--town",
        metavar=mark("TOWN"),
        help=mark("A town, in full or short (木耳), groups such as 各镇街 included."),
        autocompletion=completion.towns,
    ),
]
Sections = Annotated[
    list[str] | None,
    typer.Option(
        "--section",
        metavar=mark("SECTION"),
        help=mark("A section by number (3, 三) or part of its title."),
        autocompletion=completion.sections,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar=mark("FORMAT"),
        help=mark("table, tsv, csv, markdown or json; on a terminal a table by default."),
        autocompletion=completion.formats,
    ),
]
OutputFile = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar=mark("FILE"),
        help=mark("Write to this file, replaced whole or not at all."),
        autocompletion=completion.files,
    ),
]
