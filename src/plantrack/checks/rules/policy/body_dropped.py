"""PT604: a responsible unit or town dropped."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.bodies import dropping
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.checks.change_context import ChangeContext


def check(context: "ChangeContext") -> Iterator[Problem]:
    """Yield units and towns that a task, target or collective name no longer includes."""
    return context.unrecorded(dropping(context))


RULE = Rule(
    code="PT604",
    name="body-dropped",
    severity="error",
    what=gettext_noop(
        "A unit or town was removed from a task, or a unit given a lesser part, since the "
        "earlier version."
    ),
    why=gettext_noop(
        "A unit or town that is no longer listed is no longer responsible; the task may be "
        "left to nobody."
    ),
    bad=("units:\n  - 社事科   # 区救助站 dropped\n"),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: units\n"
        "    was: 区救助站\n"
        "    reason: 选址调整\n"
        "    document: 某民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
    check_change=check,
)
