"""Changes to who carries out a task: units in their roles, and the leaders."""

from collections.abc import Iterator, Sequence

from plantrack.changes.change import Change, listed
from plantrack.changes.concerned import Either
from plantrack.model.duties import PART_FIELDS, ROLE_FIELDS, ROLE_PARTS, Role
from plantrack.model.task import Task

LIST_FIELDS = PART_FIELDS | {"leader": "leaders"}


def role_changes(old: Task, new: Task, both: Change, who: Either) -> Iterator[Change]:
    """Yield units added, removed, and moved to another role, which is one change.

    So is a single leading unit that was exchanged for another.
    """
    if old.unit_lists != new.unit_lists:
        before, after = _roles(old), _roles(new)
        for name, roles in after.items():
            if name in before and before[name] != roles:
                yield _moved(both, name, before[name], roles)._replace(
                    units=who.new.units_named(name)
                )
        for role, field in ROLE_FIELDS.items():
            base = both._replace(part=ROLE_PARTS[role], at=f"{both.at}.{field}")
            added = [name for name in getattr(new, field) if name not in before]
            removed = [name for name in getattr(old, field) if name not in after]
            if role == "lead" and len(added) == len(removed) == 1:
                units = {*who.old.units_named(removed[0]), *who.new.units_named(added[0])}
                yield _exchanged(base, removed[0], added[0])._replace(units=tuple(sorted(units)))
            else:
                for change in _listed(base, removed, added):
                    version = who.new if change.action == "added" else who.old
                    yield change._replace(units=version.units_named(change.subject))
    if old.leaders != new.leaders:
        base = both._replace(part="leader", at=f"{both.at}.leaders")
        added = [name for name in new.leaders if name not in old.leaders]
        removed = [name for name in old.leaders if name not in new.leaders]
        if len(added) == len(removed) == 1:
            yield _exchanged(base, removed[0], added[0])
        else:
            yield from _listed(base, removed, added)


def _roles(task: Task) -> dict[str, tuple[Role, ...]]:
    """Return in which roles the task lists each name."""
    found: dict[str, tuple[Role, ...]] = {}
    for role, names in zip(ROLE_FIELDS, task.unit_lists, strict=True):
        for name in dict.fromkeys(names):
            found[name] = (*found.get(name, ()), role)
    return found


def _moved(both: Change, name: str, before: tuple[Role, ...], after: tuple[Role, ...]) -> Change:
    """Return the change of a unit's role; its place is the heaviest list that differs."""
    field = next(
        field for role, field in ROLE_FIELDS.items() if (role in before) != (role in after)
    )
    return both._replace(part="role", at=f"{both.at}.{field}", old=before, new=after, subject=name)


def _exchanged(base: Change, old: str, new: str) -> Change:
    return base._replace(action="changed", old=old, new=new, subject=new)


def _listed(base: Change, removed: Sequence[str], added: Sequence[str]) -> Iterator[Change]:
    yield from (listed(base, "added", name) for name in added)
    yield from (listed(base, "removed", name) for name in removed)
