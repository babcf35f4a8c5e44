"""Whether a target's bound (左右, 不少于, 不超过) is made looser, and whether it is stated."""

import re
from typing import TYPE_CHECKING

from plantrack.checks.quantities import half_width
from plantrack.model.targets import Bound, Target
from plantrack.model.values import Value

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.change_context import ChangeContext

# What stands before the number, and after it with its measure.
_BEFORE: dict[Bound, str] = {
    "about": "大约|约|近|大概",
    "at_least": "不少于|不低于|不小于|至少|最少|超过(?<!不超过)",
    "at_most": "不超过|不高于|不多于|不大于|至多|最多|控制在",
}
_AFTER: dict[Bound, str] = {
    "about": "左右|上下",
    "at_least": "以上|及以上",
    "at_most": "以内|以下|之内",
}
_MEASURE = r"[^0-9,，。；;、]{0,6}?"


def states_bound(target: Target, text: str) -> bool:
    """Whether `text` binds the target's number as it says: of one without a bound, not at all."""
    if target.bound is not None:
        return _has(target.bound, target.value, text)
    return not any(_has(bound, target.value, text) for bound in _BEFORE)


def _has(bound: Bound, value: object, text: str) -> bool:
    number = re.escape(str(value)) if value is not None else ""
    pattern = (
        rf"(?:{_BEFORE[bound]})[^0-9，。；;]{{0,4}}{number}(?![0-9])"
        rf"|(?<![0-9.]){number}{_MEASURE}(?:{_AFTER[bound]})"
    )
    return re.search(pattern, half_width(text)) is not None


def loosens(change: "Change", context: "ChangeContext") -> bool:
    """Whether less than before may be enough, unless that is what the unaltered text says."""
    return not tightens(change) and not (change.old is None and is_stated(change, context))


def tightens(change: "Change") -> bool:
    """Whether a bound was added, or 左右 dropped, so that no less is enough than before."""
    return _is_tighter(change.old, change.new)


def _is_tighter(old: Value, new: Value) -> bool:
    return old in (None, "about") and new in (None, "at_least")


def is_stated(change: "Change", context: "ChangeContext") -> bool:
    """Whether the unaltered text binds the number as the target now does."""
    text, target = context.unaltered_text(change), context.target_of(change)
    return text is not None and target is not None and states_bound(target, text)
