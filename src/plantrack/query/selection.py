"""The tasks that match every selector given; a repeated selector matches any of its values."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from plantrack.errors import SelectionError
from plantrack.i18n import lazy_gettext
from plantrack.model.duties import ROLE_FIELDS, Role
from plantrack.model.organisation import Town, Unit
from plantrack.model.path import key_order
from plantrack.model.plan import Plan
from plantrack.model.reach import DIRECT
from plantrack.model.section import Point
from plantrack.model.task import Task
from plantrack.query.lookup import (
    find_category,
    find_point,
    find_section,
    find_town,
    find_unit,
)
from plantrack.query.words import folded, point_has, task_has


class Selectors(NamedTuple):
    """What the user asked for, as typed; an empty tuple selects nothing in particular."""

    units: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    search: tuple[str, ...] = ()
    direct: bool = False


class Selected(NamedTuple):
    """A task and how it reaches what was asked for.

    `via`, if towns were asked for, is `direct` or a group. `roles` are those of the units asked
    for, and `unit_via` is the group that they have them through, if the task names none of them.
    """

    task: Task
    via: str | None = None
    roles: tuple[Role, ...] = ()
    unit_via: str | None = None

    def data(self) -> dict[str, Any]:
        """Return the task's fields, and those of the others that are set."""
        fields = self.task.model_dump(mode="json")
        if self.via is not None:
            fields["via"] = self.via
        if self.roles:
            fields["roles"] = self.roles
        if self.unit_via is not None:
            fields["unit_via"] = self.unit_via
        return fields


class Selection(NamedTuple):
    """The selected tasks, and those that may concern the towns through an open group.

    `withdrawn` are the tasks that would be among either, had they not been withdrawn. `points`
    are those that match, by number; None if no word was searched for. `asked` says which fields
    of a task were asked for, and by how many different values each.
    """

    tasks: tuple[Selected, ...]
    may_concern: tuple[Task, ...] = ()
    towns: tuple[Town, ...] = ()
    withdrawn: tuple[Task, ...] = ()
    points: tuple[Point, ...] | None = None
    asked: tuple[tuple[str, int], ...] = ()


class _Wanted(NamedTuple):
    """What the selectors stand for in the plan; what is empty was not asked for.

    `points` are the numbers of the points of the sections and of the points asked for.
    """

    units: tuple[Unit, ...]
    categories: frozenset[str]
    towns: tuple[Town, ...]
    direct: bool
    points: tuple[frozenset[int | str], ...]
    words: tuple[str, ...]

    def suits_office(self, task: Task) -> bool:
        """Whether the task is of a category asked for."""
        return not self.categories or task.category in self.categories

    def suits(self, task: Task) -> bool:
        """Whether the task is as asked for, whichever towns it reaches."""
        return (
            self.suits_office(task)
            and not any(numbers.isdisjoint(task.points) for numbers in self.points)
            and (not self.words or task_has(self.words, task))
        )

    def suits_point(self, point: Point) -> bool:
        """Whether the point is one of those asked for and has any of the words."""
        return all(point.key in numbers for numbers in self.points) and point_has(self.words, point)


def select(plan: Plan, selectors: Selectors) -> Selection:
    """Return the tasks that match; raises SelectionError for unknown or ambiguous names.

    A point matches if it has a word searched for, is one asked for or of a section asked for, and
    if one of the tasks that carry it out is of the units, categories and towns asked for.
    """
    if selectors.direct and not selectors.towns:
        raise SelectionError(lazy_gettext("--direct requires --town"))
    wanted = _wanted(plan, selectors)
    selection = _reaching(plan, filter(wanted.suits, plan.tasks), wanted)
    return selection._replace(
        points=_points(plan, wanted) if wanted.words else None, asked=_asked(selectors, wanted)
    )


