"""Which review of a task counts, and why one that closes it may not."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import Literal

from plantrack.followup.record import Reported
from plantrack.followup.reporters import Reporters
from plantrack.followup.statuses import ReviewState, status_by, words_of
from plantrack.model.progress import DONE, Review

AcceptanceFault = Literal["not_completed", "no_evidence", "no_reporter", "own_report"]
# An entry, and the milestone that its status is about alone; None if it is about the whole.
Spoken = tuple[Reported, str | None]


def acceptance_faults(
    said: Sequence[Spoken], who: Reporters, reviewer: str, on: date
) -> tuple[AcceptanceFault, ...]:
    """Return why the reviewer cannot close the task on that day, by what was said of it until then.

    Of a task that was not reported as completed nothing else matters.
    """
    until = [one for one in said if one[0].entry.date <= on]
    if status_by(words_of(until), who, who.towns)[0] not in DONE:
        return ("not_completed",)
    found: list[AcceptanceFault] = []
    if not any(one.entry.evidence for one, _ in until):
        found.append("no_evidence")
    reporter = until[-1][0].entry.by
    if reporter is None:
        found.append("no_reporter")
    elif _folded(reporter) == _folded(reviewer):
        found.append("own_report")
    return tuple(found)


def review_state(
    reviews: Sequence[Review], said: Sequence[Spoken], who: Reporters
) -> ReviewState | None:
    """Return the latest of the `reviews` that counts, None if none does."""
    for review in reversed(reviews):
        is_accepted = review.review == "accepted"
        if not (is_accepted and acceptance_faults(said, who, review.by, review.date)):
            return ReviewState(review, any(one.entry.date > review.date for one, _ in said))
    return None


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
