"""The status of a task or point: the word of who answers for it, or what the towns' add up to."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from plantrack.followup.record import Reported
from plantrack.followup.reporters import Reporters
from plantrack.model.progress import DONE, Review, Status


class ReviewState(NamedTuple):
    """The latest review of a task that counts; stale if something was reported after it."""

    review: Review
    is_stale: bool

    def data(self) -> dict[str, Any]:
        """Return what the review says, and whether it is stale."""
        said = self.review.model_dump(mode="json", exclude_none=True)
        return {**said, "stale": self.is_stale}


class Words(NamedTuple):
    """What bodies said last: the latest entry with a status of each, and who has begun.

    Units come apart from towns, as both may have the same name.
    """

    units: dict[str, Reported]
    towns: dict[str, Reported]
    has_begun: bool


def words_of(said: Iterable[tuple[Reported, str | None]]) -> Words:
    """Return the last words on the whole, and whether any body has begun.

    With each entry comes the milestone that its status is about alone, None if about the whole.
    """
    units: dict[str, Reported] = {}
    towns: dict[str, Reported] = {}
    begun: dict[tuple[str, bool, str | None], bool] = {}
    for one, milestone in said:
        entry = one.entry
        if entry.status is not None and milestone is None:
            (towns if one.is_town else units)[one.body] = one
        if entry.status is not None:
            begun[one.body, one.is_town, milestone] = entry.status != "未启动"
        elif entry.done or entry.stage or entry.note:
            begun[one.body, one.is_town, milestone] = True
    return Words(units, towns, any(begun.values()))


def status_by(words: Words, who: Reporters, towns: tuple[str, ...]) -> tuple[Status, str | None]:
    """Return the status, and the unit whose word it is; None if it is what towns add up to.

    That is of the lead, else of the units charged, of which the latest counts and, on the same
    day, the first listed. `towns` are those that have to be done.
    """
    for units in (who.lead, who.units):
        places = {unit: place for place, unit in reversed([*enumerate(units)])}
        said = [words.units[unit] for unit in places if unit in words.units]
        if said:
            last = max(said, key=lambda one: (one.entry.date, -places[one.body]))
            return _closed_by_review_only(last.entry.status or "进行中"), last.body
    if towns and all(is_done_in(words, town) for town in towns):
        return "已完成", None
    return "进行中" if words.has_begun else "未启动", None


def is_done_in(words: Words, town: str) -> bool:
    """Whether the town's own last word is that it is done."""
    last = words.towns.get(town)
    return last is not None and last.entry.status in DONE


def reviewed(status: Status, state: ReviewState | None) -> Status:
    """Return the status after the latest review: closed or sent back, unless that is stale."""
    if state is None or state.is_stale:
        return status
    if state.review.review == "accepted":
        return "已销号"
    return "进行中" if status in DONE else status


def _closed_by_review_only(status: Status) -> Status:
    """Return the status that the body may give: whoever closes a task is another one."""
    return "已完成" if status == "已销号" else status
