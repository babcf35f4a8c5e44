"""PT302: a number with a measure word in a goal that no target has."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.quantities import Counted, counted, multiplied
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.targets import Target
from plantrack.model.walk import placed_points, placed_tasks

# Multiplied out or, as one of a tuple, as written without regard to what follows.
_Amount = Decimal | tuple[Decimal]


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield counted numbers in goals for which the task has no target of that value.

    The goal of a task that is one point whole is the point's text, and its targets count too.
    """
    plan = context.plan
    replaced = _replaced(plan)
    points = {point.key: (point, path) for point, path in placed_points(plan)}
    told: set[Path] = set()
    for task, path in placed_tasks(plan):
        found = counted(task.goal)
        if not found:
            continue
        targets, place = task.targets, (*path, "goal")
        if task.is_point:
            point, of_point = points[task.points[0]]
            targets, place = (*targets, *point.targets), (*of_point, "text")
        held = _held(targets)
        held.update(replaced.get(task.number, ()))
        if place in told:
            continue
        told.add(place)
        for one in found:
            if not (held.issuperset(one.values) or held.issuperset(_bare(one))) and (
                not context.explained(place, one.begin, one.end, task.goal)
            ):
                message = lazy_gettext("“{text}” is not a target of the task", text=one.text)
                yield Problem(place, message, part=(one.begin, one.end))


def _held(targets: Iterable[Target]) -> set[_Amount]:
    """Return the targets' numbers, multiplied out; without a measure also as they are."""
    held: set[_Amount] = set()
    for target in targets:
        shares = (share.value for share in target.shares)
        for value in (target.value, target.max, *shares):
            if value is not None:
                held.add(multiplied(value, target.measure))
                held.update([(Decimal(value),)] if target.measure is None else ())
    return held


def _bare(one: Counted) -> tuple[_Amount, ...]:
    return tuple((value,) for value in one.written)


def _replaced(plan: Plan) -> dict[int, set[_Amount]]:
    """Return by task the numbers that revisions replaced; the published goal still has them."""
    replaced: dict[int, set[_Amount]] = {}
    for revision in plan.revisions:
        was = revision.was
        if revision.task is None or not isinstance(was, str):
            continue
        if was.isascii() and was.replace(".", "", 1).isdigit():
            number = Decimal(was)
            replaced.setdefault(revision.task, set()).update((number, (number,)))
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
