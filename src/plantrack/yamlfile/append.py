"""A line added at the end of a file that is a list; every byte that stands there is kept."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from plantrack.errors import OutputError, PlantrackError
from plantrack.files.source import decode, read_bytes, reason_of
from plantrack.i18n import lazy_gettext
from plantrack.model.scalars import Model
from plantrack.yamlfile.load import LoadedFile, load_source

M = TypeVar("M", bound=Model)
_BOM = b"\xef\xbb\xbf"
_LINE_END = re.compile(rb"\r\n|\n|\r")
# Where the list's entries begin: there may be spaces before all of them.
_FIRST_ENTRY = re.compile(rb"^( *)-[ \n]", re.MULTILINE)


class Addition(NamedTuple, Generic[M]):
    """A line, which ends with a line feed, to be added to a file that is a list.

    `refusal` makes the error for a file that is not a valid `model`. `check` gets the file as it
    is and as it would be, and raises an error if it is not to be.
    """

    file: str
    line: str
    model: type[M]
    refusal: Callable[[LoadedFile[M]], PlantrackError]
    check: Callable[[LoadedFile[M], LoadedFile[M]], None]


def append_line(addition: Addition[Any], is_dry: bool = False) -> None:
    """Append the line under the file's lock, so that nobody else writes in between.

    The folder is made if it is not there. With `is_dry` everything is read and checked, but
    nothing written, not even a lock. Raises what the addition's functions do, InputError if the
    file cannot be read, and OutputError if it cannot be written or its text takes no more lines.
    """
    folder = Path(addition.file).parent
    if is_dry or not folder.exists():
        _prepared(addition)  # what is refused leaves no folder
    if is_dry:
        return
    with _locked_in(folder, addition.file):
        from plantrack.files.atomic import rewrite_file

        rewrite_file(addition.file, _prepared(addition))


def appended(content: bytes, line: str) -> bytes:
    """Return the file's `content` and, after it, `line`, which ends with a line feed.

    It ends as the file's last line does, and is indented as its entries are; a last line that
    lacks its end gets one. Whether the content can take it, only reading it again tells.
    """
    ends = _LINE_END.findall(content)
    end = ends[-1] if ends else b"\n"
    before = content.removeprefix(_BOM)
    missing = end if before and not before.endswith((b"\n", b"\r")) else b""
    found = _FIRST_ENTRY.search(before.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    indent = found[1] if found else b""
    return b"".join((content, missing, indent, line.removesuffix("\n").encode(), end))


def _prepared(addition: Addition[M]) -> bytes:
    """Return the file's new content, read again and checked."""
    name, model = addition.file, addition.model
    old = read_bytes(name, is_plan=False) if os.path.lexists(name) else b""
    before = load_source(decode(name, old), model)
    if before.faults or before.content is None:
        raise addition.refusal(before)
    new = appended(old, addition.line)
    after = load_source(decode(name, new), model)
    _refuse_changed(before, after)
    addition.check(before, after)
    return new


def _refuse_changed(before: LoadedFile[M], after: LoadedFile[M]) -> None:
    """Raise OutputError unless `after` has what `before` has, and one more."""
    if not after.faults and after.content is not None and before.content is not None:
        field = before.model.list_field or ""
        old, new = (getattr(one.content, field) for one in (before, after))
        if len(new) == len(old) + 1 and new[:-1] == old:
            return
    name = before.source.name
    if _is_in_brackets(before.source.text):
        raise OutputError(
            lazy_gettext(
                "{file}: nothing can be added to a list in brackets; remove [ and ], and write "
                "each entry on a line of its own, after “- ”",
                file=name,
            )
        )
    raise OutputError(
        lazy_gettext(
            "{file}: nothing can be added after its last line; write each entry on a line of its "
            "own, after “- ”, and nothing below the last one",
            file=name,
        )
    )


def _is_in_brackets(text: str) -> bool:
    """Whether the list is written as [ … ]: by its first line that is no comment."""
    lines = (line.removeprefix("---").lstrip() for line in text.split("\n"))
    return next((line for line in lines if line and line[0] != "#"), "").startswith("[")


@contextmanager
def _locked_in(folder: Path, file: str) -> Iterator[None]:
    from plantrack.files.lock import locked

    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        reason = reason_of(error)
        raise OutputError(
            lazy_gettext("{folder}: cannot make the folder: {reason}", folder=folder, reason=reason)
        ) from None
    with locked(file):
        yield
