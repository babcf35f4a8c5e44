"""Writing to stdout and, in the user's language, stderr, and how both may fail."""

import contextlib
import os
import sys
from collections.abc import Iterable
from typing import TextIO

from plantrack.errors import OutputError, PlantrackError, ReaderGoneError
from plantrack.i18n import Message, lazy_gettext
from plantrack.text.escape import escape_line


def prepare_streams() -> None:
    """Set stdout to UTF-8 with plain line feeds, stderr to whatever the terminal can show."""
    if sys.stdout is None:
        raise OutputError(lazy_gettext("cannot write the result: {reason}", reason="stdout"))
    for stream, settings in (
        (sys.stdout, {"encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"}),
        (sys.stderr, {"errors": "backslashreplace"}),
    ):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(**settings)


def print_result(result: str | bytes | Iterable[str]) -> None:
    """Print `result`, whole or in pieces, on stdout.

    Raises ReaderGoneError if the reader has closed it.
    """
    try:
        if isinstance(result, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(result)
        else:
            sys.stdout.writelines([result] if isinstance(result, str) else result)
        sys.stdout.flush()
    except BrokenPipeError:
        raise ReaderGoneError from None


def print_error(error: PlantrackError) -> None:
    """Print `error` on stderr: one line, plus a line for each detail."""
    print_note(lazy_gettext("Error: {text}", text=error.message))
    for detail in error.details:
        print_note(detail)


def print_note(text: Message | str) -> None:
    """Print one line on stderr; never raises for characters the terminal cannot show."""
    if sys.stderr is not None:
        message = text if isinstance(text, str) else text.text()
        try:
            sys.stderr.write(escape_line(message) + "\n")
            sys.stderr.flush()
        except OSError:
            discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Discard what is still buffered, so that the interpreter exits silently."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
