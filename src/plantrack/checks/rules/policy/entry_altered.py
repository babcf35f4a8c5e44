"""PT614: a committed entry or review altered or removed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext, lazy_ngettext
from plantrack.model.address import describe_address
from plantrack.model.path import address_of
from plantrack.model.progress import Entry

if TYPE_CHECKING:
    from plantrack.checks.kept import Kept, Lost


def check(kept: "Kept") -> Iterator[Problem]:
    """Yield what was committed and is gone from the file, or says something else."""
    if not kept.is_there:
        count = len(kept.lost) or kept.dropped
        message = lazy_ngettext(
            "the file was deleted with the {count} entry in it; what was committed must stay",
            "the file was deleted with the {count} entries in it; what was committed must stay",
            count=count,
        )
        yield Problem((), message)
        return
    for lost in kept.lost:
        line = f"- {lost.line}" if lost.line is not None else None
        yield Problem(lost.path or (), _message(lost), line)
    if kept.dropped:
        message = lazy_ngettext(
            "{count} committed entry was removed; what was committed must stay",
            "{count} committed entries were removed; what was committed must stay",
            count=kept.dropped,
        )
        yield Problem((), message)


def _message(lost: "Lost") -> Message:
    what = lost.what
    holder = what.holder if isinstance(what, Entry) else address_of("tasks", what.task)
    values = {"place": describe_address(holder), "date": what.date.isoformat()}
    if lost.line is None:
        if lost.path is not None:
            return lazy_gettext(
                "what was committed on {place} for {date} was altered; put it back, and correct it "
                "by a later entry",
                **values,
            )
        return lazy_gettext(
            "what was committed on {place} for {date} was removed; put it back", **values
        )
    if lost.path is not None:
        return lazy_gettext(
            "what was committed on {place} for {date} was altered; put it back, and correct it by "
            "a later entry: {line}",
            **values,
            line=lost.line,
        )
    return lazy_gettext(
        "what was committed on {place} for {date} was removed; put it back: {line}",
        **values,
        line=lost.line,
    )


RULE = Rule(
    code="PT614",
    name="entry-altered",
    severity="error",
    what=gettext_noop(
        "An entry or review that was committed was altered or removed since the earlier version."
    ),
    why=gettext_noop(
        "What was reported when is the record; a correction is a later entry, and history stays."
    ),
    bad=gettext_noop("(an existing entry was edited)\n"),
    good=gettext_noop("(a new entry was added at the end)\n"),
    check_kept=check,
)
