"""The revision that a change requires: which field, from what, to what."""

from collections.abc import Iterable

from plantrack.changes.change import Change
from plantrack.model.plan import Plan
from plantrack.model.revision import Revision
from plantrack.model.values import Value, as_written, names_in
from plantrack.yamlfile.quoting import yaml_value


class Record:
    """An entry that is required under `revisions:`."""

    def __init__(self, change: Change, field: str, was: Value, now: Value) -> None:
        self.task, self.point = change.task, change.point
        self.field, self.was, self.now = field, as_written(was), as_written(now)

    def yaml(self) -> str:
        """Return the entry as YAML, leaving open what only people know."""
        lines = ["- date:"]
        lines += [f"  task: {self.task}"] if self.task is not None else []
        lines += [f"  point: {self.point}"] if self.point is not None else []
        lines.append(f"  field: {yaml_value(self.field)}")
        for key, value in (("was", self.was), ("now", self.now)):
            if isinstance(value, tuple):
                entries = [f"    - {yaml_value(one)}" for one in value]
                lines += [f"  {key}:", *entries] if entries else []
            elif value is not None:
                lines.append(f"  {key}: {yaml_value(value)}")
        return "\n".join([*lines, "  reason:", "  document:", "  approved_by:"])

    def is_about(self, revision: Revision) -> bool:
        """Whether `revision` concerns the same field of the same part."""
        same_part = (revision.task, revision.point) == (self.task, self.point)
        return same_part and revision.field in self.fields

    @property
    def fields(self) -> set[str]:
        """The fields of which a revision may speak to be about this one."""
        if self.field.startswith("targets.") and self.now is None:
            return {self.field, self.field.removesuffix(".value"), f"{self.field}.value"}
        return {self.field}

    def is_kept_by(self, revisions: Iterable[Revision]) -> bool:
        """Whether `revisions`, in order of date, lead from the old value to the new one.

        They may take one step or several. For a list they give the whole list in any order, or
        the removed names one by one.
        """
        mine = [one for one in revisions if self.is_about(one)]
        if isinstance(self.was, tuple):
            return self._list_is_kept_by(mine)
        value: str | tuple[str, ...] | None = self.was
        for one in mine:
            if as_written(one.was) == value:
                value = as_written(one.now)
        return bool(mine) and value == self.now and mine[-1].now == value

    def _list_is_kept_by(self, mine: list[Revision]) -> bool:
        before, after = set(self.was or ()), set(self.now or ())
        state = set(before)
        for one in mine:
            was, now = names_in(one.was), names_in(one.now)
            if was <= state:
                state -= was
                state |= now
        return bool(mine) and before - after == before - state


def record_of(change: Change, old: Plan, new: Plan) -> Record:
    """Return the record that `change`, from `old` to `new`, requires."""
    is_numbered = change.task is not None or change.point is not None
    if change.part in ("task", "point", "section"):
        if change.action == "renumbered":
            field = "number" if is_numbered else f"{change.at}.number"
        else:
            field = change.part if is_numbered else change.at
        return Record(change, field, change.old, change.new)
    if change.part == "point-section":
        return Record(change, "section", change.old, change.new)
    if change.part in ("unit", "town"):
        field = f"{change.part}s"
        before, after = (_bodies(plan, change, field) for plan in (old, new))
        return Record(change, field, before, after)
    field = change.at.split(".", 2)[2] if is_numbered else change.at
    return Record(change, field, change.old, change.new)


def _bodies(plan: Plan, change: Change, field: str) -> tuple[str, ...]:
    """Return the task's whole list of towns or units."""
    task = plan.index.tasks.get(change.task) if change.task is not None else None
    return tuple(getattr(task, field)) if task is not None else ()
