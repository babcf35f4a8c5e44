"""What rules about changes see: two versions of a plan, and the revisions recorded since."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from plantrack.changes.change import Change
from plantrack.changes.compare import compare
from plantrack.changes.describe import describe_change, describe_subject, single_targets
from plantrack.changes.renames import in_new_names
from plantrack.changes.words import shown_of
from plantrack.checks.problem import Problem
from plantrack.checks.record import Record, record_of
from plantrack.checks.renumbering import describe_renumbering, is_exchange, renumberings
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.address import find_address
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.revision import Revision
from plantrack.model.task import Task

# Lines: of a thousand names dropped from a list, each needs the same entry of a thousand names.
_LONG = 100


def not_recorded(change: Change, is_only_target: bool = False) -> Message:
    """Return the message about a change that no revision records."""
    return lazy_gettext(
        "{subject}, {change}: not recorded as a revision",
        subject=describe_subject(change),
        change=describe_change(change, is_only_target),
    )


def _beside(message: Message, near: Revision) -> Message:
    """Return the message with what a revision, which is nearly the right one, says instead."""
    values = {name: shown_of(near.field, getattr(near, name)) for name in ("was", "now")}
    if not near.was:
        return lazy_gettext(
            "{change}; the recorded revision says that “{now}” was added", change=message, **values
        )
    if not near.now:
        return lazy_gettext(
            "{change}; the recorded revision says that “{was}” was removed",
            change=message,
            **values,
        )
    return lazy_gettext(
        "{change}; the recorded revision says from “{was}” to “{now}”", change=message, **values
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
        known = set(self.old.revisions)
        fresh = [one for one in self.new.revisions if one not in known]
        return tuple(sorted(fresh, key=lambda one: one.date))

    def towns_before(self, task: Task) -> tuple[str, ...]:
        """Return what `task`, of the new version, listed under `towns` in the old one."""
        if task.number not in self._town_changes:
            return task.towns
        if id(task) not in self._towns_before:
            added, removed = self._town_changes[task.number]
            before = (*(name for name in task.towns if name not in added), *removed)
            self._towns_before[id(task)] = before
        return self._towns_before[id(task)]

    @cached_property
    def _towns_before(self) -> dict[int, tuple[str, ...]]:
        return {}

    @cached_property
    def _town_changes(self) -> dict[int, tuple[set[str], list[str]]]:
        """The names added to and removed from each task's towns."""
        found: dict[int, tuple[set[str], list[str]]] = {}
        for one in self.changes:
            if one.part == "town" and one.task is not None:
                added, removed = found.setdefault(one.task, (set(), []))
                if one.action == "removed":
                    removed.append(one.subject)
                else:
                    added.add(one.subject)
        return found

    @cached_property
    def _altered(self) -> frozenset[tuple[int | None, int | str | None]]:
        return frozenset(
            (one.task, one.point) for one in self.changes if one.part in ("goal", "point-text")
        )

    def unaltered_text(self, change: Change) -> str | None:
        """Return the goal or text that a target of `change` is read from, None if altered."""
        if (change.task, change.point) in self._altered:
            return None
        if change.task is not None:
            task = self.new.index.tasks.get(change.task)
            return task.goal if task else None
        point = self.new.index.points.get(change.point) if change.point is not None else None
        return point.text if point else None

    def is_recorded(self, change: Change) -> bool:
        """Whether a new revision records `change`."""
        return self._entry(change).is_recorded

    def unrecorded(self, changes: Iterable[Change]) -> Iterator[Problem]:
        """Yield a problem for each of `changes` that no new revision records.

        Changes of numbers that are one edit, such as two rows exchanged, are one problem.
        """
        left = [one for one in changes if not self.is_recorded(one)]
        moves: dict[int | str | None, list[tuple[int, Change]]] = defaultdict(list)
        for place, one in enumerate(left):
            if one.part == "point-section":
                moves[one.point].append((place, one))
        told: set[Change] = set()
        for together in renumberings(left):
            if len(together) > 1:
                # Moves to another section come with two points being exchanged.
                points = {one.point for one in together if is_exchange(together)}
                moved = sorted(move for point in points for move in moves.get(point, ()))
                several = (*together, *(move for _, move in moved))
                yield self._problem_of_several(several, describe_renumbering(together))
                told.update(several)
        for change in left:
            if change not in told:
                yield self._problem(change, self._entry(change))

    def _problem_of_several(self, changes: tuple[Change, ...], what: Message) -> Problem:
        message = lazy_gettext("{change}: not recorded as a revision", change=what)
        records = [record_of(one, self.old, self.new).yaml() for one in changes]
        return Problem(self.place_of(changes[0]), message, "\n".join(records))

    def place_of(self, change: Change) -> Path:
        """Return the path of the changed value, or of what remains around a removed one."""
        steps = change.at.split(".")
        for length in range(len(steps), 0, -1):
            found = find_address(self.new, ".".join(steps[:length]))
            if found is not None:
                path, value = found
                is_listed = change.part in ("town", "unit") and change.action == "added"
                if is_listed and change.subject in value:
                    return (*path, value.index(change.subject))
                return path
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

    def _entry(self, change: Change) -> "_Entry":
        """Return what a change requires; all changes to one list require the same."""
        whole_list = (change.part, change.task, change.action)
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
    def _fresh(self) -> dict[tuple[int | None, int | str | None, str], list[int]]:
        places = defaultdict(list)
        for place, one in enumerate(self.fresh_revisions):
            places[one.task, one.point, one.field].append(place)
        return places

    @cached_property
    def _lists(self) -> dict[tuple[str, int | None, str], "_Entry"]:
        return {}

    def _problem(self, change: Change, entry: "_Entry") -> Problem:
        message = not_recorded(change, change.task in self._singles)
        near = entry.near
        if near is not None:
            message = _beside(message, near)
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
