"""How the progress of a plan is judged: the thresholds, which are our choice, and their units."""

from typing import ClassVar, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from plantrack.model.scalars import NotNegative, SparseModel, Whole

Count = Literal["months", "days"]


class FollowUp(SparseModel):
    """From how many percentage points below 序时进度 a task is slightly behind, and behind.

    A body is silent after `silent_days` without an entry; a task is due soon within
    `due_soon_days` of its due date. `count` says whether time is counted in months, each alike,
    or in days.
    """

    sparse: ClassVar[tuple[str, ...]] = ()

    slight: NotNegative = 10
    behind: NotNegative = 30
    silent_days: Whole = 30
    due_soon_days: Whole = 30
    count: Count = "months"

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.slight > self.behind:
            raise PydanticCustomError("thresholds_order", "slight must not be more than behind")
        return self
