"""PT312: a milestone or target that is due after its task."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.path import Path
from plantrack.model.targets import Milestone, Target
from plantrack.model.walk import placed_tasks


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield due dates of milestones and targets later than the task's own."""
    for task, path in placed_tasks(context.plan):
        if task.due is None:
            continue
        parts: list[tuple[Milestone | Target, Path]]
        parts = [(one, ("milestones", i)) for i, one in enumerate(task.milestones)]
        parts += [(one, ("targets", i)) for i, one in enumerate(task.targets)]
        for one, within in parts:
            if one.due is not None and one.due > task.due:
                message = lazy_gettext(
                    "“{what}” is due on {due}, after the task, which is due on {last}",
                    what=one.what,
                    due=one.due,
                    last=task.due,
                )
                yield Problem((*path, *within, "due"), message)


RULE = Rule(
    code="PT312",
    name="late-step",
    severity="error",
    what=gettext_noop("A milestone or target of a task is due later than the task."),
    why=gettext_noop("A task is not done before its steps are; one of the two dates is wrong."),
    bad="due: 2021-06-30\nmilestones:\n  - what: 完成选址\n    due: 2021-09-30\n",
    good="due: 2021-06-30\nmilestones:\n  - what: 完成选址\n    due: 2021-03-31\n",
    check=check,
)
