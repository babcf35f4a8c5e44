"""PT302: a number with a measure word in a goal that no target holds."""

from collections.abc import Iterator
from decimal import Decimal

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.numbers import counted
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message
from plantrack.model.plan import Plan
from plantrack.model.task import Task


def check(subject: Subject) -> Iterator[Hit]:
    """Counted numbers in goals for which the task has no target of that value."""
    for index, task in enumerate(subject.plan.tasks):
        held = _held(subject.plan, task)
        path = ("tasks", index, "goal")
        for one in counted(task.goal):
            if not held.issuperset(one.values) and not subject.explained(
                path, one.begin, one.end, task.goal
            ):
                told = message("“{text}” is no target of the task", text=one.text)
                yield Hit(path, told, part=(one.begin, one.end))


def _held(plan: Plan, task: Task) -> set[Decimal]:
    held = {
        Decimal(value)
        for target in task.targets
        for value in (target.value, target.max)
        if value is not None
    }
    # What a revision replaced still stands in the goal as published.
    for revision in plan.revisions:
        if revision.task == task.number and isinstance(revision.was, str):
            was = revision.was
            if was.replace(".", "", 1).isdigit() and was.isascii():
                held.add(Decimal(was))
    return held


RULE = Rule(
    code="PT302",
    name="number-without-target",
    severity="warning",
    what=mark("A goal counts something (55个, 100户, 40%) and the task has no target for it."),
    why=mark("What is no target is in no table of targets, and nobody is asked how far it is."),
    bad="goal: 完成55个助餐点建设运营\n",
    good=(
        "goal: 完成55个助餐点建设运营\ntargets:\n  - what: 助餐点\n    value: 55\n    measure: 个\n"
    ),
    check=check,
)
