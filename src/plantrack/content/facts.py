"""Facts that several answers share.

Field names are JSON's keys; a type whose JSON is no plain list of its fields has `data`. Named
tuples rather than dataclasses: those would cost every command milliseconds at its start.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, NamedTuple

from plantrack.model.plan import Plan
from plantrack.model.task import Task
from plantrack.query.selection import Selected


class Link(NamedTuple):
    """A task, point or section of the plan, by its number; the number alone in JSON."""

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
    """A task as written and, where a town was asked for, `direct` or the group that reaches it."""

    task: Task
    via: str | None = None

    def data(self) -> dict[str, Any]:
        """The task's fields and `via`, where there is one."""
        fields = self.task.model_dump(mode="json")
        return fields if self.via is None else {**fields, "via": self.via}


def plan_facts(plan: Plan) -> PlanFacts:
    """The plan's header and the number of its notice."""
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
    """The tasks of a selection as facts."""
    return tuple(SelectedTask(one.task, one.via) for one in tasks)


def task_links(tasks: Iterable[Task]) -> tuple[Link, ...]:
    """A link to each task, in their order."""
    return tuple(Link("task", task.number) for task in tasks)
