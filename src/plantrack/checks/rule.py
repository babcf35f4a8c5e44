"""A rule of `validate`: its document and its check."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from plantrack.checks.problem import Problem

if TYPE_CHECKING:
    from plantrack.checks.change_context import ChangeContext
    from plantrack.checks.context import RuleContext
    from plantrack.checks.schema_faults import SchemaFault

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True)
class Rule:
    """A rule with its document: what it finds, why that is bad, an example and its mend.

    It has one check, or none where the reader of the file finds the fault (the families `file`
    and `suppression`): `check` looks at a plan, `check_schema` at one fault of the schema,
    `check_change` at the changes between two versions. A rule that `needs_valid_plan` is skipped
    where the schema has faults: it counts things that a broken part would hide.
    """

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    bad: str
    good: str
    check: "Callable[[RuleContext], Iterable[Problem]] | None" = None
    check_schema: "Callable[[SchemaFault], Problem | None] | None" = None
    check_change: "Callable[[ChangeContext], Iterable[Problem]] | None" = None
    needs_valid_plan: bool = False
