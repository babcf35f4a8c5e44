"""What the selectors typed stand for in a plan, and which tasks and points are as asked for."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from plantrack.errors import SelectionError
from plantrack.i18n import lazy_gettext
from plantrack.model.duties import ROLE_FIELDS, Role
from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.task import Task
from plantrack.query.lookup import find_category, find_town, find_unit
from plantrack.query.role_names import find_role
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
    roles: tuple[str, ...] = ()
    due_before: str | None = None
    statuses: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()


class Wanted(NamedTuple):
    """What the selectors stand for in the plan; what is empty was not asked for.

    `points` are the keys of the points of the sections and of the points asked for.
    """

    units: tuple[Unit, ...]
    roles: tuple[Role, ...]
    categories: frozenset[str]
    towns: tuple[Town, ...]
    direct: bool
    points: tuple[frozenset[int | str], ...]
    words: tuple[str, ...]
    due_before: date | None
    statuses: frozenset[str]
    standings: frozenset[str]

    def suits_office(self, task: Task) -> bool:
        """Whether the task is of a category and time asked for."""
        if self.due_before and (task.due is None or task.due >= self.due_before):
            return False
        return not self.categories or task.category in self.categories

    def suits(self, task: Task) -> bool:
        """Whether the task is as asked for, whichever towns and units it reaches."""
        return (
            self.suits_office(task)
            and not any(keys.isdisjoint(task.points) for keys in self.points)
            and (not self.words or task_has(self.words, task))
        )

    def suits_point(self, point: Point) -> bool:
        """Whether the point is one of those asked for and has any of the words."""
        return all(point.key in keys for keys in self.points) and point_has(self.words, point)

    @property
    def narrows_tasks(self) -> bool:
        """Whether anything was asked for that tasks have and points have only by them."""
        return bool(self.units or self.categories or self.towns or self.due_before)


def wanted_of(plan: Plan, selectors: Selectors) -> Wanted:
    """Return what `selectors` mean; raises SelectionError where they mean nothing or too much."""
    if selectors.direct and not selectors.towns:
        raise SelectionError(lazy_gettext("--direct requires --town"))
    if selectors.roles and not selectors.units:
        raise SelectionError(lazy_gettext("--role requires --unit"))
    units = tuple(dict.fromkeys(find_unit(plan, typed) for typed in selectors.units))
    roles = {find_role(typed) for typed in selectors.roles}
    categories = frozenset(find_category(plan, typed) for typed in selectors.categories)
    if not all(word.strip() for word in selectors.search):
        raise SelectionError(lazy_gettext("--search needs a word to search for"))
    return Wanted(
        units,
        tuple(role for role in ROLE_FIELDS if role in roles),
        categories,
        tuple(dict.fromkeys(find_town(plan, typed) for typed in selectors.towns)),
        selectors.direct,
        _keys_asked(plan, selectors) if selectors.sections or selectors.points else (),
        tuple(folded(word) for word in selectors.search),
        _day(selectors.due_before),
        *_as_followed(selectors),
    )


def _as_followed(selectors: Selectors) -> tuple[frozenset[str], frozenset[str]]:
    """Return the statuses and the standings asked for."""
    if not selectors.statuses and not selectors.standings:
        return frozenset(), frozenset()
    from plantrack.query.standing_names import find_standing, find_status

    return (
        frozenset(map(find_status, selectors.statuses)),
        frozenset(map(find_standing, selectors.standings)),
    )


def _keys_asked(plan: Plan, selectors: Selectors) -> tuple[frozenset[int | str], ...]:
    from plantrack.query.lookup_text import find_point, find_section  # most lists ask for neither

    sections = [find_section(plan, typed) for typed in selectors.sections]
    points = [find_point(plan, typed) for typed in selectors.points]
    keys = []
    if sections:
        keys.append(_keys(point for one in sections for point in one.points))
    if points:
        keys.append(_keys(points))
    return tuple(keys)


def _keys(points: Iterable[Point]) -> frozenset[int | str]:
    """Return the keys of `points` and of the points within them."""
    return frozenset(part.key for point in points for part in point.all())


def _day(typed: str | None) -> date | None:
    if typed is None:
        return None
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = None
    if day is None or day.isoformat() != typed:
        raise SelectionError(
            lazy_gettext("--due-before takes a date, YYYY-MM-DD, not “{typed}”", typed=typed)
        )
    return day
