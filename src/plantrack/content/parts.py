"""Rows that are parts of another row, after it."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from plantrack.model.task import Task
from plantrack.query.selection import Selected


class Row(NamedTuple):
    """A row, and the outermost of the rows shown of which it is a part; itself if of none."""

    one: Selected
    whole: Task

    @property
    def is_part(self) -> bool:
        """Whether the row that it is a part of is shown too."""
        return self.one.task is not self.whole

    def of(self, field: str) -> Any:
        """Return the field's value where the row is shown: its own, or that of the whole."""
        return getattr(self.one.task, field) or getattr(self.whole, field)


def with_parts(tasks: Iterable[Task], some: Iterable[Task]) -> list[Task]:
    """Return `some` of the tasks and, without points of their own, those that are parts of them.

    In the order of `tasks`.
    """
    tasks = list(tasks)
    parts: dict[int, list[Task]] = {}
    for task in tasks:
        if task.parent is not None and not task.points:
            parts.setdefault(task.parent, []).append(task)
    waiting = list(some)
    found: set[int] = set()
    while waiting:
        task = waiting.pop()
        if id(task) not in found:
            found.add(id(task))
            waiting += parts.get(task.number, ())
    return [task for task in tasks if id(task) in found]


def without_points(tasks: Iterable[Task]) -> list[Task]:
    """Return the tasks that carry out no point and are no parts of one that does."""
    tasks = list(tasks)
    linked = set(map(id, with_parts(tasks, (task for task in tasks if task.points))))
    return [task for task in tasks if id(task) not in linked]


def rows_in_order(tasks: Iterable[Selected]) -> list[Row]:
    """Return the tasks in their order, but those that are parts of another right after it."""
    tasks = list(tasks)
    by_number = {one.task.number: one for one in tasks}
    parts: dict[int, list[Selected]] = {}
    for one in tasks:
        if one.task.parent in by_number:
            parts.setdefault(one.task.parent, []).append(one)
    if not parts:
        return [Row(one, one.task) for one in tasks]
    rows: list[Row] = []
    placed: set[int] = set()
    # Rows that are parts of each other, which a rule finds, come last, in their own order.
    firsts = [one for one in tasks if one.task.parent not in by_number]
    for first in [*firsts, *tasks]:
        waiting = [first]
        while waiting:
            one = waiting.pop()
            if one.task.number not in placed:
                placed.add(one.task.number)
                rows.append(Row(one, first.task))
                waiting += reversed(parts.get(one.task.number, ()))
    return rows
