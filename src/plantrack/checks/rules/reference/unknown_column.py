"""PT217: a column of a row that its table does not have."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.plan import Plan
from plantrack.model.table import Column
from plantrack.model.task import Task
from plantrack.model.walk import placed_tasks
from plantrack.text.suggest import suggest

Columns = tuple[str | Column, ...]


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield headings under `other` that are no column of the table, or a field's.

    A table without headings may have any.
    """
    plan = context.plan
    tables = {table.name: table.columns for table in reversed(plan.tables)}
    for task, path in placed_tasks(plan):
        columns = _columns(plan, tables, task) if task.other else ()
        if not columns:
            continue
        fields = {one.heading: one.field for one in columns if isinstance(one, Column)}
        headings = [one for one in columns if isinstance(one, str)] + list(fields)
        for heading in task.other:
            if heading not in headings:
                likely = suggest(heading, headings)[:1]
                message = _unknown(heading, likely)
                suggestion = likely[0] if likely else None
                yield Problem((*path, "other", heading), message, suggestion, on_key=True)
            elif field := fields.get(heading):
                message = lazy_gettext(
                    "the column “{heading}” is “{field}”: write it there",
                    heading=heading,
                    field=field,
                )
                yield Problem((*path, "other", heading), message, field, on_key=True)


def _columns(plan: Plan, tables: dict[str, Columns], task: Task) -> Columns:
    """Return the headings of the task's table, empty where they are not known."""
    if task.table is not None:
        return tables.get(task.table, ())
    return plan.notice.columns if plan.notice else ()


def _unknown(heading: str, likely: tuple[str, ...]) -> Message:
    if likely:
        return lazy_gettext(
            "the table has no column “{heading}”; did you mean “{name}”?",
            heading=heading,
            name=likely[0],
        )
    return lazy_gettext("the table has no column “{heading}”", heading=heading)


RULE = Rule(
    code="PT217",
    name="unknown-column",
    severity="error",
    what=gettext_noop("A task's other has a heading that is no column of its table, or a field's."),
    why=gettext_noop("Documents print the table's own columns; what has none would be left out."),
    bad="other:\n  资金渠道: 市级财政\n",
    good="other:\n  资金来源: 市级财政\n",
    check=check,
    needs_valid_plan=True,
)
