"""What rules about progress see: one file of the record, the whole of it, and the plan."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from pydantic import ValidationError

from plantrack.model.organisation import Town, Unit
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.progress import Entry, EntryFile, Review, ReviewFile
from plantrack.yamlfile.load import LoadedFile
from plantrack.yamlfile.record import RecordFiles


class Said(NamedTuple):
    """An entry, who said it (None if the file is named for nobody), and its path in the file."""

    entry: Entry
    body: Town | Unit | None
    file: str
    path: Path


class PlacedReview(NamedTuple):
    """A review, and its path in the file."""

    review: Review
    path: Path


class Record:
    """All that was recorded on a plan, as far as it fits the schema."""

    def __init__(self, plan: Plan, files: RecordFiles, as_of: date) -> None:
        self.plan, self.files, self.as_of = plan, files, as_of

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every entry, in the order of the files and within each as it stands there."""
        return tuple(
            Said(entry, one.body, one.file.source.name, path)
            for one in self.files.bodies
            for entry, path in _entries(one.file)
        )

    @cached_property
    def reviews(self) -> tuple[PlacedReview, ...]:
        """Every review, as they stand in their file."""
        file = self.files.reviews
        return tuple(PlacedReview(*one) for one in _reviews(file)) if file is not None else ()


class ProgressContext(NamedTuple):
    """A file of the record to check: that of a body, or that of the reviews.

    `said` and `reviews` are what stands in this file.
    """

    record: Record
    name: str
    body: Town | Unit | None
    said: tuple[Said, ...] = ()
    reviews: tuple[PlacedReview, ...] = ()
    is_review: bool = False

    @property
    def plan(self) -> Plan:
        """The plan on which the file reports."""
        return self.record.plan

    @property
    def as_of(self) -> date:
        """The day that is today."""
        return self.record.as_of


def contexts(record: Record) -> Iterator[ProgressContext]:
    """Yield a context for each file of the record, in its order."""
    for one in record.files.bodies:
        name = one.file.source.name
        said = tuple(each for each in record.said if each.file == name)
        yield ProgressContext(record, name, one.body, said)
    if record.files.reviews is not None:
        name = record.files.reviews.source.name
        yield ProgressContext(record, name, None, reviews=record.reviews, is_review=True)


def _entries(file: LoadedFile[EntryFile]) -> Iterator[tuple[Entry, Path]]:
    """Yield the entries that fit the schema, with their paths; the others have their finding."""
    if file.content is not None:
        for place, entry in enumerate(file.content.entries):
            yield entry, ("entries", place)
        return
    for place, data in enumerate(_listed(file, "entries")):
        try:
            yield Entry.model_validate(data), ("entries", place)
        except ValidationError:
            continue


def _reviews(file: LoadedFile[ReviewFile]) -> Iterator[tuple[Review, Path]]:
    if file.content is not None:
        for place, review in enumerate(file.content.reviews):
            yield review, ("reviews", place)
        return
    for place, data in enumerate(_listed(file, "reviews")):
        try:
            yield Review.model_validate(data), ("reviews", place)
        except ValidationError:
            continue


def _listed(file: LoadedFile[EntryFile] | LoadedFile[ReviewFile], field: str) -> list[object]:
    data = file.data
    return list(data[field]) if isinstance(data, dict) else []
