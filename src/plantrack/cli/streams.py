"""What goes to stdout and stderr, the latter in the user's language; and how both may end."""

import contextlib
import os
import sys
from typing import TextIO

from plantrack.errors import OutputError, PlantrackError, ReaderGoneError
from plantrack.i18n import Message, lazy_gettext
from plantrack.text.escape import escape_line


def prepare_streams() -> None:
    """UTF-8 to stdout with plain line ends; to stderr whatever the terminal can show."""
    if sys.stdout is None:
        raise OutputError(lazy_gettext("cannot write the result: {reason}", reason="stdout"))
    for stream, settings in (
        (sys.stdout, {"encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"}),
        (sys.stderr, {"errors": "backslashreplace"}),
    ):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(**settings)


def print_result(result: str | bytes) -> None:
    """`result` on stdout; raises ReaderGoneError where nobody reads it any more."""
    try:
        if isinstance(result, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(result)
        else:
            sys.stdout.write(result)
        sys.stdout.flush()
    except BrokenPipeError:
        raise ReaderGoneError from None


def print_error(error: PlantrackError) -> None:
    """`error` on stderr: one line, and a line for each of its details."""
    print_note(lazy_gettext("Error: {text}", text=error.message))
    for detail in error.details:
        print_note(detail)


def print_note(text: Message | str) -> None:
    """One line on stderr; never raises for what the terminal cannot show."""
    if sys.stderr is not None:
        message = text if isinstance(text, str) else text.text()
        try:
            sys.stderr.write(escape_line(message) + "\n")
            sys.stderr.flush()
        except OSError:
            discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Send what is still buffered nowhere, so that the interpreter's exit stays silent."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
