"""PT602: a target lowered or removed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.bound_changes import loosens
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

if TYPE_CHECKING:
    from plantrack.checks.change_context import ChangeContext

_KINDS = (
    "target-lowered",
    "target-value-changed",
    "target-max-changed",
    "target-removed",
    "target-value-removed",
    "target-max-lowered",
    "target-max-removed",
    "target-measure-changed",
    "target-per-changed",
    "target-share-lowered",
    "target-share-removed",
)


def check(context: "ChangeContext") -> Iterator[Problem]:
    """Yield targets lowered, removed, measured differently, made less binding, shares lowered."""
    return context.unrecorded(
        one
        for one in context.changes
        if one.kind in _KINDS
        or (one.kind == "target-best-effort-changed" and one.new == "true")
        or (one.kind == "target-bound-changed" and loosens(one, context))
    )


RULE = Rule(
    code="PT602",
    name="target-lowered",
    severity="error",
    what=gettext_noop(
        "A target or a town's share of it was lowered or removed, or a target given another unit "
        "of measure, made less binding (左右, no longer 不少于) or reduced to best effort since "
        "the earlier version."
    ),
    why=gettext_noop(
        "Those accountable for the plan must be able to show who approved less than was promised."
    ),
    bad=("value: 50   # was 55\n"),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: targets.助餐点建设运营.value\n"
        "    was: 55\n"
        "    now: 50\n"
        "    reason: 选址调整\n"
        "    document: 某民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
    check_change=check,
)
