"""The revision that a change requires: which field, from what, to what."""

import re
from collections.abc import Mapping, Sequence

from plantrack.changes import roles
from plantrack.changes.change import Change
from plantrack.model.duties import ROLE_FIELDS
from plantrack.model.path import address_of, written_key
from plantrack.model.plan import Plan
from plantrack.model.revision import Revision
from plantrack.model.values import Value, as_written, names_in
from plantrack.yamlfile.quoting import yaml_value

# The lists of a task whose changes are recorded as those of the whole list.
LIST_FIELDS = roles.LIST_FIELDS | {"town": "towns"}
_WHOLE = re.compile(r"task|point|sections\.\d+")


class Record:
    """An entry that is required under `revisions:`."""

    def __init__(
        self, change: Change, field: str, was: Value, now: Value, new: Plan | None = None
    ) -> None:
        self.task, self.point = change.task, change.point
        self.field, self.was, self.now = field, as_written(was), as_written(now)
        self._names = _former_names(field, new) if new is not None else {}
        self._addresses = _former_addresses(change, new) if new is not None else frozenset()
        self._action = change.action
        # Of a cancelled target a revision may give the number alone, 55 as well as 55个.
        self._measure = change.measure if change.kind == "target-removed" else ""

    def yaml(self) -> str:
        """Return the entry as YAML, leaving open what only people know."""
        lines = ["- date:"]
        lines += [f"  task: {self.task}"] if self.task is not None else []
        lines += [f"  point: {written_key(self.point)}"] if self.point is not None else []
        lines.append(f"  field: {yaml_value(self.field)}")
        for key, value in (("was", self.was), ("now", self.now)):
            if isinstance(value, tuple):
                entries = [f"    - {yaml_value(one)}" for one in value]
                lines += [f"  {key}:", *entries] if entries else []
            elif value is not None:
                lines.append(f"  {key}: {yaml_value(value)}")
        return "\n".join([*lines, "  reason:", "  document:", "  approved_by:"])

    @property
    def fields(self) -> set[str]:
        """What a revision of the same part may give as its field to be about this one."""
        fields = {self.field, *self._addresses}
        if self.field.startswith("targets.") and self.now is None:
            fields |= {self.field.removesuffix(".value"), f"{self.field}.value"}
        return fields

    def is_kept_by(self, mine: Sequence[Revision]) -> bool:
        """Whether the revisions of its field, in order of date, lead from the old value to the new.

        They may take one step or several. For a list they give the whole list in any order, or
        the removed and added names one by one.
        """
        if isinstance(self.was, tuple) or isinstance(self.now, tuple):
            return self._list_is_kept_by(mine)
        value, now = self._said(self.was), self._said(self.now)
        if _WHOLE.fullmatch(self.field):  # one may have gone and another taken its number
            return any((one.was, one.now) == (self.was, self.now) for one in mine)
        for one in mine:
            if self._said(one.was) == value:
                value = self._said(one.now)
        return bool(mine) and value == now and self._said(mine[-1].now) == value

    def _said(self, value: Value) -> str | tuple[str, ...] | None:
        """Return a value to compare; a task that nothing says is withdrawn is not."""
        if value is None and self.field == "withdrawn":
            return "false"
        written = as_written(value)
        return written.removesuffix(self._measure) if isinstance(written, str) else written

    def _list_is_kept_by(self, mine: Sequence[Revision]) -> bool:
        before, after = set(self.was or ()), set(self.now or ())
        state = set(before)
        for one in mine:
            was, now = self._present(one.was), self._present(one.now)
            if was <= state:
                state -= was
                state |= now
        # Neither may they say that a name went or came which did not.
        if not mine or before - state - (before - after) or state - before - (after - before):
            return False
        lost = self._action == "added" or before - after == before - state
        gained = self._action == "removed" or after - before == state - before
        return lost and gained

    def _present(self, value: Value) -> set[str]:
        """Return the names in `value`, of renamed towns and units those that they have now."""
        return {self._names.get(name, name) for name in names_in(value)}


def records_of(change: Change, old: Plan, new: Plan) -> list[Record]:
    """Return the records that `change`, from `old` to `new`, requires: one, or of each list.

    A unit that has another role is gone from one list, and has come into another.
    """
    if change.part != "role":
        return [_record(change, old, new)]
    before, after = names_in(change.old), names_in(change.new)
    found = []
    for role, field in ROLE_FIELDS.items():
        if (role in before) != (role in after):
            listed = change._replace(action="added" if role in after else "removed")
            was, now = (_bodies(plan, change, field) for plan in (old, new))
            found.append(Record(listed, field, was, now, new))
    return found


def _record(change: Change, old: Plan, new: Plan) -> Record:
    is_numbered = change.task is not None or change.point is not None
    if change.part in ("task", "point", "section"):
        if change.action == "renumbered":
            field = "number" if is_numbered else f"{change.at}.number"
            return Record(change, field, _number(change.old), _number(change.new))
        if change.action in ("withdrawn", "reinstated"):
            field = "withdrawn"
        elif change.kind == "task-removed":
            return Record(change, "withdrawn", None, "true")  # the row itself stays
        else:
            field = change.part if is_numbered else change.at
        return Record(change, field, change.old, change.new)
    if change.part == "point-section":
        return Record(change, "section", change.old, change.new)
    if change.part in LIST_FIELDS:
        field = LIST_FIELDS[change.part]
        before, after = (_bodies(plan, change, field) for plan in (old, new))
        return Record(change, field, before, after, new)
    return Record(change, _field(change), change.old, change.new, new)


def _number(key: Value) -> Value:
    """Return the number with which a key ends: 2 of 3.2."""
    return key.rpartition(".")[2] if isinstance(key, str) else key


def _field(change: Change) -> str:
    """Return the address of what was changed, within its task or point if it is of one."""
    if change.task is not None:
        return change.at.removeprefix(f"{address_of('tasks', change.task)}.")
    if change.point is not None:
        return change.at.removeprefix(f"{address_of('points', change.point)}.")
    return change.at


def _former_names(field: str, plan: Plan) -> Mapping[str, str]:
    """Return former names, with present ones, of what `field` lists."""
    kind = field.rpartition(".")[2]
    if kind in ROLE_FIELDS.values():
        return plan.organisation.renamed_units
    if kind == "members":
        return plan.organisation.renamed_towns | plan.organisation.renamed_units
    return plan.organisation.renamed_towns if kind == "towns" else {}


def _former_addresses(change: Change, plan: Plan) -> frozenset[str]:
    """Return where the renaming of a town or unit may be recorded besides its present address."""
    if change.action != "renamed" or not change.part.startswith("organisation-"):
        return frozenset()
    head, kind, _ = change.at.split(".", 2)
    bodies = getattr(plan.organisation, kind)
    former = {name for one in bodies if one.name == change.new for name in one.formerly}
    return frozenset(f"{head}.{kind}.{name}.name" for name in (*former, str(change.old)))


def _bodies(plan: Plan, change: Change, field: str) -> tuple[str, ...]:
    """Return the task's whole list of towns or units."""
    task = plan.index.tasks.get(change.task) if change.task is not None else None
    return tuple(getattr(task, field)) if task is not None else ()
