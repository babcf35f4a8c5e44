"""A year's work plan: its header, the notice that issued it, its sections and its tasks."""

from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, model_validator
from pydantic.functional_validators import ModelWrapValidatorHandler

from plantrack.model.duties import Duties
from plantrack.model.follow_up import FollowUp
from plantrack.model.index import Index
from plantrack.model.missing import refuse_incomplete
from plantrack.model.names import Names
from plantrack.model.organisation import Organisation
from plantrack.model.reach import Reach
from plantrack.model.revision import Erratum, Reading, Revision
from plantrack.model.scalars import Day, Model, SparseModel, Text, Whole
from plantrack.model.section import Point, Section, set_keys
from plantrack.model.table import Column, Table, missing_cells
from plantrack.model.task import Task, set_references

FORMAT_VERSION = 1


class Header(Model):
    """What the plan is, and its period, first and last day included."""

    year: Whole
    title: Text
    issuer: Text
    language: Text
    start: Day
    end: Day


class Notice(Model):
    """The notice as published: its seven header fields, the letter, and the table's headings."""

    index_number: Text | None = None
    document_number: Text
    subject: Text | None = None
    genre: Text | None = None
    publisher: Text
    created: Day
    published: Day | None = None
    title: Text
    addressees: Text | None = None
    body: Text | None = None
    signature: Text | None = None
    date: Text | None = None
    disclosure: Text | None = None
    attachment: Text | None = None
    columns: tuple[Text | Column, ...] = ()


class Plan(SparseModel):
    """The whole plan file; `plantrack` is the version of the file format."""

    sparse: ClassVar[tuple[str, ...]] = ("tables", "follow_up")

    plantrack: Annotated[Literal[1], BeforeValidator(lambda text: 1 if text == "1" else text)]
    plan: Header
    notice: Notice | None = None
    organisation: Organisation
    preamble: Text | None = None
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()
    tasks: tuple[Task, ...]
    errata: tuple[Erratum, ...] = ()
    readings: tuple[Reading, ...] = ()
    revisions: tuple[Revision, ...] = ()
    follow_up: FollowUp | None = None

    @model_validator(mode="wrap")
    @classmethod
    def _is_complete(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(data, dict):
            missing = list(missing_cells(data.get("notice"), data.get("tasks")))
            if missing:
                refuse_incomplete(cls, data, handler, missing)
        return handler(data)

    @model_validator(mode="after")
    def _linked(self) -> Self:
        """Give points their keys, and tasks that are one point whole its title and text."""
        set_keys(self.sections, (key for task in self.tasks for key in task.points))
        if any(not task.name and not task.goal for task in self.tasks):
            points = self.index.points
            self.__dict__["tasks"] = tuple(
                task.of_point(points[task.points[0]])
                if not task.name and not task.goal and task.points[0] in points
                else task
                for task in self.tasks
            )
            del self.__dict__["index"]
        set_references(self.tasks)
        return self

    @property
    def thresholds(self) -> FollowUp:
        """How progress is judged: as the plan says, else as usual."""
        return self.follow_up or FollowUp()

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """All points in the file's order."""
        return tuple(point for section in self.sections for point in section.all_points())

    @cached_property
    def active_tasks(self) -> tuple[Task, ...]:
        """The tasks that were not withdrawn, in the file's order."""
        return tuple(task for task in self.tasks if not task.withdrawn)

    @cached_property
    def index(self) -> Index:
        """The relations between the plan's parts."""
        return Index(self.sections, self.tasks)

    @cached_property
    def reach(self) -> Reach:
        """The ways from the plan's tasks to its towns."""
        return Reach(self.organisation)

    @cached_property
    def duties(self) -> Duties:
        """The ways from the plan's tasks to its units."""
        return Duties(self.organisation)

    def names(self, kind: str) -> Names:
        """Return the names of the organisation's `towns`, `units` or `groups`."""
        return self._names(kind, "name")

    def former_names(self, kind: str) -> Names:
        """Return the names that its `towns` or `units` had before."""
        return self._names(kind, "formerly")

    def _names(self, kind: str, field: str) -> Names:
        if (kind, field) not in self._found_names:
            bodies = enumerate(getattr(self.organisation, kind))
            names = ((getattr(one, field, ()), place) for place, one in bodies)
            self._found_names[kind, field] = Names(
                (name, place)
                for held, place in names
                for name in ((held,) if isinstance(held, str) else held)
            )
        return self._found_names[kind, field]

    @cached_property
    def _found_names(self) -> dict[tuple[str, str], Names]:
        return {}
