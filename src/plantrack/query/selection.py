"""The tasks that match every selector given; a repeated selector matches any of its values."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from plantrack.model.bodies import DIRECT
from plantrack.model.duties import ROLE_FIELDS, Role
from plantrack.model.organisation import Town, Unit
from plantrack.model.path import key_order
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.task import Task
from plantrack.query.wanted import Selectors, Wanted, wanted_of

if TYPE_CHECKING:  # most plans have no record yet
    from plantrack.followup.followed import Followed
    from plantrack.followup.progress import Progress

__all__ = ["Selected", "Selection", "Selectors", "select"]

Certainty = Literal["closed", "open"]  # whether a task reaches a body surely, or perhaps


class Selected(NamedTuple):
    """A task and how it reaches what was asked for.

    `via`, if towns were asked for, is `direct` or a group. `roles` are those of the units asked
    for, and `unit_via` is the group that they have them through, if the task names none of them.
    `followed` is how it stands, if any progress is recorded.
    """

    task: Task
    via: str | None = None
    roles: tuple[Role, ...] = ()
    unit_via: str | None = None
    followed: "Followed | None" = None

    def data(self) -> dict[str, Any]:
        """Return the task's fields, and those of the others that are set."""
        fields = self.task.model_dump(mode="json")
        if self.followed is not None:
            fields = self.followed.data(fields)
        if self.via is not None:
            fields["via"] = self.via
        if self.roles:
            fields["roles"] = self.roles
        if self.unit_via is not None:
            fields["unit_via"] = self.unit_via
        return fields


class Selection(NamedTuple):
    """The selected tasks, and those that may concern the towns or units through an open group.

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
    units: tuple[Unit, ...] = ()


def select(plan: Plan, selectors: Selectors, progress: "Progress | None" = None) -> Selection:
    """Return the tasks that match; raises SelectionError for unknown or ambiguous names.

    By status and standing they are selected as of the day of the `progress`, and each is
    followed there.

    A point matches if it has a word searched for, is one asked for or of a section asked for, and
    if one of the tasks that carry it out is of the units, categories and towns asked for.
    """
    wanted = wanted_of(plan, selectors)
    tasks = filter(wanted.suits, plan.tasks)
    if wanted.statuses or wanted.standings:
        tasks = filter(lambda task: _stands_so(progress, task, wanted), tasks)
    selection = _reaching(plan, tasks, wanted)
    if progress is not None:
        followed = (one._replace(followed=progress.of(one.task)) for one in selection.tasks)
        selection = selection._replace(tasks=tuple(followed))
    return selection._replace(
        points=_points(plan, wanted) if wanted.words else None, asked=_asked(selectors, wanted)
    )


def _stands_so(progress: "Progress | None", task: Task, wanted: Wanted) -> bool:
    """Whether the task has a status and a standing asked for; nothing has any without a record."""
    return progress is not None and not task.withdrawn and stands_so(progress.of(task), wanted)


def stands_so(followed: "Followed", wanted: Wanted) -> bool:
    """Whether what is followed has a status and a standing asked for."""
    if wanted.statuses and followed.status not in wanted.statuses:
        return False
    has = {
        followed.figures.standing,
        *(("silent",) if followed.is_silent else ()),
        *(("due_soon",) if followed.is_due_soon else ()),
    }
    return not wanted.standings or not wanted.standings.isdisjoint(has)


def _asked(selectors: Selectors, wanted: Wanted) -> tuple[tuple[str, int], ...]:
    """Return the fields asked for; that it was the town itself is one answer to `via`."""
    counts = {
        "units": len(wanted.units),
        "towns": len(wanted.towns),
        "via": int(wanted.direct),
        "category": len(wanted.categories),
        "points": len(selectors.sections) + len(selectors.points),
        "words": len(wanted.words),
        "roles": len(wanted.roles),
        "due_before": int(wanted.due_before is not None),
        "status": len(wanted.statuses),
        "standing": len(wanted.standings),
    }
    return tuple((field, count) for field, count in counts.items() if count)


def _reaching(plan: Plan, tasks: Iterable[Task], wanted: Wanted) -> Selection:
    """Return those of `tasks` that reach the towns and units, or all if none was asked for."""
    chosen, open_ended = [], []
    for task in tasks:
        to_town, via = _to_towns(plan, task, wanted)
        to_unit, roles, unit_via = _to_units(plan, task, wanted) if to_town else (None, (), None)
        if to_unit is None:
            continue
        if to_town == to_unit == "closed":
            chosen.append(Selected(task, via, roles, unit_via))
        else:
            open_ended.append(task)
    return _split(chosen, open_ended, wanted)


def _to_towns(plan: Plan, task: Task, wanted: Wanted) -> tuple[Certainty | None, str | None]:
    """Return whether the task reaches any of the towns asked for, and if surely, which way."""
    if not wanted.towns:
        return "closed", None
    reach = plan.reach
    ways = [way for town in wanted.towns if (way := reach.via(task, town))]
    if DIRECT in ways:
        return "closed", DIRECT
    if ways:
        return (None, None) if wanted.direct else ("closed", ways[0])
    return ("open" if any(reach.may_concern(task, town) for town in wanted.towns) else None), None


def _to_units(
    plan: Plan, task: Task, wanted: Wanted
) -> tuple[Certainty | None, tuple[Role, ...], str | None]:
    """Return whether the task reaches any of the units asked for, and if surely, how."""
    if not wanted.units:
        return "closed", (), None
    duties, allowed = plan.duties, set(wanted.roles or ROLE_FIELDS)
    held: set[Role] = set()
    ways = []
    for unit in wanted.units:
        if roles := duties.roles(task, unit):
            held.update(roles)
            ways.append(duties.via(task, unit))
    if not allowed.isdisjoint(held):
        roles = tuple(role for role in ROLE_FIELDS if role in held)
        return "closed", roles, None if DIRECT in ways else ways[0]
    perhaps = any(
        not allowed.isdisjoint(duties.open_roles(task, unit))
        for unit in wanted.units
        if not allowed.intersection(duties.roles(task, unit))
    )
    return ("open" if perhaps else None), (), None


def _split(chosen: list[Selected], may_concern: list[Task], wanted: Wanted) -> Selection:
    """Return the selection, withdrawn tasks apart."""
    gone = [one.task for one in chosen if one.task.withdrawn]
    gone += [task for task in may_concern if task.withdrawn]
    if gone:
        chosen = [one for one in chosen if not one.task.withdrawn]
        may_concern = [task for task in may_concern if not task.withdrawn]
    withdrawn = tuple(sorted(gone, key=lambda task: task.number))
    return Selection(tuple(chosen), tuple(may_concern), wanted.towns, withdrawn, units=wanted.units)


def _points(plan: Plan, wanted: Wanted) -> tuple[Point, ...]:
    """Return the points that match, by number; those of an office are what its tasks carry out."""
    found = list(filter(wanted.suits_point, plan.points))
    if found and wanted.narrows_tasks:
        theirs = _reaching(plan, filter(wanted.suits_office, plan.tasks), wanted)
        tasks = (*(one.task for one in theirs.tasks), *theirs.may_concern)
        carried_out = {key for task in tasks for key in task.points}
        found = [point for point in found if point.key in carried_out]
    return tuple(sorted(found, key=lambda point: key_order(point.key)))
