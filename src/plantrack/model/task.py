"""A task of the breakdown table and the targets that its goal states."""

from typing import Any, Self

from pydantic import SerializerFunctionWrapHandler, model_serializer, model_validator
from pydantic_core import PydanticCustomError

from plantrack.model.scalars import Day, Flag, Model, Number, Text, Whole


class Target(Model):
    """A number or milestone that a goal (or a point's text) states.

    `what` is its key within its task or point. Without `value` it is a milestone. `per: town`
    means that much in each of its `towns`; any other `per` is a norm, never summed. `restates`
    is the address of a task's target that is the same one, and counts there.
    """

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


class Task(Model):
    """One row of the task breakdown table; `points` and repeated categories are readings.

    A task that is `withdrawn` stays where it is, so that its number is never used again.
    """

    number: Whole
    category: Text
    name: Text
    goal: Text
    towns: tuple[Text, ...] = ()
    units: tuple[Text, ...]
    points: tuple[Whole, ...] = ()
    targets: tuple[Target, ...] = ()
    withdrawn: Flag = False

    @model_serializer(mode="wrap")
    def _serialize(self, fields: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out `withdrawn` where it is false, as plan files do."""
        data: dict[str, Any] = fields(self)
        if not self.withdrawn:
            data.pop("withdrawn", None)
        return data
