"""A located fault, and the rule that found it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from plantrack.i18n import Message
from plantrack.loading.compose import Path
from plantrack.loading.positions import Span

if TYPE_CHECKING:
    from plantrack.checks.subject import Subject

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True)
class Hit:
    """What a rule found, by path; the runner finds line and column.

    `part` is a stretch of the value's text; `on_key` means the key rather than the value.
    `suggestion` is the value that would be right.
    """

    path: Path
    message: Message
    suggestion: str | None = None
    part: tuple[int, int] | None = None
    on_key: bool = False


@dataclass(frozen=True)
class Rule:
    """A check with its document: what it finds, why that is bad, an example and its mend.

    `check` is None where the reader or the schema finds the fault. `whole` rules need a plan
    without schema faults: they count things that a broken part would hide.
    """

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    bad: str
    good: str
    check: "Callable[[Subject], Iterable[Hit]] | None" = None
    whole: bool = False


@dataclass(frozen=True)
class Finding:
    """A fault of a file, placed; `path` is empty where the text itself is at fault."""

    rule: Rule
    file: str
    span: Span
    message: Message
    suggestion: str | None = None
    path: Path = ()

    @property
    def code(self) -> str:
        """The rule's stable code."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """The rule's severity."""
        return self.rule.severity
