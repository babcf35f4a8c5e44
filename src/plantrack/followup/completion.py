"""What is still open about what was reported as completed: its evidence, and its review."""

from typing import Literal

from plantrack.followup.followed import Followed
from plantrack.followup.record import Reported
from plantrack.followup.statuses import is_done_in
from plantrack.model.task import Task

ReviewNeed = Literal["unreviewed", "returned", "stale_review"]


def unproven(followed: Followed) -> tuple[Reported, ...]:
    """Return the entries that say that it is completed, where evidence of that is missing.

    As long as the whole is not completed these are the words of towns about their own part, each
    of which is to give evidence itself. Once it is, any evidence will do; without any it is the
    word of the unit that counts or, where the towns' words add up, theirs.
    """
    words = followed.words
    if not followed.is_done:
        proven = {one.body for one in followed.entries if one.is_town and one.entry.evidence}
        return tuple(
            words.towns[town]
            for town in followed.reporters.towns
            if town not in proven and is_done_in(words, town)
        )
    if followed.evidence:
        return ()
    unit = followed.said[1]
    if unit is not None:
        return (words.units[unit],)
    return tuple(words.towns[town] for town in followed.reporters.towns if town in words.towns)


def review_need(followed: Followed) -> ReviewNeed | None:
    """Return what the review of a task still wants, None if nothing.

    One reported as completed is to be reviewed, one sent back to be mended. A review after which
    something was reported is stale: that matters if it had closed the task, or if the task is
    reported as completed again.
    """
    if not isinstance(followed.holder, Task):
        return None
    state = followed.review
    if state is None:
        return "unreviewed" if followed.is_done else None
    if not state.is_stale:
        return "returned" if state.review.review == "returned" else None
    return "stale_review" if followed.is_done or state.review.review == "accepted" else None
