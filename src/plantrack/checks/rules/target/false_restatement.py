"""PT306: a target said to repeat one that it does not repeat."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.address import find_address
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.model.task import Task
from plantrack.model.walk import held_targets

_AMOUNT = ("value", "max", "measure", "per")


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield targets whose `restates` is no target of a task, or none that says the same."""
    plan = context.plan
    if not any(target.restates for target, _ in context.targets):
        return
    for holder, target, path in held_targets(plan):
        if target.restates and (message := _fault(plan, holder, target, target.restates)):
            yield Problem((*path, "restates"), message)


def _fault(plan: Plan, holder: Task | Point, target: Target, address: str) -> Message | None:
    found = find_address(plan, address)
    if found is None or not isinstance(found[1], Target) or not address.startswith("tasks."):
        return lazy_gettext(
            "“{place}” is not a target of a task (tasks.17.targets.NAME)", place=address
        )
    task, original = plan.tasks[int(found[0][1])], found[1]
    if isinstance(holder, Task):
        return lazy_gettext("only a point's target can repeat a task's")
    if task.withdrawn or holder.key not in task.points:
        return lazy_gettext(
            "task {task} does not carry out point {point}", task=task.number, point=holder.key
        )
    # Once the task's target was revised, the point keeps what was published.
    revised = any(one.address.startswith(address) for one in plan.revisions)
    if not revised and any(getattr(target, one) != getattr(original, one) for one in _AMOUNT):
        return lazy_gettext("“{place}” states another amount", place=address)
    return None


RULE = Rule(
    code="PT306",
    name="false-restatement",
    severity="error",
    what=gettext_noop(
        "A target is said to repeat one that is no target of a task, states another amount, or "
        "belongs to a task that does not carry out the point."
    ),
    why=gettext_noop(
        "A repeated target counts only in the task; said of one that is not the same, it would "
        "count nowhere."
    ),
    bad="targets:\n  - what: 主体完工\n    restates: tasks.2\n",
    good="targets:\n  - what: 主体完工\n    restates: tasks.2.targets.完成主体工程施工\n",
    check=check,
    needs_valid_plan=True,
)
