"""PT307: an amount for each town that does not say which towns."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.checks.target_towns import named_towns
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.walk import held_targets


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield targets `per: town` without towns, where the task has none either."""
    for holder, target, path in held_targets(context.plan):
        if target.per == "town" and not named_towns(target, holder):
            message = lazy_gettext(
                "which towns “{what}” is meant for is not said", what=target.what
            )
            yield Problem((*path, "per"), message)


RULE = Rule(
    code="PT307",
    name="unsaid-towns",
    severity="warning",
    what=gettext_noop(
        "A target counts per town, but neither it nor its task says for which towns."
    ),
    why=gettext_noop(
        "Documents would tell every town that it owes the amount, whether it is meant or not; "
        "for towns that the text leaves open, use an open group."
    ),
    bad="targets:\n  - what: 老年助餐点\n    value: 2\n    per: town\n",
    good=(
        "targets:\n  - what: 老年助餐点\n    value: 2\n    per: town\n"
        "    towns:\n      - 各街道\n      - 有条件的镇\n"
    ),
    check=check,
)
