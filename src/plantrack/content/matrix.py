"""What `matrix` answers: how the tasks that name towns stand in each of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from plantrack.content.facts import PlanFacts, plan_facts
from plantrack.content.terms import Terms, terms_of
from plantrack.followup.counts import Amount
from plantrack.followup.followed import Followed
from plantrack.followup.progress import Progress
from plantrack.followup.standing import Figures, Standing
from plantrack.model.organisation import Town
from plantrack.model.plan import Plan
from plantrack.model.progress import Status
from plantrack.model.task import Task
from plantrack.query.selection import Selection


class TownCount(NamedTuple):
    """How much of a target a town has counted; None where it is meant and has not."""

    what: str
    done: Amount | None


class TownCell(NamedTuple):
    """How a task stands in a town that it reaches.

    `standing` is that of the town's own figures, if it is to do a part that is judged by itself;
    `status` is its last word. `silent` ones were named and have not reported lately; `open` ones
    may only be meant. `reported` says whether it has ever reported.
    """

    standing: Standing
    status: Status | None
    counts: tuple[TownCount, ...]
    silent: bool
    open: bool
    reported: bool

    def data(self) -> dict[str, Any]:
        """Return the fields, of counts those that there are."""
        return {
            "standing": self.standing,
            "status": self.status,
            "counts": [one for one in self.counts if one.done is not None],
            "silent": self.silent,
            "open": self.open,
        }


class TaskRow(NamedTuple):
    """A task, and its cells by town."""

    task: Task
    cells: dict[str, TownCell]

    def data(self) -> dict[str, Any]:
        """Return the number, the name and the cells."""
        return {"number": self.task.number, "name": self.task.title, "cells": self.cells}


class Matrix(NamedTuple):
    """The tasks that name towns, by town, as of a day."""

    plan: PlanFacts
    terms: Terms
    as_of: date
    towns: tuple[Town, ...]
    tasks: tuple[TaskRow, ...]

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "matrix"

    @property
    def named(self) -> tuple[str, ...]:
        """The towns that any of the tasks surely reaches."""
        return self._where(lambda cell: not cell.open)

    @property
    def silent(self) -> tuple[str, ...]:
        """The towns that have not reported lately on at least one of the tasks."""
        return self._where(lambda cell: cell.silent)

    def data(self) -> dict[str, Any]:
        """Return the fields; towns by name."""
        return {
            "plan": self.plan,
            "as_of": self.as_of,
            "towns": [town.name for town in self.towns],
            "tasks": self.tasks,
        }

    def _where(self, holds: Callable[[TownCell], bool]) -> tuple[str, ...]:
        found = {name for row in self.tasks for name, cell in row.cells.items() if holds(cell)}
        return tuple(town.name for town in self.towns if town.name in found)


def build_matrix(plan: Plan, selection: Selection, progress: Progress) -> Matrix:
    """Return the selected tasks by town, or by those of the towns asked for that they reach.

    A town that only may be meant has a column once it has reported on any of the tasks.
    """
    followed = [(task, progress.of(task)) for task in _tasks(plan, selection, progress)]
    reached = {name for _, one in followed for name in (*one.reporters.towns, *_reporting(one))}
    if selection.towns:
        reached &= {town.name for town in selection.towns}
    known = {town.name: town for town in reversed(plan.organisation.towns)}
    order = dict.fromkeys(town.name for town in plan.organisation.towns)
    towns = tuple(known[name] for name in order if name in reached)
    rows = (TaskRow(task, dict(_cells(one, plan, towns))) for task, one in followed)
    shown = tuple(row for row in rows if row.cells)
    return Matrix(plan_facts(plan), terms_of(plan), progress.as_of, towns, shown)


def _tasks(plan: Plan, selection: Selection, progress: Progress) -> Iterator[Task]:
    """Yield the selected tasks, and those that may concern a town asked for that has reported."""
    chosen = {one.task.number for one in selection.tasks}
    asked = {town.name for town in selection.towns}
    chosen |= {
        task.number
        for task in selection.may_concern
        if not asked.isdisjoint(_reporting(progress.of(task)))
    }
    yield from (task for task in plan.active_tasks if task.number in chosen)


def _reporting(followed: Followed) -> Iterator[str]:
    return (one.body for one in followed.entries if one.is_town)


def _cells(followed: Followed, plan: Plan, towns: Iterable[Town]) -> Iterator[tuple[str, TownCell]]:
    """Yield those of the `towns` that the task reaches or may reach, each with its cell."""
    counts = _counts(followed)
    reporting = set(_reporting(followed))
    figures = worst_in_towns(followed)
    for name in (town.name for town in towns):
        is_open = name not in followed.reporters.towns
        if is_open and name not in followed.reporters.other_towns:
            continue
        word = followed.words.towns.get(name)
        standing = figures[name].standing if name in figures else "uncounted"
        yield (
            name,
            TownCell(
                "done" if followed.is_done_in(name) else standing,
                word.entry.status if word else None,
                tuple(_counts_in(name, followed, plan, counts.get(name, {}))),
                followed.is_silent_town(name),
                is_open,
                name in reporting,
            ),
        )


def worst_in_towns(followed: Followed) -> dict[str, Figures]:
    """Return the figures of each town that is to do parts of its own, of the worst of these."""
    found: dict[str, Figures] = {}
    for judged in followed.targets:
        for one in judged.towns:
            held = found.get(one.town, one.figures)
            found[one.town] = min(held, one.figures, key=lambda figures: figures.badness)
    return found


def _counts(followed: Followed) -> dict[str, dict[str, Amount]]:
    """Return the latest count of each target in each town that has any."""
    found: dict[str, dict[str, Amount]] = defaultdict(dict)
    for one in followed.entries:
        target = followed.target_of(one)
        if one.is_town and one.entry.done is not None and target is not None:
            found[one.body][target.what] = one.entry.done
    return found


def _counts_in(
    town: str, followed: Followed, plan: Plan, counted: dict[str, Amount]
) -> Iterator[TownCount]:
    """Yield the town's count of each target with a number that is meant for it, or has one."""
    for target in followed.targets_judged:
        named = target.towns or tuple(share.town for share in target.shares)
        is_meant = not named or town in plan.reach.towns_of(named)
        if target.what in counted or (target.value is not None and is_meant):
            yield TownCount(target.what, counted.get(target.what))
