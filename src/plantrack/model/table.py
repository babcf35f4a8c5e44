"""The headings of the task breakdown table, and which field each of them is."""

from typing import ClassVar, Literal

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


class Table(SparseModel):
    """One of a plan's task breakdown tables, where there are several."""

    sparse: ClassVar[tuple[str, ...]] = ("columns",)

    name: Text
    columns: tuple[Text | Column, ...] = ()
