"""What was reported, in an order that does not depend on how it was read."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.progress import Entry, Review


class Reported(NamedTuple):
    """An entry, and the body that it is of."""

    entry: Entry
    body: str
    is_town: bool

    def data(self) -> dict[str, Any]:
        """Return the body, and what the entry says."""
        said = self.entry.model_dump(mode="json").items()
        return {"body": self.body, **{key: value for key, value in said if value is not None}}


class Record:
    """Entries by date, of one date in the organisation's order, of one body as it wrote them.

    So are the reviews, of one date as they were written.
    """

    def __init__(self, reported: Iterable[Reported] = (), reviews: Iterable[Review] = ()) -> None:
        self.entries, self.reviews = tuple(reported), tuple(reviews)

    def until(self, day: date) -> "Record":
        """Return the record as it was at the end of that day, by the dates given in it."""
        if all(one.entry.date <= day for one in self.entries[-1:]) and all(
            one.date <= day for one in self.reviews[-1:]
        ):
            return self
        return Record(
            (one for one in self.entries if one.entry.date <= day),
            (one for one in self.reviews if one.date <= day),
        )

    def about(self, holder: str) -> tuple[Reported, ...]:
        """Return the entries on the task or point at the address `holder`, the latest last."""
        return tuple(self._by_holder.get(holder, ()))

    def reviews_of(self, task: int) -> tuple[Review, ...]:
        """Return the reviews of the task, the latest last."""
        return tuple(self._by_task.get(task, ()))

    @cached_property
    def _by_holder(self) -> dict[str, list[Reported]]:
        found: dict[str, list[Reported]] = defaultdict(list)
        for one in self.entries:
            found[one.entry.holder].append(one)
        return found

    @cached_property
    def _by_task(self) -> dict[int, list[Review]]:
        found: dict[int, list[Review]] = defaultdict(list)
        for review in self.reviews:
            found[review.task].append(review)
        return found


def make_record(
    plan: Plan,
    files: Iterable[tuple[Town | Unit, str, tuple[Entry, ...]]],
    reviews: Iterable[Review] = (),
) -> Record:
    """Return the record of the bodies' entries, each with the name of the file that has them."""
    organisation = plan.organisation
    bodies: tuple[Town | Unit, ...] = (*organisation.towns, *organisation.units)
    order = {(type(body), body.name): place for place, body in reversed([*enumerate(bodies)])}
    found = []
    for body, file, entries in files:
        rank, is_town = order[type(body), body.name], isinstance(body, Town)
        for place, entry in enumerate(entries):
            key = (entry.date, rank, file, place)
            found.append((key, Reported(entry, body.name, is_town)))
    found.sort(key=lambda one: one[0])
    return Record((one for _, one in found), sorted(reviews, key=lambda one: one.date))
