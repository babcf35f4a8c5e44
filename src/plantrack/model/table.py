"""The headings of the task breakdown table, and which field each of them is."""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Literal

from plantrack.model.scalars import SparseModel, Text

ColumnField = Literal[
    "number",
    "category",
    "name",
    "goal",
    "towns",
    "lead",
    "units",
    "support",
    "leaders",
    "due",
    "milestones",
    "targets",
]


class Column(SparseModel):
    """A printed heading; without `field` the column is kept under a task's `other`."""

    sparse: ClassVar[tuple[str, ...]] = ("field",)

    heading: Text
    field: ColumnField | None = None

    def __str__(self) -> str:
        return self.heading


class Table(SparseModel):
    """One of a plan's task breakdown tables, where there are several."""

    sparse: ClassVar[tuple[str, ...]] = ("columns",)

    name: Text
    columns: tuple[Text | Column, ...] = ()


def cells_of_each_row(headings: Iterable[object], has_category: bool) -> tuple[str, ...]:
    """Return the fields that each row has by the table's headings, beside its number and units.

    A table headed 工作项目 and 目标任务 has a name and a goal in every row, and a category if any
    row has one. Other headings say nothing.
    """
    texts = [one for one in headings if isinstance(one, str)]
    if "工作项目" not in texts or not any("目标任务" in one for one in texts):
        return ()
    return ("category", "name", "goal") if has_category else ("name", "goal")


def missing_cells(notice: Any, tasks: Any) -> Iterator[tuple[str | int, ...]]:
    """Yield the keys that rows of the data lack although each row has them by the headings.

    Only rows that are part of another, or one point whole, may do without.
    """
    columns = notice.get("columns") if isinstance(notice, dict) else None
    if not isinstance(columns, list) or not isinstance(tasks, list):
        return
    rows = [(row, task) for row, task in enumerate(tasks) if isinstance(task, dict)]
    wanted = cells_of_each_row(columns, any("category" in task for _, task in rows))
    for row, task in rows:
        if "parent" in task or ("name" not in task and "goal" not in task):
            continue
        for field in wanted:
            if field not in task:
                yield "tasks", row, field
