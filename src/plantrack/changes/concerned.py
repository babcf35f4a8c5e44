"""Whom a task concerns: towns and units, closed groups expanded."""

from plantrack.model.plan import Plan
from plantrack.model.task import Task

Names = tuple[str, ...]


class Concerned:
    """Whom the tasks of one version concern; equal lists are looked up once."""

    def __init__(self, plan: Plan) -> None:
        self._reach, self._duties = plan.reach, plan.duties
        self._units: dict[tuple[Names, ...], Names] = {}

    def towns(self, task: Task) -> Names:
        """Return the towns that the task reaches."""
        return self._reach.towns_of(task.towns)

    def towns_named(self, *names: str) -> Names:
        """Return the towns that these names stand for."""
        return self._reach.towns_of(names)

    def units(self, task: Task) -> Names:
        """Return the units that lead, are responsible or support."""
        lists = task.unit_lists
        if lists not in self._units:
            names = {name for listed in lists for name in listed}
            self._units[lists] = tuple(sorted(self.units_named(*names)))
        return self._units[lists]

    def units_named(self, *names: str) -> Names:
        """Return the units that these names stand for; what nobody knows stands for itself."""
        unknown = (name for name in names if not self._duties.has(name))
        return tuple(dict.fromkeys((*self._duties.units_of(names), *unknown)))


class Either:
    """Whom a task concerns in one of two versions, or in both."""

    def __init__(self, old: Plan, new: Plan) -> None:
        self.old, self.new = Concerned(old), Concerned(new)
        self._towns: dict[tuple[Names, Names], Names] = {}

    def towns(self, before: Task, after: Task) -> Names:
        """Return the towns that one of the two versions of a task reaches."""
        lists = before.towns, after.towns
        if lists not in self._towns:
            self._towns[lists] = union(self.old.towns(before), self.new.towns(after))
        return self._towns[lists]

    def units(self, before: Task, after: Task) -> Names:
        """Return the units that one of the two versions names, in whatever part."""
        return union(self.old.units(before), self.new.units(after))

    def towns_named(self, name: str) -> Names:
        """Return the towns that a name stands for in either version."""
        return union(self.old.towns_named(name), self.new.towns_named(name))


def union(one: Names, other: Names) -> Names:
    """Return all names, sorted."""
    return tuple(sorted({*one, *other}))
