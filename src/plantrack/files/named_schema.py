"""The schema file that a plan names for editors: `# yaml-language-server: $schema=…` on top."""

import os
import re
import stat
from typing import NamedTuple

from plantrack.files.inputs import read_noted
from plantrack.files.location import Span
from plantrack.files.source import MAX_BYTES, STDIN, Source

_LINE = re.compile(r"#\s*yaml-language-server\s*:.*?\$schema=(\S+)")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")  # of a URL; a drive is a single letter


class NamedSchema(NamedTuple):
    """A schema file: its name, from where the plan's name is meant, and its content.

    `span` is where the plan names it.
    """

    name: str
    span: Span
    content: bytes


def read_named_schema(source: Source) -> NamedSchema | None:
    """Return the file that the first line of `source` names, by a path from the plan's folder.

    None if there is no such line or file, or if it cannot be read; a URL is not looked up.
    """
    if source.name == STDIN or not source.text.startswith("#"):
        return None
    found = _LINE.match(source.text.partition("\n")[0])
    if found is None or not _is_relative(found[1]):
        return None
    folder = os.path.dirname(source.name)  # noqa: PTH120  # as the user wrote it, which
    name = os.path.join(folder, found[1].removeprefix("./"))  # noqa: PTH118  # no Path keeps
    content = _content(name)
    if content is None:
        return None
    return NamedSchema(name, Span(1, found.start(1) + 1, 1, found.end(1) + 1), content)


def _is_relative(name: str) -> bool:
    # An absolute path, or one to another machine, is no file that comes with the plan.
    return not (name.startswith(("/", "\\")) or _SCHEME.match(name) or os.path.splitdrive(name)[0])


def _content(name: str) -> bytes | None:
    try:
        status = os.stat(name)  # noqa: PTH116  # the name may be of any kind
        if not stat.S_ISREG(status.st_mode):
            return None  # a pipe could be without end
        # Files of the system that claim to be empty may block as well.
        return read_noted(name, MAX_BYTES) if status.st_size else b""
    except (OSError, ValueError):  # ValueError: a NUL byte in the name
        return None
