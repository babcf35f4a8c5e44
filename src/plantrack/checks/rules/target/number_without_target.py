"""PT302: a number with a measure word in a goal that no target has."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.quantities import counted, counts
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.targets import Target
from plantrack.model.walk import placed_points, placed_tasks
from plantrack.text.multiples import multiplied

# Multiplied out or, as one of a tuple, as written without regard to what follows.
_Amount = Decimal | tuple[Decimal]


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield counted numbers in goals for which the task has no target of that value.

    Of a task without goal it is the name. The goal of one that is one point whole is all that the
    point says, and its targets count too.
    """
    plan = context.plan
    replaced = _replaced(plan)
    places = {id(point): path for point, path in placed_points(plan)}
    told: set[Path] = set()
    faulty = _with_faulty_targets(context)
    for task, path in placed_tasks(plan):
        if task.number in faulty:
            continue
        texts, targets = [(task.goal or task.name, path)], task.targets
        if not task.is_point:
            if not counts(texts[0][0]):
                continue
            texts = [(texts[0][0], (*path, "goal" if task.goal else "name"))]
        else:
            parts = list(plan.index.points[task.points[0]].all())
            texts = [(part.text, (*places[id(part)], "text")) for part in parts]
            targets = (*targets, *(target for part in parts for target in part.targets))
        for text, place in texts:
            if place not in told:  # two tasks may be the same point
                told.add(place)
                held = replaced.get(task.number, set())
                yield from _not_held(context, text, place, targets, held)


def _with_faulty_targets(context: RuleContext) -> set[int]:
    """Return the numbers of the tasks whose targets do not all fit the schema."""
    if context.file.error is None or not isinstance(context.file.data, dict):
        return set()
    tasks = context.file.data.get("tasks")
    written = {
        str(one.get("number")): one.get("targets")
        for one in (tasks if isinstance(tasks, list) else ())
        if isinstance(one, dict)
    }
    recovered = zip(context.plan.tasks, context.data["tasks"], strict=True)
    return {
        task.number
        for task, data in recovered
        if written.get(str(task.number)) != data.get("targets")
    }


def _not_held(
    context: RuleContext,
    text: str,
    place: Path,
    targets: tuple[Target, ...],
    replaced: set[_Amount],
) -> Iterator[Problem]:
    found = counted(text)
    held = _held(targets) | replaced if found else set()
    for one in found:
        if held.issuperset(one.values) or held.issuperset((value,) for value in one.written):
            continue
        if not context.explained(place, one.begin, one.end, text):
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
