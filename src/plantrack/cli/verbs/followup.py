"""`plantrack followup`: what to chase, by the body that is to answer for it."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import completion
from plantrack.cli.help import Verb
from plantrack.cli.options import AsOf, Format, PlanFile, Template, Year
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.cli.output import Output
    from plantrack.content.follow_up import Letters
    from plantrack.content.matter import Body
    from plantrack.model.plan import Plan

Days = Annotated[
    str | None,
    typer.Option(
        "--days",
        metavar=gettext_noop("DAYS"),
        help=gettext_noop(
            "Chase who has not reported for so many days, and what is due within them; by default "
            "as the plan says."
        ),
    ),
]
ToUnits = Annotated[
    list[str] | None,
    typer.Option(
        "--unit",
        metavar=gettext_noop("UNIT"),
        help=gettext_noop("Only the letter to this unit, such as 养老科."),
        autocompletion=completion.units,
    ),
]
ToTowns = Annotated[
    list[str] | None,
    typer.Option(
        "--town",
        metavar=gettext_noop("TOWN"),
        help=gettext_noop("Only the letter to this town; its full or short name (木耳)."),
        autocompletion=completion.towns,
    ),
]
FileOrFolder = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar=gettext_noop("FILE|FOLDER"),
        help=gettext_noop(
            "Write all letters to this file, or one a body into this folder (a name without a "
            "suffix), as {letter_formats}."
        ),
        autocompletion=completion.files,
    ),
]

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="followup",
    cls=Verb,
    short_help=gettext_noop("Write letters about what is late, silent or due soon."),
    help=gettext_noop(
        "Write a letter to every town and unit that is to answer for something: what is overdue or "
        "behind, not reported or due soon, to be reviewed, or without evidence."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack followup --as-of 2021-06-30\n"
        "plantrack followup --unit 养老科 -o 养老科.md\n"
        "plantrack followup --days 15 -f docx -o letters/"
    ),
)
def followup(
    days: Days = None,
    unit: ToUnits = None,
    town: ToTowns = None,
    as_of: AsOf = None,
    format_name: Format = None,
    output: FileOrFolder = None,
    template: Template = None,
    plan: PlanFile = None,
    year: Year = None,
) -> None:
    """Judge the record, and write the letters."""
    from plantrack.cli.output import resolve_output, write_report
    from plantrack.cli.present_names import tell_present_names
    from plantrack.cli.progress_reading import read_any_progress
    from plantrack.cli.reading import plan_file, read_plan
    from plantrack.content.follow_up import build_letters
    from plantrack.formats import LETTER_FORMATS

    within = None if days is None else _number_of_days(days)
    name = plan_file(plan, year)
    work_plan = read_plan(name)
    wanted = _bodies(work_plan, town, unit)
    tell_present_names(work_plan, town or (), unit or ())
    folder = _folder(output, format_name)
    form = format_name if folder is None else format_name or LETTER_FORMATS[0].name
    where = resolve_output(form, output, "markdown", work_plan, template=template)
    if within is not None:
        work_plan = _with_days(work_plan, within)
    letters = build_letters(work_plan, read_any_progress(work_plan, name, as_of), wanted)
    if folder is not None:
        _write_folder(letters, folder, where)
    else:
        write_report(letters, where, brief=where.format.name == "table")


def _number_of_days(typed: str) -> int:
    """Return the number of days typed, which must be whole and more than 0."""
    from plantrack.errors import SelectionError
    from plantrack.i18n import lazy_gettext

    if typed.isascii() and typed.isdigit() and len(typed) <= 6 and int(typed) > 0:
        return int(typed)
    raise SelectionError(
        lazy_gettext("--days takes a whole number from 1 to 999999, not “{typed}”", typed=typed)
    )


def _with_days(plan: "Plan", days: int) -> "Plan":
    """Return the plan as if it said that bodies are silent, and tasks due soon, by so many days."""
    within = {"silent_days": days, "due_soon_days": days}
    return plan.model_copy(update={"follow_up": plan.thresholds.model_copy(update=within)})


def _bodies(plan: "Plan", towns: list[str] | None, units: list[str] | None) -> "set[Body] | None":
    """Return the bodies asked for; None, that is all of them, if none was."""
    from plantrack.content.matter import Body
    from plantrack.query.lookup import find_town, find_unit

    if not towns and not units:
        return None
    found = {Body("town", find_town(plan, typed).name) for typed in towns or ()}
    return found | {Body("unit", find_unit(plan, typed).name) for typed in units or ()}


def _folder(output: str | None, format_name: str | None) -> str | None:
    """Return `output` if it means a folder: it is one, ends like one, or has no suffix.

    With a format that is not for letters, a name without a suffix that nothing has is that of a
    file. Raises SelectionError for a folder and such a format.
    """
    import os
    from pathlib import Path

    from plantrack.cli.streams import STDOUT
    from plantrack.errors import SelectionError
    from plantrack.formats import LETTER_FORMATS, find_format, format_names
    from plantrack.i18n import lazy_gettext

    if output is None or output == STDOUT:
        return None
    path = Path(output)
    is_for_letters = format_name is None or find_format(format_name, LETTER_FORMATS) is not None
    is_folder = output.endswith(("/", os.sep)) or os.path.isdir(output)  # noqa: PTH112  # NUL bytes
    if not is_folder and (path.suffix or not is_for_letters or os.path.lexists(output)):
        return None
    if not is_for_letters:
        raise SelectionError(
            lazy_gettext(
                "{folder}: this names a folder, which gets a file for each body, as {names}; name "
                "a file for the format {format}",
                folder=output,
                names=format_names(LETTER_FORMATS),
                format=format_name,
            )
        )
    return output


def _write_folder(letters: "Letters", folder: str, where: "Output") -> None:
    """Write each letter to a file of its body's name in `folder`."""
    from pathlib import Path

    from plantrack.cli.output import write_report
    from plantrack.cli.progress_bar import with_progress
    from plantrack.cli.streams import print_note
    from plantrack.files.folder import make_folder
    from plantrack.i18n import interface_language, translator
    from plantrack.render import renderer
    from plantrack.reports.build import unwatched
    from plantrack.reports.follow_up import nothing_to_chase

    if not letters.letters:
        print_note(nothing_to_chase(letters, translator(interface_language())))
        return
    renderer(where.format)  # what its library lacks is told before anything is made
    make_folder(folder)
    suffix = where.format.suffixes[0]
    for stem, letter in with_progress(list(zip(_stems(letters), letters.letters, strict=True))):
        file = str(Path(folder) / f"{stem}{suffix}")
        one = letters._replace(letters=(letter,), unanswered=())
        write_report(one, where._replace(file=file), watch=unwatched)


def _stems(letters: "Letters") -> list[str]:
    """Return a name for the file of each letter, no two alike on any system."""
    from plantrack.files.progress_folder import file_stem

    stems: list[str] = []
    taken = set[str]()
    for letter in letters.letters:
        stem, number = file_stem(letter.body.name), 1
        while stem.casefold() in taken:
            number += 1
            stem = f"{file_stem(letter.body.name)} ({number})"
        taken.add(stem.casefold())
        stems.append(stem)
    return stems
