"""PT601: a task deleted or its number given to another, or withdrawn without a record."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.path import address_of

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.change_context import ChangeContext
    from plantrack.checks.context import RuleContext
    from plantrack.model.values import Value

_KINDS = (
    "task-renumbered",
    "task-withdrawn",
    "task-reinstated",
)


def check_change(context: "ChangeContext") -> Iterator[Problem]:
    """Yield tasks deleted, withdrawn or taken up again, and numbers given to another task."""
    yield from context.unrecorded(one for one in context.changes if one.kind in _KINDS)
    deleted = {one.task for one in context.changes if one.kind == "task-removed"}
    moved = {one.old: one.task for one in context.changes if one.kind == "task-renumbered"}
    for change in context.changes:
        if change.kind == "task-removed":
            yield _deleted(change, context)
        elif change.kind == "task-added" and change.task not in deleted:
            yield from _taken(change, moved, context)


def _deleted(change: "Change", context: "ChangeContext") -> Problem:
    """Return the finding about a row that is gone, which no revision excuses."""
    message = lazy_gettext(
        "{change}; a row is never deleted: put it back, marked withdrawn: true, and record that",
        change=context.describe(change),
    )
    return Problem(context.place_of(change), message, context.entry_for(change), on_key=True)


def _taken(
    change: "Change", moved: Mapping["Value", int | None], context: "ChangeContext"
) -> Iterator[Problem]:
    """Yield a new task's number if it was that of a task that is withdrawn.

    That of one that was `moved` to another number is free, once the renumbering is recorded.
    """
    before = context.old.index.tasks.get(change.task or 0)
    if before is None or before.number not in moved:
        return
    after = context.new.index.tasks.get(moved[before.number] or 0)
    if before.withdrawn or (after is not None and after.withdrawn):
        message = lazy_gettext(
            "number {number} was that of task “{name}”; a number is never used again",
            number=before.number,
            name=before.title,
        )
        yield Problem((*context.place_of(change), "number"), message)


def check(context: "RuleContext") -> Iterator[Problem]:
    """Yield withdrawn tasks that no revision mentions, in words as in the check of an edit.

    Both are then one finding.
    """
    revisions = context.plan.revisions
    recorded = {one.task for one in revisions if one.field == "withdrawn"}
    for index, task in enumerate(context.plan.tasks):
        if task.withdrawn and task.number not in recorded:
            # Most plans have no such task.
            from plantrack.changes.change import Change
            from plantrack.checks.change_context import not_recorded
            from plantrack.checks.record import Record

            at = address_of("tasks", task.number, "withdrawn")
            change = Change("task", "withdrawn", at, task=task.number, subject=task.title)
            entry = Record(change, "withdrawn", None, "true").yaml()
            yield Problem(("tasks", index, "withdrawn"), not_recorded(change), entry)


RULE = Rule(
    code="PT601",
    name="task-removed",
    severity="error",
    what=gettext_noop(
        "A task was deleted or its number given to another task since the earlier version, or it "
        "was withdrawn, or taken up again, without a revision."
    ),
    why=gettext_noop(
        "The notice assigned the task; withdrawing it is a decision that must remain traceable. "
        "The row stays in the file, marked as withdrawn, and its number is never used again."
    ),
    bad=gettext_noop("(the row of task 17 was deleted)\n"),
    good=(
        "tasks:\n"
        "  - number: 17\n"
        "    …\n"
        "    withdrawn: true\n"
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: withdrawn\n"
        "    now: true\n"
        "    reason: 选址调整\n"
        "    document: 某民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
    check=check,
    check_change=check_change,
    needs_valid_plan=True,
)
