"""Facts that several answers share.

Field names are the JSON keys; a type whose JSON differs from its fields has `data`. Named tuples
rather than dataclasses, which would add milliseconds to the start of every command.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, NamedTuple

from plantrack.model.plan import Plan
from plantrack.model.task import Task
from plantrack.query.selection import Selected


class Link(NamedTuple):
    """A task, point or section of the plan, by number; in JSON only the number."""

    kind: Literal["task", "point", "section"]
    number: int

    def data(self) -> int:
        """The number."""
        return self.number


class PlanFacts(NamedTuple):
    """Which plan the answer is about."""

    year: int
    title: str
    issuer: str
    language: str
    start: date
    end: date
    document_number: str | None


class SelectedTask(NamedTuple):
    """A task as written and, if a town was asked for, `direct` or the group that reaches it."""

    task: Task
    via: str | None = None

    def data(self) -> dict[str, Any]:
        """Return the task's fields, and `via` if there is one."""
        fields = self.task.model_dump(mode="json")
        return fields if self.via is None else {**fields, "via": self.via}


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


def selected_tasks(tasks: Iterable[Selected]) -> tuple[SelectedTask, ...]:
    """Return the tasks of a selection as facts."""
    return tuple(SelectedTask(one.task, one.via) for one in tasks)


def task_links(tasks: Iterable[Task]) -> tuple[Link, ...]:
    """Return a link to each task, in order."""
    return tuple(Link("task", task.number) for task in tasks)
