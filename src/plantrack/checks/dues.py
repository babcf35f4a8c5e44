"""The days by which a plan's tasks, milestones and targets are due."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from plantrack.model.address import find_address
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.walk import placed_targets


class Due(NamedTuple):
    """A due date, the words in which it is published, if any, and where it is in the data."""

    day: date
    text: str | None
    path: Path


def dues(plan: Plan) -> Iterator[Due]:
    """Yield every due date: those of tasks and their milestones first, then those of targets.

    A plan whose period is not known, as its dates are faulty, has none to speak of.
    """
    yield from published_dues(plan)
    if _has_period(plan):
        for target, path in placed_targets(plan):
            if target.due is not None:
                yield Due(target.due, None, (*path, "due"))


def published_dues(plan: Plan) -> Iterator[Due]:
    """Yield the due dates that may have words in which they are published: those of no target."""
    if not _has_period(plan):
        return
    for t, task in enumerate(plan.tasks):
        if task.due is not None:
            yield Due(task.due, task.due_text, ("tasks", t, "due"))
        for i, one in enumerate(task.milestones):
            if one.due is not None:
                yield Due(one.due, one.due_text, ("tasks", t, "milestones", i, "due"))


def _has_period(plan: Plan) -> bool:
    return date.min not in (plan.plan.start, plan.plan.end)


def revised_dues(plan: Plan) -> set[Path]:
    """Return the places of the due dates that revisions set."""
    revised = [one for one in plan.revisions if one.field.rpartition(".")[2] == "due"]
    places = [find_address(plan, one.address) for one in revised]
    return {place[0] for place in places if place}
