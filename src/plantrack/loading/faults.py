"""What can be wrong with a file before its content means anything."""

from typing import NamedTuple

from plantrack.i18n import Message


class Fault(NamedTuple):
    """A fault of the text itself; `line` and `column` count from 1, in characters."""

    kind: str
    message: Message
    line: int = 1
    column: int = 1
    end_line: int | None = None
    end_column: int | None = None
