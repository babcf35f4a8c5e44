"""Where a result goes (terminal, pipe or file), and in which format and language."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from plantrack.cli.progress_bar import with_progress
from plantrack.cli.streams import STDOUT, print_note, print_result, uses_colour
from plantrack.errors import InputError, SelectionError
from plantrack.formats import (
    FINDING_FORMATS,
    FORMATS,
    PAGE_FORMATS,
    Format,
    find_format,
    format_names,
    format_of_suffix,
    is_unwritable,
    known_suffixes,
    suffixes_instead,
)
from plantrack.i18n import Language, Message, interface_language, language_of, lazy_gettext
from plantrack.model.plan import Plan
from plantrack.render import renderer
from plantrack.reports.build import Answer, Content, Template, Watch
from plantrack.reports.document import View


class Output(NamedTuple):
    """The resolved format, language and destination; no `file` means stdout."""

    format: Format
    language: Language
    file: str | None
    is_terminal: bool
    in_colour: bool
    template: Template | None = None


def resolve_output(
    wanted: str | None,
    file: str | None,
    piped: str,
    plan: Plan,
    formats: tuple[Format, ...] | None = None,
    template: str | None = None,
) -> Output:
    """Resolve the format: as asked, else by file suffix, else a table or, in a pipe, `piped`.

    Terminal output is in the user's language, everything else in the plan's. Raises
    SelectionError for a format that is unknown or cannot be written there, or takes no template.
    """
    formats = FORMATS if formats is None else formats
    file = None if file == STDOUT else file
    on_terminal = file is None and sys.stdout.isatty()
    has_table = find_format("table", formats) is not None
    default = "table" if on_terminal and has_table else piped
    form = resolve_format(wanted, file, default, formats)
    if form.is_binary and on_terminal:
        raise SelectionError(
            lazy_gettext("{format} is not text; write it to a file with -o", format=form.name)
        )
    language = interface_language() if on_terminal else language_of(plan.plan.language)
    in_colour = on_terminal and uses_colour(sys.stdout)
    read = None if template is None else _template(template, form, formats)
    return Output(form, language, file, on_terminal, in_colour, read)


def _template(name: str, form: Format, formats: tuple[Format, ...]) -> Template:
    """Return the template in the file `name`."""
    if not form.takes_template:
        taking = tuple(one.name for one in formats if one.takes_template)
        raise SelectionError(
            lazy_gettext(
                "--template is for {formats}; {format} takes none", formats=taking, format=form.name
            )
        )
    from plantrack.files.source import is_folder, read_bytes

    if is_folder(name):
        raise InputError(
            lazy_gettext("{name}: this is a folder; specify a Word file in it", name=name)
        )
    return Template(name, read_bytes(name))


def resolve_page(file: str | None) -> str | None:
    """Return the file for a page, None for stdout; raises SelectionError for a terminal.

    So too for a file whose suffix means something else.
    """
    file = None if file == STDOUT else file
    if file is None and sys.stdout.isatty():
        raise SelectionError(lazy_gettext("a page is not for reading here; write it with -o FILE"))
    if file is not None:
        _format_of_file(file, PAGE_FORMATS)
    return file


def resolve_format(
    wanted: str | None, file: str | None, default: str, formats: tuple[Format, ...]
) -> Format:
    """Return the format `wanted`, else the one that the file's suffix means, else the `default`.

    Raises SelectionError if it is not one of `formats`.
    """
    if wanted is not None:
        return _known_format(wanted, formats)
    if file is not None and file != STDOUT and (form := _format_of_file(file, formats)):
        return form
    return _known_format(default, formats)


def _format_of_file(file: str, formats: tuple[Format, ...]) -> Format | None:
    suffix = Path(file).suffix
    if is_unwritable(suffix, formats):
        raise SelectionError(_unwritable(file, suffix, formats))
    return format_of_suffix(suffix, formats)


def _unwritable(file: str, suffix: str, formats: tuple[Format, ...]) -> Message:
    """Return that no format has the suffix, and which is nearest to it or, else, which are."""
    instead = suffixes_instead(suffix, formats)
    if suffix.lower() == ".pdf" and instead:
        return lazy_gettext(
            "{file}: PDF is not an output format; write {suffixes} and print that as PDF",
            file=file,
            suffixes=_any_of(instead),
        )
    return lazy_gettext(
        "{file}: no output format has the suffix {suffix}; use {suffixes}",
        file=file,
        suffix=suffix,
        suffixes=instead or known_suffixes(formats),
    )


def _any_of(suffixes: tuple[str, ...]) -> Message | str:
    if len(suffixes) == 1:
        return suffixes[0]
    return lazy_gettext("{names} or {last}", names=suffixes[:-1], last=suffixes[-1])


def _known_format(name: str, formats: tuple[Format, ...]) -> Format:
    if form := find_format(name, formats):
        return form
    names = format_names(formats)
    if find_format(name, (*FORMATS, *FINDING_FORMATS)):
        raise SelectionError(
            lazy_gettext(
                "this command does not write {format}; available: {names}", format=name, names=names
            )
        )
    raise SelectionError(
        lazy_gettext("unknown format “{typed}”; available: {names}", typed=name, names=names)
    )


def write_report(
    content: Content,
    output: Output,
    columns: tuple[str, ...] = (),
    brief: bool = False,
    watch: Watch = with_progress,
) -> None:
    """Render and write `content`; closing notes that the format has no room for go to stderr.

    Who writes many of them shows a bar for all, and then takes `unwatched` for each.
    """
    view = View(output.language, columns, brief)
    answer = Answer(content, view, output.is_terminal, output.in_colour, watch, output.template)
    write(renderer(output.format)(answer), output.file)
    if output.format.rows_only:
        for note in answer.document.notes:
            print_note(note)


def write(result: str | bytes | Iterable[str], file: str | None) -> None:
    """Write `result`, whole or in pieces, to stdout or atomically to `file`; raises OutputError."""
    if file is None or file == STDOUT:
        print_result(result)
        return
    from plantrack.files.atomic import replace_file  # most answers go to stdout

    pieces = [result] if isinstance(result, str | bytes) else result
    replace_file(file, map(_encoded, pieces))


def _encoded(piece: str | bytes) -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace")
