"""PT310: a bound other than the one that the text states."""

from collections.abc import Iterator

from plantrack.checks.bounds import stated_bounds
from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.checks.sources import sources
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.path import Path
from plantrack.model.targets import Bound

_WORDS: dict[Bound, Message] = {
    "about": lazy_gettext("about that much"),
    "at_least": lazy_gettext("at least that much"),
    "at_most": lazy_gettext("at most that much"),
}


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield bounds of targets where the text says another of the amount.

    A text that says nothing of the kind contradicts none. What a revision set is skipped.
    """
    plan = context.plan
    if not any(target.bound for target, _ in context.targets):
        return
    for targets, text, path, address in sources(context):
        for index, target in enumerate(targets):
            if target.bound is None or target.value is None:
                continue
            stated = stated_bounds(target.value, text, target.measure)
            if not stated or target.bound in stated:
                continue
            place: Path = (*path, "targets", index, "bound")
            if not any(
                f"{one.address}.".startswith(f"{address}.targets.{target.what}.")
                for one in plan.revisions
            ):
                said = sorted(stated)
                message = lazy_gettext(
                    "the text says “{said}” of “{what}”", said=_WORDS[said[0]], what=target.what
                )
                yield Problem(place, message, said[0] if len(said) == 1 else None)


RULE = Rule(
    code="PT310",
    name="false-bound",
    severity="error",
    what=gettext_noop("A target's bound contradicts what the text says of the amount."),
    why=gettext_noop("Progress is judged by the bound: 不少于 is met by more, 不超过 by less."),
    bad=(
        "goal: 建成不少于55个助餐点\ntargets:\n  - what: 助餐点\n    value: 55\n    measure: 个\n"
        "    bound: at_most\n"
    ),
    good=(
        "goal: 建成不少于55个助餐点\ntargets:\n  - what: 助餐点\n    value: 55\n    measure: 个\n"
        "    bound: at_least\n"
    ),
    check=check,
)
