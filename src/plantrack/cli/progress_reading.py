"""The progress of the plan that a verb works on, if any is recorded."""

from pathlib import PurePath
from typing import TYPE_CHECKING

from plantrack.api import record_in
from plantrack.cli.streams import print_note
from plantrack.files.progress_folder import progress_files
from plantrack.i18n import lazy_gettext
from plantrack.model.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plantrack.content.log import Logged
    from plantrack.followup.progress import Progress
    from plantrack.yamlfile.record import RecordFiles


def read_progress(
    plan: Plan, name: str, as_of: str | None, is_asked: bool = False
) -> "Progress | None":
    """Return the progress of the plan in the file `name`, None if it has no record.

    As of the day typed, else of today. Entries that count nowhere are told of in one line on
    stderr, and that there is no record if somebody asked for a standing. Raises PlanError if a
    file of the record is not valid, InputError if one cannot be opened, and SelectionError for a
    day that is none.
    """
    from plantrack.cli.as_of import as_of_day

    day = as_of_day(as_of)
    if not progress_files(name):  # as most plans: what judges progress need not be loaded
        if is_asked:
            print_note(lazy_gettext("no progress is recorded, so nothing has a status or standing"))
        return None
    from plantrack.yamlfile.record import progress_of

    record = record_in(plan, name, day)
    progress = progress_of(plan, record, day)
    _tell_left_out(name, record, progress)
    return progress


def read_any_progress(plan: Plan, name: str, as_of: str | None) -> "Progress":
    """Return the progress as `read_progress` does; that of a plan without a record is empty."""
    from plantrack.cli.as_of import as_of_day
    from plantrack.yamlfile.record import RecordFiles, progress_of

    return read_progress(plan, name, as_of) or progress_of(plan, RecordFiles(), as_of_day(as_of))


def _tell_left_out(name: str, record: "RecordFiles", progress: "Progress") -> None:
    from plantrack.i18n import lazy_ngettext
    from plantrack.text.shell import shell_word

    count = len(progress.left_out)
    count += sum(
        entry.date <= progress.as_of
        for one in record.bodies
        if one.counts_for is None and one.file.content is not None
        for entry in one.file.content.entries
    )
    count += sum(
        review.date <= progress.as_of
        for file in record.other_reviews
        if file.content is not None
        for review in file.content.reviews
    )
    if count:
        print_note(
            lazy_ngettext(
                "{file}: {count} entry on its progress counts nowhere; see plantrack validate "
                "{argument}",
                "{file}: {count} entries on its progress count nowhere; see plantrack validate "
                "{argument}",
                count=count,
                file=name,
                argument=shell_word(name),
            )
        )


def logged_in(record: "RecordFiles") -> "Iterator[Logged]":
    """Yield everything that valid files say, those named for no town or unit too."""
    from plantrack.content.log import Logged

    for file, body in record.bodies:
        name = body.name if body else PurePath(file.source.name).stem
        for place, entry in enumerate(file.content.entries if file.content else ()):
            yield Logged(name, entry, body, place)
    reviews = record.reviews.content if record.reviews else None
    for place, review in enumerate(reviews.reviews if reviews else ()):
        yield Logged(None, review, None, place)
