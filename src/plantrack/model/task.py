"""A task of the breakdown table."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Any, ClassVar, Self

from pydantic import Field, model_validator
from pydantic.functional_validators import ModelWrapValidatorHandler

from plantrack.model.missing import refuse_incomplete
from plantrack.model.scalars import Day, Flag, Key, SparseModel, Text, Whole
from plantrack.model.section import Point, beginning
from plantrack.model.targets import Milestone, Target

_WORDS = ("name", "goal")


class Task(SparseModel):
    """One row of the task breakdown table; `points` and repeated categories are readings.

    `number` is its key in the plan, `label` what the document prints where that differs. Of
    `name` and `goal` one is enough; a task that is one point whole has both from the point. Of
    `lead` and `units` one is enough. `other` are columns that are no field, by heading. A task
    that is `withdrawn` stays where it is, so that its number is never used again.
    """

    sparse: ClassVar[tuple[str, ...]] = (
        "label",
        "parent",
        "table",
        "lead",
        "support",
        "leaders",
        "due",
        "due_text",
        "milestones",
        "other",
        "withdrawn",
    )

    number: Whole
    label: Text | None = None
    parent: Whole | None = None
    table: Text | None = None
    category: Text = ""
    name: Text = ""
    goal: Text = ""
    towns: tuple[Text, ...] = ()
    lead: tuple[Text, ...] = ()
    units: tuple[Text, ...] = ()
    support: tuple[Text, ...] = ()
    leaders: tuple[Text, ...] = ()
    due: Day | None = None
    due_text: Text | None = None
    milestones: tuple[Milestone, ...] = ()
    points: tuple[Key, ...] = ()
    targets: tuple[Target, ...] = ()
    other: dict[Text, Text] = Field(default_factory=dict)
    withdrawn: Flag = False

    @property
    def unit_lists(self) -> tuple[tuple[str, ...], ...]:
        """The units that lead, are responsible and support, as listed."""
        return self.lead, self.units, self.support

    @property
    def printed(self) -> str:
        """What its row has as the number: the label or, where there is none, the number."""
        return self.label or str(self.number)

    @cached_property
    def reference(self) -> str:
        """What is printed or, where several rows have that, with the table or the number too."""
        return self.printed  # where that is not clear, the plan sets another

    @property
    def title(self) -> str:
        """The name or, where the row has none, the beginning of the goal."""
        return self.name or beginning(self.goal)

    @property
    def is_point(self) -> bool:
        """Whether the task is one point whole, from which it has its name and goal."""
        # Asked of every task: a private field for it would cost more to set than the rest.
        return self.__pydantic_fields_set__.isdisjoint(_WORDS) and bool(self.name or self.goal)

    def of_point(self, point: Point) -> "Task":
        """Return the task with the name and goal that it has from `point`."""
        task = self.model_copy(update={"name": point.title, "goal": point.text})
        task.__pydantic_fields_set__.difference_update(_WORDS)
        return task

    @model_validator(mode="wrap")
    @classmethod
    def _is_complete(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        missing: list[tuple[str]] = []
        if isinstance(data, dict):
            if "goal" not in data and "name" not in data and not _has_one(data.get("points")):
                missing.append(("goal",))
            if "units" not in data and "lead" not in data:
                missing.append(("units",))
        return refuse_incomplete(cls, data, handler, missing) if missing else handler(data)


def set_references(tasks: Iterable[Task]) -> None:
    """Set by what texts refer to tasks whose label other rows have too; only the plan may.

    Such a row is 附件2 1 by its table or, without one, 30(31): as printed, then its number.
    """
    tasks = tuple(tasks)
    if not any(task.label for task in tasks):
        return
    called = Counter(name for task in tasks for name in {task.printed, str(task.number)})
    in_table = Counter((task.table, task.printed) for task in tasks)
    for task in tasks:
        if not task.label or called[task.printed] == 1:
            continue
        clear = task.table and in_table[task.table, task.printed] == 1
        task.__dict__["reference"] = (
            f"{task.table} {task.label}" if clear else f"{task.label}({task.number})"
        )


def _has_one(points: object) -> bool:
    return isinstance(points, list) and len(points) == 1
