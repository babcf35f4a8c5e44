"""PT302: a number with a measure word in a goal that no target has."""

from collections.abc import Iterator
from decimal import Decimal

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.quantities import counted
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.plan import Plan


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield counted numbers in goals for which the task has no target of that value."""
    replaced = _replaced(context.plan)
    for index, task in enumerate(context.plan.tasks):
        found = counted(task.goal)
        if not found:
            continue
        held = {bound for target in task.targets for bound in (target.value, target.max)}
        held.update(replaced.get(task.number, ()))
        path = ("tasks", index, "goal")
        for one in found:
            if not held.issuperset(one.values) and not context.explained(
                path, one.begin, one.end, task.goal
            ):
                message = lazy_gettext("“{text}” is not a target of the task", text=one.text)
                yield Problem(path, message, part=(one.begin, one.end))


def _replaced(plan: Plan) -> dict[int, set[Decimal]]:
    """Return by task the numbers that revisions replaced; the published goal still has them."""
    replaced: dict[int, set[Decimal]] = {}
    for revision in plan.revisions:
        was = revision.was
        if revision.task is None or not isinstance(was, str):
            continue
        if was.isascii() and was.replace(".", "", 1).isdigit():
            replaced.setdefault(revision.task, set()).add(Decimal(was))
    return replaced


RULE = Rule(
    code="PT302",
    name="number-without-target",
    severity="warning",
    what=gettext_noop(
        "A goal states a quantity (55个, 100户, 40%) for which the task has no target."
    ),
    why=gettext_noop(
        "What is not a target appears in no table of targets, and nobody follows up on its "
        "progress."
    ),
    bad="goal: 完成55个助餐点建设运营\n",
    good=(
        "goal: 完成55个助餐点建设运营\ntargets:\n  - what: 助餐点\n    value: 55\n    measure: 个\n"
    ),
    check=check,
)
