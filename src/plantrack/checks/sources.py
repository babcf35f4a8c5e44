"""The texts from which targets are taken, and where they are."""

from collections.abc import Iterator
from typing import NamedTuple

from plantrack.checks.context import RuleContext
from plantrack.checks.recovery import PLACEHOLDER
from plantrack.model.path import Path, address_of
from plantrack.model.targets import Target
from plantrack.model.walk import placed_points, placed_tasks


class Source(NamedTuple):
    """A task or point that has targets: its path and address, and the text that states them."""

    targets: tuple[Target, ...]
    text: str
    path: Path
    address: str


def sources(context: RuleContext) -> Iterator[Source]:
    """Yield the tasks, then the points, that have targets and a text.

    The text is the goal (of a point its own), or the name (title) where there is none. A task
    that is one point whole has all that the point says. Of a file with faults, a goal or text
    that is not there may be one of them: what has none is left out.
    """
    plan, is_faulty = context.plan, context.file.error is not None
    for task, path in placed_tasks(plan):
        if not task.targets:
            continue
        text = task.goal or task.name
        if is_faulty:
            text = "" if task.goal == PLACEHOLDER else task.goal
        if task.is_point:
            parts = list(plan.index.points[task.points[0]].all())
            if is_faulty and not all(part.text for part in parts):
                continue
            text = "\n".join(one for part in parts for one in (part.title, part.text) if one)
        if text:
            yield Source(task.targets, text, path, address_of("tasks", task.number))
    for point, path in placed_points(plan):
        if point.targets:
            text = point.text or ("" if is_faulty else point.title)
            if text:
                yield Source(point.targets, text, path, address_of("points", point.key))
