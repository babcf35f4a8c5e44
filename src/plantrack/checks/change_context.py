"""What rules about changes see: two versions of a plan, and the revisions recorded since."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from plantrack.changes.change import Change
from plantrack.changes.compare import compare
from plantrack.changes.describe import describe_change, describe_subject, single_targets
from plantrack.changes.renames import in_new_names
from plantrack.checks.problem import Problem
from plantrack.checks.record import Record, record_of
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.address import find_address
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.revision import Revision


def not_recorded(change: Change, is_only_target: bool = False) -> Message:
    """Return the message about a change that no revision records."""
    return lazy_gettext(
        "{subject}, {change}: not recorded as a revision",
        subject=describe_subject(change),
        change=describe_change(change, is_only_target),
    )


class ChangeContext:
    """An edit to check, from the plan `old` to the plan `new`.

    `old` has the names of `new` where a town or unit was renamed: nothing else changed by that.
    """

    def __init__(self, old: Plan, new: Plan) -> None:
        self._before = old
        self.old, self.new = in_new_names(old, new), new

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """All changes, in the order of the new version."""
        return tuple(compare(self._before, self.new))

    @cached_property
    def fresh_revisions(self) -> tuple[Revision, ...]:
        """The revisions that the old version did not have, earliest first."""
        fresh = [one for one in self.new.revisions if one not in self.old.revisions]
        return tuple(sorted(fresh, key=lambda one: one.date))

    def unrecorded(self, changes: Iterable[Change]) -> Iterator[Problem]:
        """Yield a problem for each of `changes` that no new revision records."""
        for change in changes:
            record = record_of(change, self.old, self.new)
            if not record.is_kept_by(self.fresh_revisions):
                yield self._problem(change, record)

    def place_of(self, change: Change) -> Path:
        """Return the path of the changed value, or of what remains around a removed one."""
        steps = change.at.split(".")
        for length in range(len(steps), 0, -1):
            found = find_address(self.new, ".".join(steps[:length]))
            if found is not None:
                return found[0]
        return (steps[0] if steps[0] != "points" else "sections",)

    @cached_property
    def _singles(self) -> frozenset[int]:
        return single_targets(self.old, self.new)

    def describe(self, change: Change) -> Message:
        """Return what was changed of what."""
        return lazy_gettext(
            "{subject}: {change}",
            subject=describe_subject(change),
            change=describe_change(change, change.task in self._singles),
        )

    def entry_for(self, change: Change) -> str:
        """Return the entry under `revisions` that would record the change, as YAML."""
        return record_of(change, self.old, self.new).yaml()

    def _problem(self, change: Change, record: Record) -> Problem:
        message = not_recorded(change, change.task in self._singles)
        near = next((one for one in self.fresh_revisions if record.is_about(one)), None)
        if near is not None:
            message = lazy_gettext(
                "{change}; the recorded revision says from “{was}” to “{now}”",
                change=message,
                was=near.was or "",
                now=near.now or "",
            )
        on_key = change.action == "removed"
        return Problem(self.place_of(change), message, record.yaml(), on_key=on_key)
