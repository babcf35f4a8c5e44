"""PT606: a recorded revision altered or removed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.address import describe_address
from plantrack.model.path import Path

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.change_context import ChangeContext


def check(context: "ChangeContext") -> Iterator[Problem]:
    """Recorded revisions that are gone; one that was altered is gone and another has come."""
    for change in context.changes:
        if change.kind == "revision-removed":
            message = lazy_gettext(
                "the revision of {place} is gone or was altered; what is recorded stays",
                place=describe_address(change.subject),
            )
            yield Problem(_place(context, change), message, on_key=True)


def _place(context: "ChangeContext", change: "Change") -> Path:
    """A revision of the same field, where there is one."""
    for index, one in enumerate(context.new.revisions):
        if one.holder is not None and one.address == change.subject:
            return ("revisions", index)
    return context.place_of(change)


RULE = Rule(
    code="PT606",
    name="revision-altered",
    severity="error",
    what=gettext_noop("Since the other version a recorded revision was altered or removed."),
    why=gettext_noop(
        "Revisions read backwards give the notice as published; one that changes breaks the chain."
    ),
    bad=gettext_noop("(an entry under revisions was edited)\n"),
    good=gettext_noop("(a new entry under revisions was added)\n"),
    check_change=check,
)
