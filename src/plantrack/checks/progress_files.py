"""The entries and reviews in the files of a record, as far as they fit the schema."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from plantrack.followup.record import Reported
from plantrack.model.organisation import Town, Unit
from plantrack.model.path import Path
from plantrack.model.progress import Entry, Review
from plantrack.model.scalars import Model
from plantrack.yamlfile.load import LoadedFile
from plantrack.yamlfile.record import RecordFiles

M = TypeVar("M", bound=Model)


class Said(NamedTuple):
    """An entry, who said it (None if its file has a wrong name), and where it stands."""

    entry: Entry
    body: Town | Unit | None
    file: str
    path: Path

    @property
    def date(self) -> date:
        """The day that it gives."""
        return self.entry.date

    @property
    def reported(self) -> Reported:
        """The entry as what follows from it is worked out of."""
        return Reported(self.entry, self.body.name if self.body else "", self.is_town)

    @property
    def is_town(self) -> bool:
        """Whether a town said it."""
        return isinstance(self.body, Town)


class PlacedReview(NamedTuple):
    """A review, and its path in the file."""

    review: Review
    path: Path


def placed_entries(record: RecordFiles) -> Iterator[Said]:
    """Yield every entry, in the order of the files and within each as it stands there."""
    for one in record.bodies:
        body = one.counts_for
        for entry, path in fitting(one.file, Entry):
            yield Said(entry, body, one.file.source.name, path)


def placed_reviews(record: RecordFiles) -> Iterator[PlacedReview]:
    """Yield every review as they stand in their file."""
    if record.reviews is not None:
        for review, path in fitting(record.reviews, Review):
            yield PlacedReview(review, path)


def fitting(file: LoadedFile[Any], model: type[M]) -> Iterator[tuple[M, Path]]:
    """Yield what fits the `model` of the list that a file is, with its path.

    What does not fit has a finding of its own, and counts nowhere.
    """
    field = file.model.list_field or ""
    if file.content is not None:
        for place, one in enumerate(getattr(file.content, field)):
            yield one, (field, place)
        return
    for place, data in enumerate(listed(file)):
        try:
            yield model.model_validate(data), (field, place)
        except ValidationError:
            continue


def listed(file: LoadedFile[Any]) -> list[Any]:
    """Return the data of the list that a file is, empty if it could not be read."""
    data = file.data
    return list(data[file.model.list_field]) if isinstance(data, dict) else []
