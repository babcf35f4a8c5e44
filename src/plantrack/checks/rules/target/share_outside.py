"""PT309: a share of a town that the target is not meant for."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.checks.target_towns import named_towns
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.walk import held_targets


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield towns of shares that neither the target's towns nor, without any, the task's include.

    Where nothing says which towns are meant, the shares do. Those that open groups may mean are
    included.
    """
    plan = context.plan
    if not any(target.shares for target, _ in context.targets):
        return
    reach = plan.reach
    for holder, target, path in held_targets(plan):
        names = named_towns(target, holder)
        if not target.shares or not names:
            continue
        meant = {*reach.towns_of(names), *reach.open_towns_of(names)}
        for s, share in enumerate(target.shares):
            given = (share.town,)
            towns = {*reach.towns_of(given), *reach.open_towns_of(given)}
            if towns <= meant:
                continue
            message = lazy_gettext(
                "“{town}” is none of the towns that “{what}” is meant for",
                town=share.town,
                what=target.what,
            )
            yield Problem((*path, "shares", s, "town"), message)


RULE = Rule(
    code="PT309",
    name="share-outside",
    severity="error",
    what=gettext_noop("A town has a share of a target that is meant for other towns."),
    why=gettext_noop("The town's own list would have no task for its share."),
    bad=(
        "value: 55\nmeasure: 个\nshares:\n  - town: 木耳镇\n    value: 30\n"
        "  - town: 两路街道\n    value: 25\n"
    ),
    good=(
        "value: 55\nmeasure: 个\nshares:\n  - town: 木耳镇\n    value: 30\n"
        "  - town: 兴隆镇\n    value: 25\n"
    ),
    check=check,
    needs_valid_plan=True,
)
