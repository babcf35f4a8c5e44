"""`plantrack new`: begin a plan file, from a sample or from an earlier plan."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import completion
from plantrack.cli.help import Verb
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.i18n import Language, Message

File = Annotated[
    str,
    typer.Argument(
        metavar=gettext_noop("FILE"),
        help=gettext_noop("The file to write, such as data/plan-2022.yaml (- is stdout)."),
        autocompletion=completion.files,
    ),
]
NewYear = Annotated[
    str | None,
    typer.Option(
        "--year",
        metavar=gettext_noop("YYYY"),
        help=gettext_noop("The plan's year; by default the one in the file's name."),
    ),
]
Earlier = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar=gettext_noop("FILE"),
        help=gettext_noop(
            "Begin from this plan: bodies, titles and headings are carried over, texts, "
            "targets and dates left to be written."
        ),
        autocompletion=completion.files,
    ),
]
KeepTasks = Annotated[
    bool,
    typer.Option(
        "--keep-tasks",
        help=gettext_noop("With --from: carry the tasks over too, rather than as comments."),
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar=gettext_noop("LANGUAGE"),
        help=gettext_noop("The language of the file's comments: zh (the default) or en."),
        autocompletion=completion.languages,
    ),
]

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="new",
    cls=Verb,
    short_help=gettext_noop("Begin a new plan file."),
    help=gettext_noop(
        "Write a new plan file: a small sample with comments, to be written over, or with "
        "--from the next year's plan. A file that is there is never overwritten."
    ),
    epilog=gettext_noop(
        "Examples:\n"
        "plantrack new plan-2022.yaml\n"
        "plantrack new data/plan-2022.yaml --from data/plan-2021.yaml"
    ),
)
def new(
    file: File,
    year: NewYear = None,
    earlier: Earlier = None,
    keep_tasks: KeepTasks = False,
    lang: Lang = None,
) -> None:
    """Write the file, and say what to do next."""
    from plantrack.cli.streams import STDOUT, print_note, print_result
    from plantrack.errors import SelectionError
    from plantrack.files.atomic import check_is_new, create_file
    from plantrack.i18n import lazy_gettext

    if keep_tasks and earlier is None:
        raise SelectionError(lazy_gettext("--keep-tasks needs --from"))
    number = _year(file, year)
    if file != STDOUT:
        check_is_new(file)  # before what the plan begun from may lack
    text = _text(file, number, earlier, keep_tasks, _language(lang))
    if file == STDOUT:
        print_result(text)
        return
    create_file(file, text.encode("utf-8"))
    print_note(_next_step(file, earlier is not None))


def _text(file: str, year: int, earlier: str | None, keep_tasks: bool, language: "Language") -> str:
    from plantrack.cli.streams import STDOUT
    from plantrack.errors import SelectionError
    from plantrack.i18n import lazy_gettext

    name = f"plan-{year:04}.yaml" if file == STDOUT else _told(file)
    if earlier is None:
        from plantrack.drafts.sample import sample_text

        return sample_text(year, name, language)
    from plantrack.cli.reading import read_plan
    from plantrack.drafts.text import draft_text

    plan = read_plan(earlier)
    try:
        return draft_text(plan, year, name, _told(earlier), language, keep_tasks)
    except ValueError:
        raise SelectionError(
            lazy_gettext(
                "{file}: its period cannot be moved to {year}: there are no such dates",
                file=earlier,
                year=year,
            )
        ) from None


def _told(file: str) -> str:
    """Return what comments call the file: the path as typed, but nobody's absolute path."""
    from pathlib import PurePath

    path = PurePath(file)
    return path.name if path.is_absolute() else file


def _year(file: str, typed: str | None) -> int:
    """Return the plan's year; raises SelectionError if none is said, or two are."""
    from pathlib import PurePath

    from plantrack.cli.year import year_of
    from plantrack.errors import SelectionError
    from plantrack.files.discovery import year_in_name
    from plantrack.i18n import lazy_gettext

    named = year_in_name(PurePath(file).name)
    year = named if typed is None else year_of(typed)
    if year is None:
        raise SelectionError(
            lazy_gettext(
                "{file}: the name does not say which year; call the file plan-YYYY.yaml, or add "
                "--year YYYY",
                file=file,
            )
        )
    if named is not None and named != year:
        raise SelectionError(
            lazy_gettext(
                "{file}: the name says {named}, but --year says {year}",
                file=file,
                named=f"{named:04}",
                year=typed,
            )
        )
    if year == 0:
        raise SelectionError(lazy_gettext("there is no year 0000"))
    return year


def _language(typed: str | None) -> "Language":
    from plantrack.errors import SelectionError
    from plantrack.i18n import lazy_gettext

    if typed in (None, "zh"):
        return "zh"
    if typed == "en":
        return "en"
    raise SelectionError(lazy_gettext("--lang takes zh or en, not “{typed}”", typed=typed))


def _next_step(file: str, is_begun_from: bool) -> "Message":
    from plantrack.i18n import lazy_gettext
    from plantrack.text.shell import shell_word

    command = f"plantrack validate {shell_word(file)}"
    if is_begun_from:
        return lazy_gettext(
            "wrote {file}; {command} tells what is still to be written", file=file, command=command
        )
    return lazy_gettext(
        "wrote {file}, a sample; write your plan over it, and check it with {command}",
        file=file,
        command=command,
    )
