"""The tasks that match every selector given; a repeated selector matches any of its values."""

import unicodedata
from collections.abc import Callable
from typing import Any, NamedTuple

from plantrack.errors import SelectionError
from plantrack.i18n import lazy_gettext
from plantrack.model.organisation import Town
from plantrack.model.plan import Plan
from plantrack.model.reach import DIRECT
from plantrack.model.task import Task
from plantrack.query.lookup import (
    find_category,
    find_point,
    find_section,
    find_town,
    find_unit,
)


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
    """A task and, if towns were asked for, how it reaches them (`direct` or a group)."""

    task: Task
    via: str | None = None

    def data(self) -> dict[str, Any]:
        """Return the task's fields, and `via` if there is one."""
        fields = self.task.model_dump(mode="json")
        return fields if self.via is None else {**fields, "via": self.via}


class Selection(NamedTuple):
    """The selected tasks, and those that may concern the towns through an open group.

    `withdrawn` are the tasks that would be among either, had they not been withdrawn.
    """

    tasks: tuple[Selected, ...]
    may_concern: tuple[Task, ...] = ()
    towns: tuple[Town, ...] = ()
    withdrawn: tuple[Task, ...] = ()


def select(plan: Plan, selectors: Selectors) -> Selection:
    """Return the tasks that match; raises SelectionError for unknown or ambiguous names."""
    if selectors.direct and not selectors.towns:
        raise SelectionError(lazy_gettext("--direct requires --town"))
    tests = _tests(plan, selectors)
    matching = [task for task in plan.tasks if all(test(task) for test in tests)]
    towns = tuple(dict.fromkeys(find_town(plan, typed) for typed in selectors.towns))
    if not towns:
        return _split([Selected(task) for task in matching], [], ())
    reach = plan.reach
    chosen, open_ended = [], []
    for task in matching:
        ways = [way for town in towns if (way := reach.via(task, town))]
        if DIRECT in ways:
            chosen.append(Selected(task, DIRECT))
        elif ways and not selectors.direct:
            chosen.append(Selected(task, ways[0]))
        elif not ways and any(reach.may_concern(task, town) for town in towns):
            open_ended.append(task)
    return _split(chosen, open_ended, towns)


def _split(chosen: list[Selected], may_concern: list[Task], towns: tuple[Town, ...]) -> Selection:
    """Return the selection, withdrawn tasks apart."""
    gone = [one.task for one in chosen if one.task.withdrawn]
    gone += [task for task in may_concern if task.withdrawn]
    if gone:
        chosen = [one for one in chosen if not one.task.withdrawn]
        may_concern = [task for task in may_concern if not task.withdrawn]
    withdrawn = tuple(sorted(gone, key=lambda task: task.number))
    return Selection(tuple(chosen), tuple(may_concern), towns, withdrawn)


def folded(text: str) -> str:
    """Return `text` without differences of case and width, for searching."""
    return unicodedata.normalize("NFKC", text).casefold()


def _tests(plan: Plan, selectors: Selectors) -> list[Callable[[Task], bool]]:
    tests: list[Callable[[Task], bool]] = []
    if selectors.units:
        units = {find_unit(plan, typed).name for typed in selectors.units}
        tests.append(lambda task: not units.isdisjoint(task.units))
    if selectors.sections:
        sections = [find_section(plan, typed) for typed in selectors.sections]
        in_sections = {point.number for section in sections for point in section.points}
        tests.append(lambda task: not in_sections.isdisjoint(task.points))
    if selectors.points:
        points = {find_point(plan, typed).number for typed in selectors.points}
        tests.append(lambda task: not points.isdisjoint(task.points))
    if selectors.categories:
        categories = {find_category(plan, typed) for typed in selectors.categories}
        tests.append(lambda task: task.category in categories)
    if not all(word.strip() for word in selectors.search):
        raise SelectionError(lazy_gettext("--search needs a word to search for"))
    if selectors.search:
        words = [folded(word) for word in selectors.search]
        tests.append(lambda task: _has_any(words, _searched(task)))
    return tests


def _has_any(words: list[str], text: str) -> bool:
    return any(word in text for word in words)


def _searched(task: Task) -> str:
    targets = (text for target in task.targets for text in (target.what, *target.items))
    return folded("\n".join((task.category, task.name, task.goal, *targets)))
