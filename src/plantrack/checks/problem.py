"""What a rule's check reports, before it is located in the file."""

from typing import Literal, NamedTuple

from plantrack.files.location import Span
from plantrack.i18n import Message
from plantrack.model.path import Path

Written = Literal["bare", "quoted"]


class Problem(NamedTuple):
    """What a rule found, by path; the runner determines line and column.

    `part` is a range of the value's text; `on_key` means the key rather than the value.
    `suggestion` is the correct value. With `written` it is a problem only if the file writes
    the value that way: bare, or quoted (a block scalar counts as quoted). `span` is the place of
    what is no value, such as a comment.
    """

    path: Path
    message: Message
    suggestion: str | None = None
    part: tuple[int, int] | None = None
    on_key: bool = False
    written: Written | None = None
    span: Span | None = None
