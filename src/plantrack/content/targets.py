"""Targets where they are owed: those of tasks, and of the points that the tasks carry out."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from plantrack.content.facts import Link, task_link
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.model.task import Task


class OwedTarget(NamedTuple):
    """A target with the task or point that states it, and the towns it is meant for.

    `unassigned` ones belong to a point that no task carries out.
    """

    of: Link
    target: Target
    towns: tuple[str, ...]
    unassigned: bool = False

    def data(self) -> dict[str, Any]:
        """Return the target's fields after what states it; `towns` are those it is meant for."""
        fields = self.target.model_dump(mode="json")
        return {
            "of": self.of.named(),
            **fields,
            "towns": list(self.towns),
            "unassigned": self.unassigned,
        }


def targets_of(holders: Iterable[Task | Point]) -> tuple[OwedTarget, ...]:
    """Return the targets of tasks and points, all of which are carried out by some task."""
    return tuple(_owed(holder, target) for holder in holders for target in holder.targets)


def _owed(holder: Task | Point, target: Target) -> OwedTarget:
    if isinstance(holder, Task):
        link, usual = task_link(holder), holder.towns
    else:
        link, usual = Link("point", holder.key), ()
    shared = tuple(share.town for share in target.shares)
    return OwedTarget(link, target, target.towns or shared or usual)
