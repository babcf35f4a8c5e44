"""Changes to tasks: added, removed, renumbered, and field by field."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from plantrack.changes.change import Change, due_action, listed, text_action
from plantrack.changes.concerned import Concerned, Either
from plantrack.changes.matching import match
from plantrack.changes.milestones import milestone_changes
from plantrack.changes.roles import role_changes
from plantrack.changes.targets import target_changes
from plantrack.model.path import address_of
from plantrack.model.plan import Plan
from plantrack.model.task import Task
from plantrack.model.values import plain_value

Pairs = frozenset[tuple[Any, Any]]


class Same(NamedTuple):
    """What of either version is the same thing, under whatever name or number.

    `tasks` by number, `points` by key, `tables` by name.
    """

    tasks: Pairs
    points: Pairs
    tables: Pairs


def task_changes(old: Plan, new: Plan, points: Pairs, tables: Pairs) -> Iterator[Change]:
    """Yield the changes to tasks from `old` to `new`, in the order of the new file."""
    pairs, removed, added = match(
        old.tasks, new.tasks, lambda t: t.name, lambda t: t.goal, lambda t: t.number
    )
    same = Same(frozenset((a.number, b.number) for a, b in pairs), points, tables)
    who = Either(old, new)
    for task in removed:
        yield _whole(task, who.old)._replace(action="removed", old=task.title)
    for task in added:
        yield _whole(task, who.new)._replace(action="added", new=task.title)
    for before, after in pairs:
        if before != after:
            yield from _one_task(before, after, who, same)


def _whole(task: Task, who: Concerned) -> Change:
    return _change_of(task, who.towns(task), who.units(task))


def _change_of(task: Task, towns: tuple[str, ...], units: tuple[str, ...]) -> Change:
    return Change(
        "task",
        "changed",
        address_of("tasks", task.number),
        task=task.number,
        reference=task.reference if task.label else "",
        subject=task.title,
        towns=towns,
        units=units,
    )


def _one_task(old: Task, new: Task, who: Either, same: Same) -> Iterator[Change]:
    both = _change_of(new, who.towns(old, new), who.units(old, new))
    if old.number != new.number:
        yield both._replace(action="renumbered", old=old.number, new=new.number)
    if old.withdrawn != new.withdrawn:
        yield _withdrawn(both, new.withdrawn)
    yield from _text_changes(old, new, both, same)
    yield from _town_changes(old, new, both, who)
    yield from role_changes(old, new, both, who)
    yield from _link_changes(old, new, both, same.points)
    if old.milestones != new.milestones:
        base = both._replace(at=f"{both.at}.milestones")
        yield from milestone_changes(old.milestones, new.milestones, base)
    targets = both._replace(at=f"{both.at}.targets")
    yield from target_changes(old.targets, new.targets, targets, who.towns_named)


def _withdrawn(both: Change, now: bool) -> Change:
    both = both._replace(at=f"{both.at}.withdrawn")
    if now:
        return both._replace(action="withdrawn", new="true")
    return both._replace(action="reinstated", old="true")


def _text_changes(old: Task, new: Task, both: Change, same: Same) -> Iterator[Change]:
    """Yield changes of the row's texts and of when it is due.

    A task that is one point whole has name and goal from there: what is changed, is the point.
    """
    at = both.at
    for field in ("category",) if old.is_point and new.is_point else ("category", "name", "goal"):
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield both._replace(part=field, at=f"{at}.{field}", old=before, new=after)
    if old.due != new.due:
        change = both._replace(part="task-due", action=due_action(old.due, new.due))
        was, now = plain_value(old.due), plain_value(new.due)
        yield change._replace(at=f"{at}.due", old=was, new=now)
    for field, part, pairs in (
        ("label", "label", frozenset()),
        ("parent", "parent", same.tasks),
        ("table", "task-table", same.tables),
        ("due_text", "due-text", frozenset()),
    ):
        before, after = getattr(old, field), getattr(new, field)
        if before != after and (before, after) not in pairs:
            action = text_action(before, after)
            yield both._replace(part=part, action=action, at=f"{at}.{field}", old=before, new=after)
    for heading in dict.fromkeys((*new.other, *old.other)):
        before, after = old.other.get(heading), new.other.get(heading)
        if before != after:
            change = both._replace(part="other", action=text_action(before, after), subject=heading)
            yield change._replace(at=f"{at}.other.{heading}", old=before, new=after)


def _town_changes(old: Task, new: Task, both: Change, who: Either) -> Iterator[Change]:
    base = both._replace(part="town", at=f"{both.at}.towns")
    for names, other, action, version in (
        (new.towns, old.towns, "added", who.new),
        (old.towns, new.towns, "removed", who.old),
    ):
        known = set(other)
        for name in names:
            if name not in known:
                yield listed(base, action, name)._replace(towns=version.towns_named(name))


def _link_changes(old: Task, new: Task, both: Change, points: Pairs) -> Iterator[Change]:
    """Yield points linked and no longer linked.

    A key with a dot has other numbers in it: that it is another one now may say nothing.
    """
    moved = {
        pair for pair in points if pair[0] != pair[1] and not all(isinstance(x, int) for x in pair)
    }
    gone, come = set(old.points) - set(new.points), set(new.points) - set(old.points)
    kept = {pair for pair in moved if pair[0] in gone and pair[1] in come}
    gone, come = gone - {one for one, _ in kept}, come - {one for _, one in kept}
    base = both._replace(part="link", at=f"{both.at}.points")
    yield from (listed(base, "added", str(key)) for key in new.points if key in come)
    yield from (listed(base, "removed", str(key)) for key in old.points if key in gone)
