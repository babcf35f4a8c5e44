"""Where a result goes and in which format and language: terminal, pipe or file."""

import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from plantrack.cli.messages import remark
from plantrack.errors import OutputError, ReaderGoneError, SelectionError
from plantrack.i18n import Language, interface_language, language_of, message
from plantrack.loading.source import reason_of
from plantrack.model.plan import Plan
from plantrack.query.closeness import closest
from plantrack.render import RENDERERS, renderer
from plantrack.reports.report import Report

_BY_SUFFIX = {".tsv": "tsv", ".csv": "csv", ".md": "markdown", ".json": "json"}
_NOT_OURS = (".xlsx", ".xls", ".et", ".docx", ".doc", ".wps", ".pdf", ".html")
_ONLY_ROWS = ("tsv", "csv")  # formats with no room for closing notes


class Output(NamedTuple):
    """A decided format, language and place; `live` where a terminal shows the result."""

    format: str
    language: Language
    file: str | None
    live: bool

    @property
    def narrow(self) -> bool:
        """Whether the default columns must fit a terminal."""
        return self.format == "table"


def decide(wanted: str | None, file: str | None, piped: str, plan: Plan) -> Output:
    """The format asked for, else the file's suffix, else a table on a terminal and `piped` off it.

    What goes to a terminal speaks the user's language, everything else the plan's.
    Raises SelectionError for an unknown format.
    """
    if wanted is not None:
        known_format(wanted, RENDERERS)
    file = None if file == "-" else file
    if wanted is None and file is not None and Path(file).suffix.lower() in _NOT_OURS:
        raise SelectionError(
            message(
                "{file}: no such format; end the name in .csv for Excel, .md for Word", file=file
            )
        )
    on_terminal = file is None and sys.stdout.isatty()
    suffixed = _BY_SUFFIX.get(Path(file).suffix.lower()) if file else None
    name = wanted or suffixed or ("table" if on_terminal else piped)
    language = interface_language() if on_terminal else language_of(plan.plan.language)
    return Output(name, language, file, on_terminal)


def known_format(wanted: str, known: Iterable[str]) -> None:
    """Raise SelectionError where `wanted` is none of the `known` formats."""
    names = tuple(known)
    if wanted not in names:
        raise SelectionError(
            message(
                "unknown format “{typed}”; there are: {names}",
                typed=wanted,
                names=closest(wanted, names) or names,
            )
        )


def deliver(report: Report, output: Output, plan_file: str) -> None:
    """Render `report` and write it; closing notes that the format cannot hold go to stderr."""
    text = renderer(output.format)(report, output.language, output.live)
    write(text, output.file, plan_file)
    if output.format in _ONLY_ROWS:
        for note in report.notes:
            remark(note)


def write(text: str, file: str | None, plan_file: str | None = None) -> None:
    """`text` to stdout, or to `file` atomically; raises OutputError or ReaderGoneError."""
    if file is not None and file != "-":
        if plan_file is not None and _same_file(file, plan_file):
            raise OutputError(message("{file}: is the plan itself; not overwritten", file=file))
        write_file(file, text)
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise ReaderGoneError from None


def write_file(name: str, text: str) -> None:
    """Replace the file `name` by `text` (UTF-8) whole, or leave it as it was.

    A device or pipe is written to as it is. Raises OutputError.
    """
    path = Path(name)
    content = text.encode("utf-8", errors="backslashreplace")
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as device:
                device.write(content)
            return
        _replace(path.resolve(), content)
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        reason = reason_of(error)
        raise OutputError(
            message("{file}: cannot be written: {reason}", file=name, reason=reason)
        ) from None


def _replace(path: Path, content: bytes) -> None:
    import tempfile

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _mode(path: Path) -> int:
    """The permissions the file has, or those a new file would get."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _same_file(one: str, other: str) -> bool:
    with suppress(OSError):
        return Path(one).samefile(other)
    return False
