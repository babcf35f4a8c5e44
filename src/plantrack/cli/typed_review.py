"""A review made of what was typed, and recorded."""

from datetime import date

from plantrack import clock
from plantrack.cli.as_of import day_of
from plantrack.cli.progress_reading import read_any_progress
from plantrack.cli.recording import recorder, tell_recorded
from plantrack.cli.streams import print_note
from plantrack.cli.typed_texts import text_of
from plantrack.errors import RefusalError, SelectionError
from plantrack.followup.followed import Followed
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.progress import Review
from plantrack.query.lookup_any import namesakes
from plantrack.query.reported import find_task, holder_name
from plantrack.yamlfile.entry_lines import review_line


def review_typed(
    name: str,
    which: str,
    accept: bool,
    why: str | None,
    by: str | None,
    day: str | None,
    is_dry: bool,
) -> None:
    """Record the review on the plan in the file `name`, and print what and where.

    Raises SelectionError for what means nothing, RefusalError where the task cannot be reviewed
    so, and whatever a Recorder raises.
    """
    if accept == (why is not None):
        raise SelectionError(lazy_gettext("say --accept, or --return with what is missing"))
    if by is None:
        raise SelectionError(lazy_gettext("say with --by who reviews it"))
    reviewer = text_of("--by", by)
    reason = None if why is None else text_of("--return", why)
    today = clock.today()
    on = today if day is None else day_of("--date", day)
    record = recorder(name, today)
    task = find_task(record.plan, which)

    def reviewable() -> None:
        followed = read_any_progress(record.plan, name, None).of(task)
        if refused := _refused(followed, accept, reviewer, on):
            raise RefusalError(refused)

    review = Review(
        task=task.number,
        date=on,
        review="accepted" if accept else "returned",
        reason=reason,
        by=reviewer,
    )
    file = record.add_review(review, reviewable, is_dry)
    if note := namesakes(record.plan, which, task):
        print_note(note)
    told = lazy_gettext(
        "{holder} accepted, closed on {date} by {by}",
        holder=holder_name(task),
        date=on,
        by=reviewer,
    )
    if not accept:
        told = lazy_gettext(
            "{holder} returned on {date} by {by}: {reason}",
            holder=holder_name(task),
            date=on,
            by=reviewer,
            reason=reason,
        )
    tell_recorded(record.plan, told, review_line(review), file, is_dry)


def _refused(followed: Followed, accept: bool, reviewer: str, on: date) -> Message | None:
    """Return why the task cannot be reviewed so, None if it can."""
    task = holder_name(followed.holder)
    latest = followed.latest
    if followed.status == "已销号" and followed.review is not None:
        closed = followed.review.review
        if accept or on < closed.date:
            return lazy_gettext(
                "{holder} was closed on {date} by {by}; it can be returned from that day on, or "
                "reviewed again after another entry",
                holder=task,
                date=closed.date,
                by=closed.by,
            )
    elif followed.status != "已完成":
        return lazy_gettext(
            "{holder} is {status}; it can be reviewed once it is reported as 已完成",
            holder=task,
            status=followed.status,
        )
    if latest is not None and latest.entry.date > on:
        return lazy_gettext(
            "{holder} was reported on last on {latest}; a review of {date} would not cover that",
            holder=task,
            latest=latest.entry.date,
            date=on,
        )
    return _not_acceptable(followed, reviewer, on) if accept else None


def _not_acceptable(followed: Followed, reviewer: str, on: date) -> Message | None:
    """Return why the completed task cannot be closed by the reviewer, None if it can."""
    task, latest = holder_name(followed.holder), followed.latest
    faults = followed.faults_of_acceptance(reviewer, on)
    if "no_evidence" in faults:
        return lazy_gettext(
            "{holder} has no evidence; add an entry with --evidence first", holder=task
        )
    if "no_reporter" in faults:
        return lazy_gettext(
            "the latest entry on {holder} does not say who reported it; add an entry with --by, so "
            "that another can review it",
            holder=task,
        )
    if latest is not None and faults:
        return lazy_gettext(
            "{by} reported on {holder} last, on {date}; somebody else has to review it",
            by=latest.entry.by,
            holder=task,
            date=latest.entry.date,
        )
    return None
