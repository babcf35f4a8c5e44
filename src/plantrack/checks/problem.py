"""What the check of a rule reports, before it has a place in the file."""

from dataclasses import dataclass
from typing import Literal

from plantrack.i18n import Message
from plantrack.model.path import Path

Written = Literal["bare", "quoted"]


@dataclass(frozen=True)
class Problem:
    """What a rule found, by path; the runner finds line and column.

    `part` is a stretch of the value's text; `on_key` means the key rather than the value.
    `suggestion` is the value that would be right. With `written` it is a problem only where the
    file writes the value so: bare, or in quotes (a block scalar counts as quoted).
    """

    path: Path
    message: Message
    suggestion: str | None = None
    part: tuple[int, int] | None = None
    on_key: bool = False
    written: Written | None = None
