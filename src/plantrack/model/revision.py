"""What is recorded about the published text: errata, readings to confirm, and revisions."""

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from plantrack.model.path import address_of
from plantrack.model.scalars import Day, Flag, Key, Model, Text, Whole


class Erratum(Model):
    """A place where the published text is garbled, and how to read it.

    `at` is an address such as `points.10`, `tasks.13.towns` or `notice.date`.
    """

    at: Text
    published: Text
    read: Text
    why: Text
    certain: Flag


# The keys of an answer to a reading: all of them, or none.
ANSWER_KEYS = ("answer", "date", "by")


class Reading(Model):
    """A matter that the text leaves open or contradicts, for the office to confirm.

    Once confirmed it keeps its place, with the `answer`, its `date` and `by` whom it was given.
    """

    at: Text
    ask: Text
    answer: Text | None = None
    date: Day | None = None
    by: Text | None = None

    @property
    def question(self) -> tuple[str, str]:
        """What is asked and where, without the answer."""
        return self.at, self.ask

    @model_validator(mode="after")
    def _answer_complete(self) -> Self:
        given = [getattr(self, key) is not None for key in ANSWER_KEYS]
        if any(given) and not all(given):
            raise PydanticCustomError("incomplete_answer", "an answer needs answer, date and by")
        return self


class Revision(Model):
    """A recorded decision that changes the plan after it was issued.

    With `task` (or `point`), `field` is a field of it (`goal`, `units`, `targets.<what>.value`);
    with neither, it is an address in the document (`notice.title`, `preamble`). Without `now`
    the value was removed; without `was` it was added.
    """

    date: Day
    task: Whole | None = None
    point: Key | None = None
    field: Text
    was: Text | tuple[Text, ...] | None = None
    now: Text | tuple[Text, ...] | None = None
    reason: Text
    document: Text
    approved_by: Text

    @property
    def holder(self) -> str | None:
        """The address of the changed task or point, None if it is neither."""
        if self.task is not None:
            return address_of("tasks", self.task)
        return address_of("points", self.point) if self.point is not None else None

    @property
    def address(self) -> str:
        """The address of the changed field: `tasks.17.goal`, `notice.title`."""
        return self.field if self.holder is None else f"{self.holder}.{self.field}"
