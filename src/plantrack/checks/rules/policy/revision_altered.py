"""PT606: a recorded revision altered or removed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.address import describe_address
from plantrack.model.path import Path
from plantrack.model.values import names_in

if TYPE_CHECKING:
    from plantrack.changes.change import Change
    from plantrack.checks.change_context import ChangeContext

_FORMERLY = ("organisation-town-formerly", "organisation-unit-formerly")


def check(context: "ChangeContext") -> Iterator[Problem]:
    """Yield recorded revisions that are gone; an altered one counts as removed and added.

    Likewise former names that a town or unit no longer has: the record of a renaming.
    """
    for change in context.changes:
        if change.part in _FORMERLY:
            lost = names_in(change.old) - names_in(change.new) - {change.subject}
            for name in sorted(lost):
                message = lazy_gettext(
                    "the former name “{name}” of {body} was removed; former names must not change",
                    name=name,
                    body=change.subject,
                )
                yield Problem(context.place_of(change), message, on_key=True)
        if change.kind == "revision-removed":
            message = lazy_gettext(
                "the revision of {place} was removed or altered; recorded revisions must not "
                "change",
                place=describe_address(change.subject),
            )
            yield Problem(_place(context, change), message, on_key=True)


def _place(context: "ChangeContext", change: "Change") -> Path:
    """Return the path of a revision of the same field, if there is one."""
    for index, one in enumerate(context.new.revisions):
        if one.holder is not None and one.address == change.subject:
            return ("revisions", index)
    return context.place_of(change)


RULE = Rule(
    code="PT606",
    name="revision-altered",
    severity="error",
    what=gettext_noop(
        "A recorded revision, or a former name of a town or unit, was altered or removed since "
        "the earlier version."
    ),
    why=gettext_noop(
        "Undoing the revisions one by one restores the notice as published; altering one "
        "breaks the chain."
    ),
    bad=gettext_noop("(an existing entry under revisions was edited)\n"),
    good=gettext_noop("(a new entry was added under revisions)\n"),
    check_change=check,
)
