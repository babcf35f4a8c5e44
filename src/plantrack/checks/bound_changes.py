"""Whether a target's bound (左右, 不少于, 不超过) is made looser, and whether it is stated."""

from typing import TYPE_CHECKING

from plantrack.checks.bounds import stated_bounds
from plantrack.model.targets import Target

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.change_context import ChangeContext


def states_bound(target: Target, text: str) -> bool:
    """Whether `text` binds the target's number as it says: of one without a bound, not at all."""
    if target.value is None:
        return target.bound is None
    stated = stated_bounds(target.value, text, target.measure)
    return target.bound in stated if target.bound is not None else not stated


def loosens(change: "Change", context: "ChangeContext") -> bool:
    """Whether less than before may be enough, unless that is what the unaltered text says."""
    return not tightens(change) and not (change.old is None and is_stated(change, context))


def tightens(change: "Change") -> bool:
    """Whether a bound was added, or 左右 dropped, so that no less is enough than before."""
    return change.old in (None, "about") and change.new in (None, "at_least")


def is_stated(change: "Change", context: "ChangeContext") -> bool:
    """Whether the unaltered text binds the number as the target now does."""
    text, target = context.unaltered_text(change), context.target_of(change)
    return text is not None and target is not None and states_bound(target, text)
