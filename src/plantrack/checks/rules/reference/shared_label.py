"""PT218: a printed number by which several rows of a table go."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.plan import Plan
from plantrack.model.task import Task


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield labels that an earlier row of the same part of a table has or is numbered by.

    In another table, section or category, and below another row, numbers may begin anew.
    """
    plan = context.plan
    if not any(task.label for task in plan.tasks):
        return
    first: dict[tuple[object, ...], int] = {}
    for index, task in enumerate(plan.tasks):
        place = (*_part_of(plan, task), task.printed)
        before = first.setdefault(place, task.number)
        if before == task.number:
            continue
        message = lazy_gettext(
            "task {other} is printed as “{label}” too; refer to this one by its number, {number}",
            other=before,
            label=task.printed,
            number=task.number,
        )
        yield Problem(("tasks", index, "label" if task.label else "number"), message)


def _part_of(plan: Plan, task: Task) -> tuple[object, ...]:
    """Return of what part of a table the row is."""
    point = plan.index.points.get(task.points[0]) if task.points else None
    section = plan.index.section_of(point).number if point else None
    return task.table, task.parent, task.category, section


RULE = Rule(
    code="PT218",
    name="shared-label",
    severity="note",
    what=gettext_noop("Two rows of a table are printed with the same number."),
    why=gettext_noop(
        "The document may well print it twice; only the row's number in the file says which one "
        "is meant."
    ),
    bad='- number: 30\n  …\n- number: 31\n  label: "30"\n  …\n',
    good="- number: 30\n  …\n- number: 31\n  …\n",
    check=check,
    needs_valid_plan=True,
)
