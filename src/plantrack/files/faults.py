"""What can be wrong with a file before its content is interpreted."""

from typing import TYPE_CHECKING, NamedTuple

from plantrack.i18n import Message

if TYPE_CHECKING:
    from plantrack.files.location import Span


class Fault(NamedTuple):
    """A fault in the text itself, and where it is; `rule` is the name of the rule for it."""

    rule: str
    message: Message
    span: "Span"


def fault_at(
    rule: str,
    message: Message,
    line: int = 1,
    column: int = 1,
    end: tuple[int, int] | None = None,
) -> Fault:
    """Return a fault at one place, or from there to the line and column of `end`."""
    from plantrack.files.location import Span  # most files have no fault

    return Fault(rule, message, Span(line, column, *(end or (line, column))))
