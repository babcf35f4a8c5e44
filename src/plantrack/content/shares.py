"""Tasks grouped by category, by the way they reach a town, by unit and by town."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from plantrack.content.facts import Link, task_links
from plantrack.model.bodies import DIRECT
from plantrack.model.duties import ROLE_FIELDS, Role
from plantrack.model.organisation import Unit
from plantrack.model.plan import Plan
from plantrack.model.task import Task
from plantrack.query.selection import Selected


class CategoryShare(NamedTuple):
    """The tasks of a category."""

    category: str
    tasks: tuple[Link, ...]


class WayShare(NamedTuple):
    """The tasks that reach the town in one way: `direct`, or through the named group."""

    via: str
    tasks: tuple[Link, ...]


class TownShare(NamedTuple):
    """The tasks that reach a town, by name or through a closed group."""

    town: str
    tasks: tuple[Link, ...]


class RoleShare(NamedTuple):
    """The tasks in which a unit has a role."""

    role: Role
    tasks: tuple[Link, ...]


class UnitShare(NamedTuple):
    """The tasks of a unit, in all and in each role, who heads it and whom to contact there.

    An open group of units, which may mean any of them, has a share of its own.
    """

    unit: str
    tasks: tuple[Link, ...]
    contact: str | None
    leader: str | None = None
    roles: tuple[RoleShare, ...] = ()

    def data(self) -> dict[str, Any]:
        """Return the fields, the tasks by role too; contact and leader only if recorded."""
        fields: dict[str, Any] = {
            "unit": self.unit,
            "tasks": self.tasks,
            "roles": {share.role: share.tasks for share in self.roles},
        }
        known = {"contact": self.contact, "leader": self.leader}
        return {**fields, **{key: value for key, value in known.items() if value is not None}}

    def in_role(self, role: Role) -> tuple[Link, ...]:
        """Return the tasks in which the unit has that role."""
        return next((share.tasks for share in self.roles if share.role == role), ())


class Summary(NamedTuple):
    """How many tasks there are, and which belong to each category and, for a town, each way."""

    tasks: int
    by_category: tuple[CategoryShare, ...]
    by_via: tuple[WayShare, ...] | None

    def data(self) -> dict[str, Any]:
        """Return the fields; `by_via` only if a town was asked for."""
        fields: dict[str, Any] = {"tasks": self.tasks, "by_category": self.by_category}
        return fields if self.by_via is None else {**fields, "by_via": self.by_via}


def summarize(tasks: tuple[Selected, ...], for_town: bool) -> Summary:
    """Summarize `tasks`: categories in the plan's order, direct mentions before groups."""
    categories: dict[str, list[Task]] = defaultdict(list)
    ways: dict[str, list[Task]] = defaultdict(list)
    for one in tasks:
        if one.task.category:
            categories[one.task.category].append(one.task)
    for one in sorted(tasks, key=lambda one: one.via != DIRECT):
        ways[one.via or ""].append(one.task)
    by_via = tuple(WayShare(via, task_links(mine)) for via, mine in ways.items())
    return Summary(
        len(tasks),
        tuple(CategoryShare(name, task_links(mine)) for name, mine in categories.items()),
        by_via if for_town else None,
    )


def unit_shares(plan: Plan, tasks: Iterable[Task]) -> tuple[UnitShare, ...]:
    """Return each unit that has a part in one of `tasks`, in the organisation's order.

    Closed groups of units are expanded; open ones, and names of no unit, come last.
    """
    units = {unit.name: unit for unit in reversed(plan.organisation.units)}
    mine: dict[str, dict[Role, dict[int, Task]]] = {
        unit.name: {} for unit in plan.organisation.units
    }
    for task in tasks:
        for role, field in ROLE_FIELDS.items():
            for name in plan.duties.bodies_of(getattr(task, field)):
                mine.setdefault(name, {}).setdefault(role, {})[task.number] = task
    return tuple(_unit_share(name, roles, units.get(name)) for name, roles in mine.items() if roles)


def _unit_share(name: str, roles: dict[Role, dict[int, Task]], unit: Unit | None) -> UnitShare:
    every = {number: task for held in roles.values() for number, task in held.items()}
    return UnitShare(
        name,
        task_links(every.values()),
        unit.contact if unit else None,
        unit.leader if unit else None,
        tuple(
            RoleShare(role, task_links(roles[role].values()))
            for role in ROLE_FIELDS
            if role in roles
        ),
    )


def role_shares(tasks: Iterable[Selected]) -> tuple[RoleShare, ...]:
    """Return which of `tasks`, those of one unit, it has in each of its roles."""
    mine: dict[str, list[Task]] = defaultdict(list)
    for one in tasks:
        for role in one.roles:
            mine[role].append(one.task)
    return tuple(RoleShare(role, task_links(mine[role])) for role in ROLE_FIELDS if role in mine)


def town_shares(plan: Plan, tasks: Iterable[Task]) -> tuple[TownShare, ...]:
    """Return each town that `tasks` reach, closed groups expanded, in the organisation's order."""
    towns = plan.organisation.towns
    mine: list[list[Task]] = [[] for _ in towns]
    for task in tasks:
        for position in plan.reach.positions_of(task.towns):
            mine[position].append(task)
    return tuple(
        TownShare(town.name, task_links(reached))
        for town, reached in zip(towns, mine, strict=True)
        if reached
    )
