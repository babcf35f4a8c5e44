"""Facts that several answers share.

Field names are the JSON keys; a type whose JSON differs from its fields has `data`. Named tuples
rather than dataclasses, which would add milliseconds to the start of every command.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from plantrack.model.path import key_order
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.task import Task


class Link(NamedTuple):
    """A task, point or section of the plan, by number; in JSON only the number.

    `label` is what texts call it, if that is not the number.
    """

    kind: Literal["task", "point", "section"]
    number: int | str
    label: str = ""

    @property
    def printed(self) -> str:
        """What texts call it."""
        return self.label or str(self.number)

    def data(self) -> int | str:
        """The number."""
        return self.number

    def named(self) -> dict[str, int | str]:
        """The kind and the number."""
        return {"kind": self.kind, "number": self.number}


class PlanFacts(NamedTuple):
    """Which plan the answer is about."""

    year: int
    title: str
    issuer: str
    language: str
    start: date
    end: date
    document_number: str | None


def plan_facts(plan: Plan) -> PlanFacts:
    """Return the plan's header and the number of its notice."""
    header, number = plan.plan, plan.notice.document_number if plan.notice else None
    return PlanFacts(
        header.year,
        header.title,
        header.issuer,
        header.language,
        header.start,
        header.end,
        number,
    )


def task_link(task: Task) -> Link:
    """Return a link to the task."""
    return Link("task", task.number, task.reference if task.label else "")


def task_links(tasks: Iterable[Task]) -> tuple[Link, ...]:
    """Return a link to each task, by number; the file may have its rows in another order."""
    return tuple(task_link(task) for task in sorted(tasks, key=lambda task: task.number))


def point_links(points: Iterable[Point]) -> tuple[Link, ...]:
    """Return a link to each point, by number."""
    return tuple(
        Link("point", number) for number in sorted((point.key for point in points), key=key_order)
    )
