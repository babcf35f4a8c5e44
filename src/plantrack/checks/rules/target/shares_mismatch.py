"""PT308: shares of a target that do not add up to it."""

from collections.abc import Iterator
from decimal import Decimal

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.targets import Target


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield the shares of targets whose sum is not the value, within what its bound allows."""
    for target, path in context.targets:
        if not target.shares:
            continue
        place = (*path, "shares")
        total = sum(share.value for share in target.shares)
        if target.value is None:
            message = lazy_gettext("“{what}” has shares, but no value", what=target.what)
            yield Problem(place, message, on_key=True)
        elif target.per in (None, "year") and not _adds_up(target, target.value, total):
            message = lazy_gettext(
                "the shares add up to “{total}{measure}”, not “{amount}”",
                total=total,
                measure=target.measure or "",
                amount=target.amount,
            )
            yield Problem(place, message, on_key=True)


def _adds_up(target: Target, value: int | Decimal, total: int | Decimal) -> bool:
    """Whether the total is the value, in its range, or more, less or about as much as allowed."""
    if target.max is not None:
        return value <= total <= target.max
    if target.bound == "at_least":
        return total >= value
    if target.bound == "at_most":
        return total <= value
    if target.bound == "about":
        return abs(Decimal(total) - Decimal(value)) * 10 <= value
    return total == value


RULE = Rule(
    code="PT308",
    name="shares-mismatch",
    severity="error",
    what=gettext_noop("The towns' shares of a target do not add up to it."),
    why=gettext_noop("A share is mistyped or left out, so a town is told to do the wrong amount."),
    bad=(
        "value: 55\nmeasure: 个\nshares:\n  - town: 木耳镇\n    value: 30\n"
        "  - town: 兴隆镇\n    value: 20\n"
    ),
    good=(
        "value: 55\nmeasure: 个\nshares:\n  - town: 木耳镇\n    value: 30\n"
        "  - town: 兴隆镇\n    value: 25\n"
    ),
    check=check,
    needs_valid_plan=True,
)
