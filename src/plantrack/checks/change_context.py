"""What rules about changes see: two versions of a plan, and the revisions recorded since."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from plantrack.changes.change import Change
from plantrack.changes.compare import compare
from plantrack.changes.describe import describe_change, describe_subject, single_targets
from plantrack.checks.problem import Problem
from plantrack.checks.record import Record, record_of
from plantrack.i18n import lazy_gettext
from plantrack.model.address import find_address
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.revision import Revision

# Lines: of a thousand names dropped from a list, each needs the same entry of a thousand names.
_LONG = 100


class ChangeContext:
    """An edit to check, from the plan `old` to the plan `new`."""

    def __init__(self, old: Plan, new: Plan) -> None:
        self.old, self.new = old, new

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """All changes, in the order of the new version."""
        return tuple(compare(self.old, self.new))

    @cached_property
    def fresh_revisions(self) -> tuple[Revision, ...]:
        """The revisions that the old version did not have, earliest first."""
        known = set(self.old.revisions)
        fresh = [one for one in self.new.revisions if one not in known]
        return tuple(sorted(fresh, key=lambda one: one.date))

    def unrecorded(self, changes: Iterable[Change]) -> Iterator[Problem]:
        """Yield a problem for each of `changes` that no new revision records."""
        for change in changes:
            entry = self._entry(change)
            if not entry.is_recorded:
                yield self._problem(change, entry)

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

    def _entry(self, change: Change) -> "_Entry":
        """Return what a change requires; all changes to one list require the same."""
        whole_list = (change.part, change.task)
        if whole_list in self._lists:
            return self._lists[whole_list]
        record = record_of(change, self.old, self.new)
        entry = _Entry(record, self._about(record))
        if change.part in ("town", "unit"):
            self._lists[whole_list] = entry
        return entry

    def _about(self, record: Record) -> list[Revision]:
        """Return the fresh revisions of the record's field, earliest first."""
        keys = ((record.task, record.point, field) for field in record.fields)
        found = {place for key in keys for place in self._fresh.get(key, ())}
        return [self.fresh_revisions[place] for place in sorted(found)]

    @cached_property
    def _fresh(self) -> dict[tuple[int | None, int | None, str], list[int]]:
        places = defaultdict(list)
        for place, one in enumerate(self.fresh_revisions):
            places[one.task, one.point, one.field].append(place)
        return places

    @cached_property
    def _lists(self) -> dict[tuple[str, int | None], "_Entry"]:
        return {}

    def _problem(self, change: Change, entry: "_Entry") -> Problem:
        message = lazy_gettext(
            "{subject}, {change}: not recorded as a revision",
            subject=describe_subject(change),
            change=describe_change(change, change.task in self._singles),
        )
        if entry.near is not None:
            message = lazy_gettext(
                "{change}; the recorded revision says from “{was}” to “{now}”",
                change=message,
                was=entry.near.was or "",
                now=entry.near.now or "",
            )
        on_key = change.action == "removed"
        return Problem(self.place_of(change), message, entry.suggestion(), on_key=on_key)


class _Entry:
    """An entry that is required under `revisions:`, and what is recorded of its field."""

    def __init__(self, record: Record, about: list[Revision]) -> None:
        self.is_recorded = record.is_kept_by(about)
        self.near = about[0] if about else None
        self._record = record
        self._text: str | None = None

    def suggestion(self) -> str | None:
        """Return the entry to add; a very long one only the first time."""
        if self._text is None:
            self._text = self._record.yaml()
        elif self._text.count("\n") > _LONG:
            return None
        return self._text
