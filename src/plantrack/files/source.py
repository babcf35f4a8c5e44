"""The text of a plan file: opened safely, decoded as UTF-8, limited in size."""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

from plantrack.errors import InputError
from plantrack.files.faults import Fault, fault_at
from plantrack.files.inputs import note_input, note_input_path, read_noted
from plantrack.i18n import Message, lazy_gettext
from plantrack.text.lines import split_lines

STDIN = "-"
MAX_BYTES = 16 * 1024 * 1024
_PIECE = 64 * 1024


class Source(NamedTuple):
    """A file's name as the user gave it, and its text, or `faults` if it cannot be decoded.

    The text has no BOM, and line feeds only.
    """

    name: str
    text: str = ""
    faults: tuple[Fault, ...] = ()


def read_source(name: str, is_plan: bool = True) -> Source:
    """Read the file `name` (`-` is stdin); raises InputError if it cannot be opened.

    What its message advises is for a plan, unless the file is one of a record of progress.
    """
    return decode(name, read_bytes(name, is_plan))


def can_be_read_again(name: str) -> bool:
    """Whether a source's name is a file's (or stdin), rather than one of a git revision's."""
    try:
        return name == STDIN or Path(name).exists()
    except (OSError, ValueError):
        return False


def is_folder(name: str) -> bool:
    """Whether there is a folder of that name."""
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):  # a NUL byte, in Python before 3.12
        return False


def decode(name: str, content: bytes) -> Source:
    """Decode `content`; what cannot be decoded becomes a located fault."""
    if len(content) > MAX_BYTES:
        text = lazy_gettext("the file is larger than {limit} MB", limit=MAX_BYTES // 1024 // 1024)
        return Source(name, faults=(fault_at("too-large", text),))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = lazy_gettext("the file is UTF-16; {advice}", advice=_SAVE_AS_UTF8)
        return Source(name, faults=(fault_at("not-utf8", text),))
    if (nul := content.find(b"\0")) >= 0:
        text = lazy_gettext("the file contains a NUL byte, so it is not a text file")
        return Source(name, faults=(_fault_within(content, nul, "not-text", text),))
    try:
        # Everything that counts lines must agree on what a line is.
        decoded = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        return Source(name, decoded)
    except UnicodeDecodeError as error:
        place = error.start + (3 if content.startswith(b"\xef\xbb\xbf") else 0)
        return Source(
            name, faults=(_fault_within(content, place, "not-utf8", _wrong_encoding(content)),)
        )


_SAVE_AS_UTF8 = lazy_gettext(
    "save it as UTF-8 (Notepad: Save as, Encoding: UTF-8; WPS, Word: plain text, UTF-8)"
)


def _wrong_encoding(content: bytes) -> Message:
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return lazy_gettext("the file is not UTF-8; {advice}", advice=_SAVE_AS_UTF8)
    return lazy_gettext("the file is not UTF-8 but probably GBK; {advice}", advice=_SAVE_AS_UTF8)


def _fault_within(content: bytes, place: int, rule: str, text: Message) -> Fault:
    before = content[:place].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    lines = split_lines(before.decode("utf-8-sig", errors="replace"))
    return fault_at(rule, text, len(lines), len(lines[-1]) + 1)


def read_bytes(name: str, is_plan: bool = True) -> bytes:
    """Return the content of the file `name`, as `read_source` does.

    At most one byte more than a file may have.
    """
    if name == STDIN:
        return _read_stdin()
    note_input_path(name)  # even if it cannot be read: it is there for a reason
    try:
        # An already open pipe (`<(git show …)`) has a writer; a named one may block for ever.
        if not name.startswith("/dev/fd/"):
            _refuse_irregular(name, Path(name).stat(), is_plan)
        return read_noted(name, MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(lazy_gettext("{name}: no such file", name=name)) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL byte in the name
        raise unreadable(name, error) from None


def unreadable(name: str, error: Exception) -> InputError:
    """Return the error for a file or folder that the system refuses to read."""
    denied = isinstance(error, PermissionError)
    reason = lazy_gettext("no permission") if denied else reason_of(error)
    return InputError(lazy_gettext("{name}: cannot be read: {reason}", name=name, reason=reason))


def reason_of(error: Exception) -> str:
    """Return the system's own reason for refusing."""
    number = error.errno if isinstance(error, OSError) else None
    return os.strerror(number) if number else str(error)


def _read_stdin() -> bytes:
    if sys.stdin is None:
        reason = lazy_gettext("stdin is closed")
        raise InputError(
            lazy_gettext("{name}: cannot be read: {reason}", name=STDIN, reason=reason)
        )
    with suppress(OSError, ValueError):  # not every stdin is a file
        note_input(os.fstat(sys.stdin.fileno()))
    try:
        return _read_in_pieces(sys.stdin.buffer)
    except OSError as error:  # a folder, or a terminal that is gone
        raise unreadable(STDIN, error) from None


def _read_in_pieces(stream: BinaryIO) -> bytes:
    """Read `stream` up to a byte over the limit, in pieces so that Ctrl-C works."""
    content = bytearray()
    while len(content) <= MAX_BYTES and (piece := stream.read(_PIECE)):
        content += piece
    return bytes(content[: MAX_BYTES + 1])


def _refuse_irregular(name: str, status: os.stat_result, is_plan: bool) -> None:
    if not is_plan and not stat.S_ISREG(status.st_mode):
        raise InputError(
            lazy_gettext(
                "{name}: the record of progress has files only, and this is none; move it "
                "elsewhere",
                name=name,
            )
        )
    if stat.S_ISDIR(status.st_mode):
        raise InputError(
            lazy_gettext("{name}: this is a folder; specify a plan file in it", name=name)
        )
    if not stat.S_ISREG(status.st_mode):
        raise InputError(
            lazy_gettext("{name}: not a regular file; pipe it in with --plan -", name=name)
        )
