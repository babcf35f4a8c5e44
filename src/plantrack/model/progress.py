"""What offices report on a plan: entries on tasks and points, and reviews of completed tasks."""

from typing import Annotated, Any, ClassVar, Literal, Self, get_args

from pydantic import BeforeValidator, WithJsonSchema, model_validator
from pydantic.functional_validators import ModelWrapValidatorHandler
from pydantic_core import PydanticCustomError

from plantrack.model.missing import refuse_incomplete
from plantrack.model.path import Numbered, address_of
from plantrack.model.scalars import Day, Key, Model, NotNegative, SparseModel, Text, Whole

Status = Literal["未启动", "进行中", "已完成", "部分完成", "难以完成", "已调整", "已销号"]
STATUSES: tuple[Status, ...] = get_args(Status)
DONE: tuple[Status, ...] = ("已完成", "已销号")
# How far each says that the task has come: a smaller number after a larger one is a step back.
RANKS: dict[Status, int] = {
    "未启动": 0,
    "进行中": 1,
    "难以完成": 1,
    "已调整": 1,
    "部分完成": 2,
    "已完成": 3,
    "已销号": 4,
}
Verdict = Literal["accepted", "returned"]


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


# One link or path, or a list of them.
Evidence = Annotated[
    tuple[Text, ...],
    BeforeValidator(_listed),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"\S"},
                {"type": "array", "items": {"type": "string", "pattern": r"\S"}},
            ]
        }
    ),
]


class Entry(SparseModel):
    """What a body reports on a task, or on a point with a target that no task carries out.

    `done` is a cumulative number of the target `target`, the `what` of it, which may be left out
    where there is only one. A later entry corrects an earlier one; `reason` says why a number or
    status goes back.
    """

    sparse: ClassVar[tuple[str, ...]] = (
        *("task", "point", "status", "target", "stage", "note", "problem", "next"),
        *("evidence", "by", "reason"),
    )

    task: Whole | None = None
    point: Key | None = None
    date: Day
    status: Status | None = None
    target: Text | None = None
    done: NotNegative | None = None
    stage: Text | None = None
    note: Text | None = None
    problem: Text | None = None
    next: Text | None = None
    evidence: Evidence = ()
    by: Text | None = None
    reason: Text | None = None

    @property
    def holder(self) -> str:
        """The address of the task or point that it is about."""
        kind: Numbered = "points" if self.task is None else "tasks"
        return address_of(kind, self.task if self.task is not None else self.point or 0)

    @property
    def says_nothing(self) -> bool:
        """Whether it reports nothing but that there is an entry."""
        said = (self.status, self.stage, self.note, self.problem, self.next, self.evidence)
        return self.done is None and not any(said)

    @model_validator(mode="wrap")
    @classmethod
    def _is_complete(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(data, dict) and "task" not in data and "point" not in data:
            refuse_incomplete(cls, data, handler, [("task",)])
        return handler(data)

    @model_validator(mode="after")
    def _about_one_thing(self) -> Self:
        if self.task is not None and self.point is not None:
            raise PydanticCustomError("task_or_point", "about a task or a point, not both")
        return self


class Review(Model):
    """Whether a task that was reported as completed is closed (销号) or goes back."""

    task: Whole
    date: Day
    review: Verdict
    reason: Text | None = None
    by: Text


class EntryFile(Model):
    """The file of one reporting body: a list of entries, the latest at the end."""

    list_field: ClassVar[str | None] = "entries"

    entries: tuple[Entry, ...] = ()


class ReviewFile(Model):
    """The file of the reviews: a list of them, the latest at the end."""

    list_field: ClassVar[str | None] = "reviews"

    reviews: tuple[Review, ...] = ()
