"""What rules about progress see: one file of the record, the whole of it, and the plan."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from plantrack.checks.progress_files import (
    PlacedReview,
    Said,
    listed,
    placed_entries,
    placed_reviews,
)
from plantrack.followup.followed import Followed
from plantrack.followup.progress import Progress
from plantrack.followup.record import make_record
from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.progress import Entry
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.model.task import Task
from plantrack.yamlfile.load import LoadedFile
from plantrack.yamlfile.record import RecordFiles

# What a body reports step by step: of which task or point, and of which of its targets.
Scope = tuple[str, type[Town | Unit], str, str | None]


class RecordContext:
    """All that was recorded on a plan, as far as it fits the schema, and what follows from it."""

    def __init__(self, plan: Plan, files: RecordFiles, as_of: date) -> None:
        self.plan, self.files, self.as_of = plan, files, as_of
        self._followed: dict[str, Followed] = {}

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Every entry, in the order of the files and within each as it stands there."""
        return tuple(placed_entries(self.files))

    @cached_property
    def reviews(self) -> tuple[PlacedReview, ...]:
        """Every review, as they stand in their file."""
        return tuple(placed_reviews(self.files))

    @cached_property
    def progress(self) -> Progress:
        """What follows from the entries and reviews as of the day that is today."""
        by_file: dict[str, list[Said]] = defaultdict(list)
        for one in self.said:
            by_file[one.file].append(one)
        files = (
            (said[0].body, name, tuple(one.entry for one in said))
            for name, said in by_file.items()
            if said[0].body is not None
        )
        reviews = (one.review for one in self.reviews)
        return Progress(self.plan, make_record(self.plan, files, reviews), self.as_of)

    def holder_of(self, entry: Entry) -> Task | Point | None:
        """Return the task or point that the entry is about, None if the plan has none such."""
        index = self.plan.index
        if entry.task is not None:
            return index.tasks.get(entry.task)
        return index.points.get(entry.point or 0)

    def followed(self, entry: Entry) -> Followed | None:
        """Return how the task or point of the entry stands, None if the plan has none such."""
        holder = self.holder_of(entry)
        if holder is None:
            return None
        if entry.holder not in self._followed:
            self._followed[entry.holder] = self.progress.of(holder)
        return self._followed[entry.holder]

    @cached_property
    def counting(self) -> tuple[Said, ...]:
        """The entries that count by now, the earliest first, and of one day as they stand."""
        found = []
        for one in self.said:
            followed = self.followed(one.entry)
            if (
                one.body is not None
                and one.date <= self.as_of
                and followed is not None
                and followed.reporters.may_report(one.body.name, one.is_town)
            ):
                found.append(one)
        return tuple(sorted(found, key=lambda one: one.date))

    def target_of(self, one: Said) -> Target | None:
        """Return the target that the entry is about: the one it names, or the only one."""
        followed = self.followed(one.entry)
        return followed.target_of(one.reported) if followed is not None else None

    @cached_property
    def counts(self) -> dict[Scope, list[Said]]:
        """The entries with a number, by who counted what."""
        return self._by_scope(
            (one, target.what)
            for one in self.counting
            if one.entry.done is not None and (target := self.target_of(one)) is not None
        )

    @cached_property
    def words(self) -> dict[Scope, list[Said]]:
        """The entries with a status, by who said it of what: of the whole or one milestone."""
        return self._by_scope(
            (one, self._milestone_of(one)) for one in self.counting if one.entry.status is not None
        )

    def _milestone_of(self, one: Said) -> str | None:
        followed, target = self.followed(one.entry), self.target_of(one)
        if followed is None or target is None or one.entry.target is None:
            return None
        is_alone = target.value is None and len(followed.holder.targets) > 1
        return target.what if is_alone else None

    def _by_scope(self, found: Iterable[tuple[Said, str | None]]) -> dict[Scope, list[Said]]:
        scopes: dict[Scope, list[Said]] = defaultdict(list)
        for one, what in found:
            if one.body is not None:
                scopes[one.entry.holder, type(one.body), one.body.name, what].append(one)
        return scopes


class ProgressContext(NamedTuple):
    """A file of the record to check: that of a body, or that of the reviews.

    `said` and `reviews` are what stands in this file.
    """

    record: RecordContext
    file: LoadedFile[Any]
    body: Town | Unit | None
    said: tuple[Said, ...] = ()
    reviews: tuple[PlacedReview, ...] = ()
    is_review: bool = False

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.file.source.name

    @property
    def plan(self) -> Plan:
        """The plan on which the file reports."""
        return self.record.plan

    @property
    def as_of(self) -> date:
        """The day that is today."""
        return self.record.as_of

    @property
    def entries(self) -> list[Any]:
        """The data of what stands in this file, as written."""
        return listed(self.file)

    def has(self, one: Said) -> bool:
        """Whether the entry stands in this file."""
        return one.file == self.name


def contexts(record: RecordContext) -> Iterator[ProgressContext]:
    """Yield a context for each file of the record, in its order."""
    by_file: dict[str, list[Said]] = defaultdict(list)
    for entry in record.said:
        by_file[entry.file].append(entry)
    for one in record.files.bodies:
        said = tuple(by_file[one.file.source.name])
        yield ProgressContext(record, one.file, one.counts_for, said)
    for file in record.files.other_reviews:
        yield ProgressContext(record, file, None, is_review=True)
    reviews = record.files.reviews
    if reviews is not None:
        yield ProgressContext(record, reviews, None, reviews=record.reviews, is_review=True)
