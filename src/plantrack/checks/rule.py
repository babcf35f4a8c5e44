"""A rule of `validate`: its documentation and its check."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.checks.problem import Problem
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.checks.change_context import ChangeContext
    from plantrack.checks.context import RuleContext
    from plantrack.checks.kept import Kept
    from plantrack.checks.progress_context import ProgressContext
    from plantrack.checks.schema_faults import SchemaFault
    from plantrack.history.edit import Earlier
    from plantrack.i18n import Message

Severity = Literal["error", "warning", "note"]
SEVERITIES: dict[Severity, str] = {
    "error": gettext_noop("error"),
    "warning": gettext_noop("warning"),
    "note": gettext_noop("note"),
}


class Rule(NamedTuple):
    """A rule and its documentation: what it finds, why that matters, an example and its fix.

    It has one check, or none if the fault is found while reading the file (the families `file`
    and `suppression`): `check` examines a plan, `check_schema` one schema fault, `check_change`
    the changes between two versions, `check_earlier` whether there are two, `check_progress` a
    file of what is reported on the plan, and `check_kept` what became of an earlier version of
    such a file. A rule may check both a plan and changes. The rules of the family `policy`,
    whichever check they have, cannot be lifted by a comment or a settings file. One that
    `needs_valid_plan` does not check a plan with schema faults: it counts things that a faulty
    part would hide.
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
    check_earlier: "Callable[[Earlier], Message | None] | None" = None
    check_progress: "Callable[[ProgressContext], Iterable[Problem]] | None" = None
    check_kept: "Callable[[Kept], Iterable[Problem]] | None" = None
    needs_valid_plan: bool = False
