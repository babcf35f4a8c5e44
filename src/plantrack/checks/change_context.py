"""What rules about changes see: two versions of a plan, and the revisions recorded since."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from plantrack.changes.change import Change
from plantrack.changes.compare import compare
from plantrack.changes.describe import describe_change, describe_subject, single_targets
from plantrack.changes.renames import in_new_names
from plantrack.checks.problem import Problem
from plantrack.checks.record import LIST_FIELDS, Record, records_of
from plantrack.checks.renumbering import describe_renumbering, is_exchange, renumberings
from plantrack.checks.required_entry import Entry, beside
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.address import find_address
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.revision import Revision
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.model.task import Task


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

    def task_of(self, change: Change) -> Task | None:
        """Return the task of the new version that `change` is about, None if it is of none."""
        return self.new.index.tasks.get(change.task) if change.task is not None else None

    def task_before(self, task: Task) -> Task | None:
        """Return what `task`, of the new version, was in the old one, None if it is new."""
        if task.number in self._new_tasks:
            return None
        return self.old.index.tasks.get(self._former_numbers.get(task.number, task.number))

    @cached_property
    def _new_tasks(self) -> set[int | None]:
        return {one.task for one in self.changes if one.kind == "task-added"}

    @cached_property
    def _former_numbers(self) -> dict[int | None, int]:
        moved = (one for one in self.changes if one.kind == "task-renumbered")
        return {one.task: int(str(one.old)) for one in moved}

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
            task = self.task_of(change)
            if task is not None and task.is_point and not self._is_same_point(task):
                return None
            return task.goal if task else None
        point = self.new.index.points.get(change.point) if change.point is not None else None
        return point.text if point else None

    def _is_same_point(self, task: Task) -> bool:
        """Whether a task that is one point whole was that before, and the text is unaltered."""
        before = self.task_before(task)
        return before is not None and before.goal == task.goal

    def unaltered_dates(self, change: Change) -> list[str]:
        """Return the unaltered texts that may state when the task, or its milestone, is due."""
        texts = [self.unaltered_text(change)]
        task = self.task_of(change)
        before = self.task_before(task) if task is not None else None
        if task is not None and before is not None:
            pairs = [(before.due_text, task.due_text)]
            if change.part.startswith("milestone"):
                said = {one.what: one.due_text for one in before.milestones}
                pairs = [
                    (said.get(one.what), one.due_text)
                    for one in task.milestones
                    if one.what == change.subject
                ]
            texts += [now for was, now in pairs if was == now]
        return [text for text in texts if text]

    def target_of(self, change: Change) -> Target | None:
        """Return the target of the new version that `change` is about, None if it is gone."""
        index = self.new.index
        holder: Task | Point | None = self.task_of(change)
        if change.point is not None:
            holder = index.points.get(change.point)
        targets = holder.targets if holder is not None else ()
        place = index.whats(targets).index(change.subject)
        return targets[place] if place is not None else None

    def is_recorded(self, change: Change) -> bool:
        """Whether a new revision records `change`."""
        return self._entry(change).is_recorded

    def unrecorded(self, changes: Iterable[Change]) -> Iterator[Problem]:
        """Yield a problem for each of `changes` that no new revision records.

        Changes of numbers that are one edit, such as two rows exchanged, are one problem.
        """
        entries = ((one, self._entry(one)) for one in changes)
        left = [(one, entry) for one, entry in entries if not entry.is_recorded]
        moves: dict[int | str | None, list[tuple[int, Change]]] = defaultdict(list)
        for place, (one, _) in enumerate(left):
            if one.part == "point-section":
                moves[one.point].append((place, one))
        told: set[Change] = set()
        for together in renumberings([one for one, _ in left]):
            if len(together) > 1:
                # Moves to another section come with two points being exchanged.
                points = {one.point for one in together if is_exchange(together)}
                moved = sorted(move for point in points for move in moves.get(point, ()))
                several = (*together, *(move for _, move in moved))
                yield self._problem_of_several(several, describe_renumbering(together))
                told.update(several)
        for change, entry in left:
            if change not in told:
                yield self._problem(change, entry)

    def _problem_of_several(self, changes: tuple[Change, ...], what: Message) -> Problem:
        message = lazy_gettext("{change}: not recorded as a revision", change=what)
        entries = "\n".join(map(self.entry_for, changes))
        return Problem(self.place_of(changes[0]), message, entries)

    def place_of(self, change: Change) -> Path:
        """Return the path of the changed value, or of what remains around a removed one."""
        steps = change.at.split(".")
        for length in range(len(steps), 0, -1):
            found = find_address(self.new, ".".join(steps[:length]))
            if found is not None:
                path, value = found
                is_listed = change.part in LIST_FIELDS and change.action != "removed"
                if (is_listed or change.part == "role") and change.subject in value:
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
        return "\n".join(one.yaml() for one in records_of(change, self.old, self.new))

    def _entry(self, change: Change) -> Entry:
        """Return what a change requires; all changes to one list require the same."""
        whole_list = (change.part, change.task, change.action)
        if whole_list in self._lists:
            return self._lists[whole_list]
        records = records_of(change, self.old, self.new)
        entry = Entry([(one, self._about(one)) for one in records])
        if change.part in LIST_FIELDS:
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
    def _lists(self) -> dict[tuple[str, int | None, str], Entry]:
        return {}

    def _problem(self, change: Change, entry: Entry) -> Problem:
        message = not_recorded(change, change.task in self._singles)
        near = entry.near
        if near is not None:
            message = beside(message, near)
        on_key = change.action == "removed"
        return Problem(self.place_of(change), message, entry.suggestion(), on_key=on_key)
