"""The days by which a plan's tasks, milestones and targets are due."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from plantrack.model.address import find_address
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.walk import placed_targets, placed_tasks


class Due(NamedTuple):
    """A due date, the words in which it is published, if any, and where it is in the data."""

    day: date
    text: str | None
    path: Path


def dues(plan: Plan) -> Iterator[Due]:
    """Yield every due date: those of tasks and their milestones first, then those of targets.

    A plan whose period is not known, as its dates are faulty, has none to speak of.
    """
    if date.min in (plan.plan.start, plan.plan.end):
        return
    for task, path in placed_tasks(plan):
        if task.due is not None:
            yield Due(task.due, task.due_text, (*path, "due"))
        for index, one in enumerate(task.milestones):
            if one.due is not None:
                yield Due(one.due, one.due_text, (*path, "milestones", index, "due"))
    for target, path in placed_targets(plan):
        if target.due is not None:
            yield Due(target.due, None, (*path, "due"))


def revised_dues(plan: Plan) -> set[Path]:
    """Return the places of the due dates that revisions set."""
    revised = [one for one in plan.revisions if one.field.rpartition(".")[2] == "due"]
    places = [find_address(plan, one.address) for one in revised]
    return {place[0] for place in places if place}
