"""What a goal or a point's text promises: targets, their shares, and milestones."""

from typing import ClassVar, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from plantrack.model.scalars import Day, Flag, Model, Number, SparseModel, Text

Bound = Literal["about", "at_least", "at_most"]


class Share(Model):
    """What a town is to do of a target."""

    town: Text
    value: Number


class Target(SparseModel):
    """A number or milestone that a goal (or a point's text) states.

    `what` is its key within its task or point. Without `value` it is a milestone. `per: town`
    means that much in each of its `towns`; any other `per` is a norm, never summed. `restates`
    is the address of a task's target that is the same one, and counts there. `bound` says that
    the value is 左右, 不少于 or 不超过; `shares` divide it among towns. `per: year` is each year.
    """

    sparse: ClassVar[tuple[str, ...]] = ("bound", "shares")

    what: Text
    value: Number | None = None
    max: Number | None = None
    measure: Text | None = None
    per: Text | None = None
    towns: tuple[Text, ...] = ()
    items: tuple[Text, ...] = ()
    due: Day | None = None
    best_effort: Flag = False
    restates: Text | None = None
    bound: Bound | None = None
    shares: tuple[Share, ...] = ()

    @property
    def amount(self) -> str:
        """The amount with its measure: `55个`, `2-5个`; empty for a milestone."""
        if self.value is None:
            return ""
        upper = f"-{self.max}" if self.max is not None else ""
        return f"{self.value}{upper}{self.measure or ''}"

    @model_validator(mode="after")
    def _range_in_order(self) -> Self:
        if self.max is not None and (self.value is None or self.max <= self.value):
            raise PydanticCustomError("range_order", "max must be more than value")
        return self


class Milestone(SparseModel):
    """A step of a task, and by when: the day, and the words in which it is published."""

    sparse: ClassVar[tuple[str, ...]] = ("due", "due_text")

    what: Text
    due: Day | None = None
    due_text: Text | None = None

    @property
    def words(self) -> str:
        """What is to be done, and by when as published: 完成选址（一季度）."""
        return f"{self.what}（{self.due_text}）" if self.due_text else self.what
