"""Changes to tasks: added, removed, renumbered, and field by field."""

from collections.abc import Iterator

from plantrack.changes.change import Change
from plantrack.changes.matching import match
from plantrack.changes.targets import target_changes
from plantrack.model.path import address_of
from plantrack.model.plan import Plan
from plantrack.model.reach import Reach
from plantrack.model.task import Task


def task_changes(old: Plan, new: Plan) -> Iterator[Change]:
    """Yield the changes to tasks from `old` to `new`, in the order of the new file."""
    pairs, removed, added = match(
        old.tasks, new.tasks, lambda t: t.name, lambda t: t.goal, lambda t: t.number
    )
    reaches = _Reaches(old.reach, new.reach)
    for task in removed:
        yield _whole(task, reaches.old)._replace(action="removed", old=task.name)
    for task in added:
        yield _whole(task, reaches.new)._replace(action="added", new=task.name)
    for before, after in pairs:
        if before != after:
            yield from _one_task(before, after, reaches)


class _Reaches:
    """How tasks reach towns in either version; equal lists of towns are looked up once."""

    def __init__(self, old: Reach, new: Reach) -> None:
        self.old, self.new = old, new
        self._either: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, ...]] = {}

    def either(self, before: Task, after: Task) -> tuple[str, ...]:
        """Return the towns that one of the two versions of a task reaches."""
        lists = before.towns, after.towns
        if lists not in self._either:
            self._either[lists] = _union(_reached(before, self.old), _reached(after, self.new))
        return self._either[lists]


def _whole(task: Task, reach: Reach) -> Change:
    return Change(
        "task",
        "changed",
        address_of("tasks", task.number),
        task=task.number,
        subject=task.name,
        towns=_reached(task, reach),
        units=task.units,
    )


def _one_task(old: Task, new: Task, reaches: _Reaches) -> Iterator[Change]:
    at = address_of("tasks", new.number)
    both = Change(
        "task",
        "changed",
        at,
        task=new.number,
        subject=new.name,
        towns=reaches.either(old, new),
        units=_union(old.units, new.units),
    )
    if old.number != new.number:
        yield both._replace(action="renumbered", old=old.number, new=new.number)
    if old.withdrawn != new.withdrawn:
        yield _withdrawn(both, new.withdrawn)
    for field in ("category", "name", "goal"):
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield both._replace(part=field, at=f"{at}.{field}", old=before, new=after)
    yield from _list_changes(old, new, both, reaches)
    targets = both._replace(at=f"{at}.targets")
    yield from target_changes(old.targets, new.targets, targets)


def _withdrawn(both: Change, now: bool) -> Change:
    both = both._replace(at=f"{both.at}.withdrawn")
    if now:
        return both._replace(action="withdrawn", new="true")
    return both._replace(action="reinstated", old="true")


def _list_changes(old: Task, new: Task, both: Change, reaches: _Reaches) -> Iterator[Change]:
    for names, other, action, reach in (
        (new.towns, old.towns, "added", reaches.new),
        (old.towns, new.towns, "removed", reaches.old),
    ):
        known = set(other)
        for name in names:
            if name not in known:
                yield _listed(both, "town", action, name)._replace(
                    at=f"{both.at}.towns", towns=reach.towns_of((name,))
                )
    for names, other, action in (
        (new.units, old.units, "added"),
        (old.units, new.units, "removed"),
    ):
        known = set(other)
        for name in names:
            if name not in known:
                yield _listed(both, "unit", action, name)._replace(
                    at=f"{both.at}.units", units=(name,)
                )
    for numbers, rest, action in (
        (new.points, old.points, "added"),
        (old.points, new.points, "removed"),
    ):
        linked = set(rest)
        for number in numbers:
            if number not in linked:
                yield _listed(both, "link", action, str(number))._replace(at=f"{both.at}.points")


def _listed(both: Change, part: str, action: str, name: str) -> Change:
    if action == "added":
        return both._replace(part=part, action="added", new=name, subject=name)
    return both._replace(part=part, action="removed", old=name, subject=name)


def _reached(task: Task, reach: Reach) -> tuple[str, ...]:
    return reach.towns_of(task.towns)


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*one, *other}))
