"""Tasks grouped by category, by the way they reach a town, by unit and by town."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from plantrack.content.facts import Link, task_links
from plantrack.model.plan import Plan
from plantrack.model.reach import DIRECT
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


class UnitShare(NamedTuple):
    """The tasks that a unit is responsible for, and whom to contact there."""

    unit: str
    tasks: tuple[Link, ...]
    contact: str | None

    def data(self) -> dict[str, Any]:
        """Return the fields; the contact only if one is recorded."""
        fields: dict[str, Any] = {"unit": self.unit, "tasks": self.tasks}
        return fields if self.contact is None else {**fields, "contact": self.contact}


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
    """Return each unit responsible for one of `tasks`, in the organisation's order."""
    contacts = {unit.name: unit.contact for unit in plan.organisation.units}
    mine: dict[str, list[Task]] = {name: [] for name in contacts}
    for task in tasks:
        for name in dict.fromkeys(task.units):
            mine.setdefault(name, []).append(task)
    return tuple(
        UnitShare(name, task_links(shared), contacts.get(name))
        for name, shared in mine.items()
        if shared
    )


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