def _wanted(plan: Plan, selectors: Selectors) -> _Wanted:
    units = tuple(dict.fromkeys(find_unit(plan, typed) for typed in selectors.units))
    sections = [find_section(plan, typed) for typed in selectors.sections]
    points = frozenset(find_point(plan, typed).key for typed in selectors.points)
    categories = frozenset(find_category(plan, typed) for typed in selectors.categories)
    if not all(word.strip() for word in selectors.search):
        raise SelectionError(lazy_gettext("--search needs a word to search for"))
    numbers = []
    if sections:
        numbers.append(frozenset(point.key for one in sections for point in one.all_points()))
    if points:
        numbers.append(points)
    return _Wanted(
        units,
        categories,
        tuple(dict.fromkeys(find_town(plan, typed) for typed in selectors.towns)),
        selectors.direct,
        tuple(numbers),
        tuple(folded(word) for word in selectors.search),
    )


def _asked(selectors: Selectors, wanted: _Wanted) -> tuple[tuple[str, int], ...]:
    """Return the fields asked for; that it was the town itself is one answer to `via`."""
    counts = {
        "units": len(wanted.units),
        "towns": len(wanted.towns),
        "via": int(wanted.direct),
        "category": len(wanted.categories),
        "points": len(selectors.sections) + len(selectors.points),
        "words": len(wanted.words),
    }
    return tuple((field, count) for field, count in counts.items() if count)


def _reaching(plan: Plan, tasks: Iterable[Task], wanted: _Wanted) -> Selection:
    """Return those of `tasks` that reach the towns, or all if no town was asked for."""
    towns, reach = wanted.towns, plan.reach
    if wanted.units:
        return _of_units(plan, list(tasks), wanted)
    if not towns:
        return _split([Selected(task) for task in tasks], [], ())
    chosen, open_ended = [], []
    for task in tasks:
        ways = [way for town in towns if (way := reach.via(task, town))]
        if DIRECT in ways:
            chosen.append(Selected(task, DIRECT))
        elif ways and not wanted.direct:
            chosen.append(Selected(task, ways[0]))
        elif not ways and any(reach.may_concern(task, town) for town in towns):
            open_ended.append(task)
    return _split(chosen, open_ended, towns)


def _of_units(plan: Plan, tasks: list[Task], wanted: _Wanted) -> Selection:
    """Return those of `tasks` in which the units have a part, and which reach the towns."""
    duties, units = plan.duties, wanted.units
    reaching = _reaching(plan, tasks, wanted._replace(units=()))
    reached = (*reaching.tasks, *map(Selected, reaching.withdrawn))
    open_ended = [
        task
        for task in reaching.may_concern
        if any(duties.roles(task, unit) or duties.may_concern(task, unit) for unit in units)
    ]
    chosen = []
    for one in reached:
        roles = {role for unit in units for role in duties.roles(one.task, unit)}
        if roles:
            ways = [way for unit in units if (way := duties.via(one.task, unit))]
            chosen.append(
                one._replace(
                    roles=tuple(role for role in ROLE_FIELDS if role in roles),
                    unit_via=None if DIRECT in ways else ways[0],
                )
            )
        elif any(duties.may_concern(one.task, unit) for unit in units):
            open_ended.append(one.task)
    places = {id(task): place for place, task in enumerate(tasks)}
    chosen.sort(key=lambda one: places[id(one.task)])
    return _split(chosen, open_ended, wanted.towns)


def _split(chosen: list[Selected], may_concern: list[Task], towns: tuple[Town, ...]) -> Selection:
    """Return the selection, withdrawn tasks apart."""
    gone = [one.task for one in chosen if one.task.withdrawn]
    gone += [task for task in may_concern if task.withdrawn]
    if gone:
        chosen = [one for one in chosen if not one.task.withdrawn]
        may_concern = [task for task in may_concern if not task.withdrawn]
    withdrawn = tuple(sorted(gone, key=lambda task: task.number))
    return Selection(tuple(chosen), tuple(may_concern), towns, withdrawn)


def _points(plan: Plan, wanted: _Wanted) -> tuple[Point, ...]:
    """Return the points that match, by number; those of an office are what its tasks carry out."""
    found = list(filter(wanted.suits_point, plan.points))
    if found and (wanted.units or wanted.categories or wanted.towns):
        theirs = _reaching(plan, filter(wanted.suits_office, plan.tasks), wanted)
        tasks = (*(one.task for one in theirs.tasks), *theirs.may_concern)
        carried_out = {number for task in tasks for number in task.points}
        found = [point for point in found if point.key in carried_out]
    return tuple(sorted(found, key=lambda point: key_order(point.key)))
