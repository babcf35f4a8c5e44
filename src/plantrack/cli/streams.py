"""Writing to stdout and, in the user's language, stderr, and how both may fail."""

import contextlib
import errno
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO

from plantrack.errors import OutputError, PlantrackError
from plantrack.i18n import Message, lazy_gettext
from plantrack.text.escape import escape_line

STDOUT = "-"  # the name that stands for it where a file is named


def prepare_streams() -> None:
    """Set stdout to UTF-8 with plain line feeds, stderr to whatever the terminal can show."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        _occupy_closed_streams()
    for stream, settings in (
        (sys.stdout, {"encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"}),
        (sys.stderr, {"errors": "backslashreplace"}),
    ):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(**settings)


def _occupy_closed_streams() -> None:
    """Let no file get the number of a closed stream, and make a closed stdout fail when used."""
    while (number := os.open(os.devnull, os.O_RDONLY)) <= 2:
        pass
    if sys.stdout is None:
        # Open for reading only: what is written to it is refused, and nothing else is.
        sys.stdout = open(number, "w", closefd=False)  # noqa: SIM115  # it stays open to the end
    else:
        os.close(number)


_BARE_TERMINALS = ("dumb", "unknown")


def uses_colour(stream: TextIO | None) -> bool:
    """Whether escape sequences may go to `stream`: a terminal that knows them, NO_COLOR unset."""
    if stream is None or not stream.isatty() or os.environ.get("NO_COLOR"):
        return False
    # Windows has no TERM; elsewhere a terminal without a name is one of which nothing is known.
    kind = os.environ.get("TERM") or ("" if sys.platform == "win32" else _BARE_TERMINALS[0])
    return kind.lower() not in _BARE_TERMINALS


def print_result(result: str | bytes | Iterable[str]) -> None:
    """Print `result`, whole or in pieces, on stdout; raises OutputError.

    A reader that has had enough (`| head`) is no failure: the rest is dropped, and the command
    goes on to its exit code.
    """
    with stdout_faults():
        if isinstance(result, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(result)
        else:
            sys.stdout.writelines([result] if isinstance(result, str) else result)
        sys.stdout.flush()


@contextlib.contextmanager
def stdout_faults() -> Iterator[None]:
    """Take a reader that left as having read all, and anything else as an OutputError."""
    try:
        yield
    except OSError as error:
        discard(sys.stdout)
        if not _reader_left(error):
            raise _unwritable(error) from None


def _reader_left(error: OSError) -> bool:
    if isinstance(error, BrokenPipeError | ConnectionResetError):
        return True
    return sys.platform == "win32" and error.errno == errno.EINVAL  # Windows says it like this


def _unwritable(error: OSError) -> OutputError:
    from plantrack.files.source import reason_of

    closed = error.errno == errno.EBADF
    reason = lazy_gettext("stdout is closed") if closed else reason_of(error)
    return OutputError(lazy_gettext("cannot write the result: {reason}", reason=reason))


def takes_colour() -> bool:
    """Whether stdout is a terminal that shows colours, and its user wants them."""
    return uses_colour(sys.stdout) and _understands_escapes()


def _understands_escapes() -> bool:
    """Have a Windows console follow escape sequences; False if it is too old for them."""
    if sys.platform != "win32":
        return True
    import ctypes

    kernel = ctypes.windll.kernel32
    console = kernel.GetStdHandle(-11)  # stdout
    mode = ctypes.c_ulong()
    if not kernel.GetConsoleMode(console, ctypes.byref(mode)):
        return False
    return bool(kernel.SetConsoleMode(console, mode.value | 4))  # virtual terminal processing


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
