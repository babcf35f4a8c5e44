"""A plan as flat tables, for data frames and databases."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from plantrack.content.facts import PlanFacts
from plantrack.content.progress_tables import PROGRESS_COLUMNS, progress_rows
from plantrack.i18n import language_of, list_separator
from plantrack.model.duties import ROLE_FIELDS
from plantrack.model.plan import Header, Plan
from plantrack.model.scalars import Model
from plantrack.model.section import Point
from plantrack.model.targets import Milestone, Target
from plantrack.model.task import Task

if TYPE_CHECKING:
    from plantrack.followup.progress import Progress

# What a cell may hold: days are ISO texts, and what the plan does not say is None.
Value = str | int | float | bool | None
Row = dict[str, Value]

_HEADER = tuple(field for field in Header.model_fields if field != "year")
_NOTICE = ("document_number", "created", "published")
_POINT = ("number", "title", "text")
_OF_THEIR_OWN = ("milestones", "targets")  # tables
_TASK = tuple(field for field in Task.model_fields if field not in _OF_THEIR_OWN)
_TARGET = tuple(Target.model_fields)
_MILESTONE = tuple(Milestone.model_fields)


class Tables(NamedTuple):
    """The tables of a plan."""

    plan: PlanFacts
    tables: dict[str, list[Row]]

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "tables"

    def data(self) -> dict[str, list[Row]]:
        """The tables by name."""
        return self.tables


def tables(plan: Plan, progress: "Progress | None" = None) -> dict[str, list[Row]]:
    """Return the plan's tables by name, in the plan's order; a table's rows have the same keys.

    Lists of names are joined as in CSV, `other` and `shares` are JSON. A task that was withdrawn
    is in `tasks` alone. With its progress there are also the tables of that.
    """
    return {name: list(rows) for name, rows in _Writer(plan).tables(progress).items()}


def table_columns(*, with_progress: bool = False) -> dict[str, tuple[str, ...]]:
    """Return the columns of each table, in order; a table without rows has them too."""
    columns = {
        "plans": ("year", *_HEADER, *_NOTICE, "preamble"),
        "sections": ("year", *_POINT),
        "points": ("year", "section", "key", *_POINT),
        "tasks": ("year", *_TASK),
        "task_towns": ("year", "task", "town", "via", "open"),
        "task_units": ("year", "task", "unit", "role"),
        "targets": ("year", "task", "point", *_TARGET),
        "milestones": ("year", "task", *_MILESTONE),
    }
    return columns | PROGRESS_COLUMNS if with_progress else columns


class _Writer:
    """Writes the rows of one plan."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._separator = list_separator(language_of(plan.plan.language))

    def tables(self, progress: "Progress | None") -> dict[str, Iterator[Row]]:
        """Return the rows of each table, by its name."""
        found = {
            "plans": self._plans(),
            "sections": self._sections(),
            "points": self._points(),
            "tasks": self._tasks(),
            "task_towns": self._task_towns(),
            "task_units": self._task_units(),
            "targets": self._targets(),
            "milestones": self._milestones(),
        }
        if progress is not None:
            found |= progress_rows(progress)
        columns = table_columns(with_progress=progress is not None)
        return {name: self._rows(columns[name], rows) for name, rows in found.items()}

    def _rows(self, columns: tuple[str, ...], found: Iterator[tuple[object, ...]]) -> Iterator[Row]:
        for values in found:
            row = (self._plan.plan.year, *values)
            yield {key: self._cell(value) for key, value in zip(columns, row, strict=True)}

    def _cell(self, value: object) -> Value:
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, Decimal | Fraction):
            return float(value)
        if isinstance(value, int):
            return value
        if not value:
            return None
        if isinstance(value, dict):
            return json.dumps(value, ensure_ascii=False)
        if not isinstance(value, tuple):
            return str(value)
        if isinstance(value[0], Model):
            shares = [one.model_dump(mode="json") for one in value]
            return json.dumps(shares, ensure_ascii=False)
        return self._separator.join(map(str, value))

    def _plans(self) -> Iterator[tuple[object, ...]]:
        header, notice = self._plan.plan, self._plan.notice
        yield (
            *(getattr(header, field) for field in _HEADER),
            *(getattr(notice, field, None) for field in _NOTICE),
            self._plan.preamble,
        )

    def _sections(self) -> Iterator[tuple[object, ...]]:
        for section in self._plan.sections:
            yield section.number, section.title, section.text

    def _points(self) -> Iterator[tuple[object, ...]]:
        for section in self._plan.sections:
            for point in section.all_points():
                yield section.number, str(point.key), point.number, point.title, point.text

    def _tasks(self) -> Iterator[tuple[object, ...]]:
        for task in self._plan.tasks:
            yield tuple(getattr(task, field) for field in _TASK)

    def _task_towns(self) -> Iterator[tuple[object, ...]]:
        for task in self._plan.active_tasks:
            for way in self._plan.reach.ways(task):
                yield task.number, *way

    def _task_units(self) -> Iterator[tuple[object, ...]]:
        for task in self._plan.active_tasks:
            for role, field in ROLE_FIELDS.items():
                for name in self._plan.duties.listed(getattr(task, field)):
                    yield task.number, name, role

    def _targets(self) -> Iterator[tuple[object, ...]]:
        holders: tuple[Task | Point, ...] = (*self._plan.active_tasks, *self._plan.points)
        for holder in holders:
            number = holder.number if isinstance(holder, Task) else None
            key = str(holder.key) if isinstance(holder, Point) else None
            for target in holder.targets:
                yield number, key, *(getattr(target, field) for field in _TARGET)

    def _milestones(self) -> Iterator[tuple[object, ...]]:
        for task in self._plan.active_tasks:
            for milestone in task.milestones:
                yield task.number, *(getattr(milestone, field) for field in _MILESTONE)
