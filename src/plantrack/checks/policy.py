"""The edit policy: which changes since another version need a recorded revision, and have none."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.registry import RULES
from plantrack.diff.change import Change, Value
from plantrack.diff.compare import compare
from plantrack.diff.words import change_words, single_targets, subject_words
from plantrack.i18n import Message, message
from plantrack.loading.compose import Path
from plantrack.loading.quoting import yaml_value
from plantrack.model.plan import Plan
from plantrack.model.revision import Revision
from plantrack.query.address import address_words, find_address
from plantrack.query.reach import Reach

# Kind of change -> name of the rule that wants it recorded.
_WANTED = {
    "task-removed": "task-removed",
    "task-renumbered": "task-removed",
    "point-removed": "text-altered",
    "section-removed": "text-altered",
    "target-lowered": "target-lowered",
    "target-removed": "target-lowered",
    "target-value-removed": "target-lowered",
    "target-max-lowered": "target-lowered",
    "target-max-removed": "target-lowered",
    "target-measure-changed": "target-lowered",
    "due-postponed": "due-postponed",
    "due-removed": "due-postponed",
    "unit-removed": "body-dropped",
    "town-removed": "body-dropped",
    "goal-changed": "text-altered",
    "name-changed": "text-altered",
    "point-title-changed": "text-altered",
    "point-text-changed": "text-altered",
    "section-title-changed": "text-altered",
    "preamble-changed": "text-altered",
    "target-per-changed": "target-lowered",
    "point-renumbered": "text-altered",
    "point-added": "text-altered",
    "point-section-changed": "text-altered",
    "section-renumbered": "text-altered",
    "section-added": "text-altered",
    "revision-removed": "revision-altered",
}


def policy_hits(old: Plan, new: Plan) -> Iterator[tuple[Rule, Hit]]:
    """Every change from `old` to `new` that the policy forbids and no new revision records."""
    rules = {rule.name: rule for rule in RULES}
    fresh = sorted(
        (one for one in new.revisions if one not in old.revisions), key=lambda one: one.date
    )
    for change in compare(old, new):
        name = _forbidden_by(change, old, new)
        if name is None:
            continue
        wanted = _entry(change, old, new)
        if name == "revision-altered" or not _recorded(wanted, fresh):
            yield rules[name], _hit(change, wanted, fresh, old, new)


def _forbidden_by(change: Change, old: Plan, new: Plan) -> str | None:
    """The rule that wants the change recorded, None where it is free."""
    if change.part == "notice" or (change.part == "plan" and change.subject == "title"):
        return "text-altered"
    if change.kind == "target-best-effort-changed" and change.new == "true":
        return "target-lowered"
    if change.part == "plan" and change.subject in ("start", "end"):
        return "due-postponed"
    if change.kind in ("target-towns-changed", "target-items-changed"):
        before, after = (_names(value) for value in (change.old, change.new))
        return "body-dropped" if before - after else None
    if change.part.startswith("organisation-") and "unit" not in change.part:
        return "body-dropped" if _reach_lost(old, new) else None
    if change.part == "town" and change.action == "removed" and _still_reached(change, new):
        return None
    return _WANTED.get(change.kind)


def _reach_lost(old: Plan, new: Plan) -> bool:
    """Whether a task with the same list of towns reaches fewer of them than before."""
    before, after = Reach(old), Reach(new)
    tasks = {task.name: task for task in new.tasks}
    return any(
        set(before.towns_of(task.towns)) - set(after.towns_of(task.towns))
        for task in old.tasks
        if task.name in tasks and tasks[task.name].towns == task.towns
    )


class Entry:
    """The revision that a change needs: which task and field, from what, to what."""

    def __init__(self, change: Change, field: str, was: Value, now: Value) -> None:
        self.task, self.point = change.task, change.point
        self.field, self.was, self.now = field, _written(was), _written(now)

    def yaml(self) -> str:
        """The entry as it would stand under `revisions:`, what only people know left open."""
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


def _entry(change: Change, old: Plan, new: Plan) -> Entry:
    address = change.at
    if change.part in ("task", "point", "section"):
        numbered = change.task is not None or change.point is not None
        if change.action == "renumbered":
            field = "number" if numbered else f"{address}.number"
            return Entry(change, field, change.old, change.new)
        return Entry(change, change.part if numbered else address, change.old, change.new)
    if change.part == "point-section":
        return Entry(change, "section", change.old, change.new)
    if change.part in ("unit", "town"):
        field = f"{change.part}s"
        before, after = (_bodies(plan, change, field) for plan in (old, new))
        return Entry(change, field, before, after)
    if change.task is not None or change.point is not None:
        return Entry(change, address.split(".", 2)[2], change.old, change.new)
    return Entry(change, address, change.old, change.new)


def _bodies(plan: Plan, change: Change, field: str) -> tuple[str, ...]:
    """The whole list of towns or units of the task, found by name where its number changed."""
    for task in plan.tasks:
        if task.name == _name_of(change, plan):
            return tuple(getattr(task, field))
    for task in plan.tasks:
        if task.number == change.task:
            return tuple(getattr(task, field))
    return ()


def _name_of(change: Change, plan: Plan) -> str:
    return next((task.name for task in plan.tasks if task.number == change.task), "")


def _recorded(wanted: Entry, fresh: list[Revision]) -> bool:
    """Whether new entries lead from the old value to the new one, in one step or several."""
    mine = [one for one in fresh if _same_place(one, wanted)]
    if isinstance(wanted.was, tuple):
        return _lists_recorded(wanted, mine)
    value: str | tuple[str, ...] | None = wanted.was
    for one in mine:
        if _written(one.was) == value:
            value = _written(one.now)
    return bool(mine) and value == wanted.now and mine[-1].now == value


def _lists_recorded(wanted: Entry, mine: list[Revision]) -> bool:
    """Whole lists in any order, or the dropped names one by one."""
    before, after = set(wanted.was or ()), set(wanted.now or ())
    state = set(before)
    for one in mine:
        was, now = _names(one.was), _names(one.now)
        if was <= state:
            state = (state - was) | now
    return bool(mine) and before - after == before - state


def _same_place(revision: Revision, wanted: Entry) -> bool:
    if (revision.task, revision.point) != (wanted.task, wanted.point):
        return False
    fields = {wanted.field}
    if wanted.field.startswith("targets.") and wanted.now is None:
        fields |= {wanted.field.removesuffix(".value"), f"{wanted.field}.value"}
    return revision.field in fields


def _names(value: Value) -> set[str]:
    return set(value) if isinstance(value, tuple) else {str(value)} if value else set()


def _written(value: object) -> str | tuple[str, ...] | None:
    if isinstance(value, tuple):
        return tuple(str(one) for one in value)
    return None if value is None else str(value)


def _still_reached(change: Change, new: Plan) -> bool:
    """Whether the towns dropped from a list are still reached by what the list holds now."""
    task = next((task for task in new.tasks if task.number == change.task), None)
    if task is None or not change.towns:
        return False
    return set(change.towns) <= set(Reach(new).towns_of(task.towns))


def _hit(change: Change, wanted: Entry, fresh: list[Revision], old: Plan, new: Plan) -> Hit:
    near = next((one for one in fresh if _same_place(one, wanted)), None)
    told = _told(change, single_targets(old, new))
    if near is not None and change.part != "revision":
        told = message(
            "{change}; the revision recorded says “{was}” to “{now}”",
            change=told,
            was=near.was or "",
            now=near.now or "",
        )
    suggestion = None if change.part == "revision" else wanted.yaml()
    return Hit(_place(change, new), told, suggestion, on_key=change.action == "removed")


def _told(change: Change, singles: frozenset[int]) -> Message:
    if change.part == "revision":
        return message(
            "the revision of {place} is gone or was altered; what is recorded stays",
            place=address_words(change.subject),
        )
    return message(
        "{subject}, {change}: no revision records it",
        subject=subject_words(change),
        change=change_words(change, singles),
    )


def _place(change: Change, new: Plan) -> Path:
    """The changed value in the new version, or the nearest thing around what is gone."""
    if change.part == "revision":
        for index, one in enumerate(new.revisions):
            if change.subject in (
                f"tasks.{one.task}.{one.field}",
                f"points.{one.point}.{one.field}",
            ):
                return ("revisions", index)
    steps = change.at.split(".")
    for length in range(len(steps), 0, -1):
        found = find_address(new, ".".join(steps[:length]))
        if found is not None:
            return found[0]
    return (steps[0] if steps[0] != "points" else "sections",)
