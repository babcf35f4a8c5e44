"""The parts of the page for each town and unit: its tasks, and what else concerns it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from plantrack.content.facts import Link, task_links
from plantrack.content.mentions import naming, perhaps_naming
from plantrack.content.report import Report
from plantrack.content.shares import role_shares, summarize
from plantrack.model.duties import ROLE_FIELDS, Role
from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.task import Task
from plantrack.query.selection import Selected
from plantrack.reports.document import Cell, Column, Table
from plantrack.reports.labels import way
from plantrack.reports.place_words import role_words
from plantrack.reports.standing_words import progress_cell, standing_cell
from plantrack.reports.task_cells import named_task, task_heading
from plantrack.reports.town import town_summary
from plantrack.reports.unit import unit_summary
from plantrack.site.pieces import Piece, Shower, ShownTable
from plantrack.site.places import filter_link

# What the matrix says, by the task's number and the town.
Words = Mapping[tuple[int, str], Cell]


class ShownBody(NamedTuple):
    """A town or unit: labelled facts, a sentence, its tasks, and lists of links, each labelled."""

    place: str
    name: str
    field: str
    filter: str
    facts: tuple[tuple[str, str], ...]
    summary: str
    tasks: ShownTable | None
    lists: tuple[tuple[str, tuple[Piece, ...]], ...]


def shown_towns(plan: Plan, report: Report, words: Words, shower: Shower) -> Iterator[ShownBody]:
    """Yield every town of the plan's organisation, in its order."""
    surely: dict[str, list[Selected]] = defaultdict(list)
    perhaps: dict[str, list[Task]] = defaultdict(list)
    for one in report.tasks:
        for reach in plan.reach.ways(one.task):
            if reach.open:
                perhaps[reach.name].append(one.task)
            else:
                surely[reach.name].append(one._replace(via=reach.via))
    tr = shower.tr
    for town in plan.organisation.towns:
        tasks = tuple(surely[town.name])
        mine = report._replace(tasks=tasks, summary=summarize(tasks, True))
        named, may_name = naming(plan, town), perhaps_naming(plan, town)
        lists = (
            (tr("Tasks"), _too_many(tasks)),
            (tr("Tasks that may concern it"), task_links(perhaps[town.name])),
            (tr("Points that name it"), report.terms.point_links(named)),
            (tr("Points that may mention it"), report.terms.point_links(may_name - named)),
        )
        yield ShownBody(
            shower.places.take("town", town.name),
            town.name,
            "town",
            filter_link("town", town.name),
            tuple(_formerly(town, shower)),
            town_summary(mine, town, tr),
            _table(town, mine, _town_columns(mine, words, town, shower), shower),
            tuple((label, shower.links(links)) for label, links in lists if links),
        )


def shown_units(plan: Plan, report: Report, shower: Shower) -> Iterator[ShownBody]:
    """Yield every unit of the plan's organisation, in its order."""
    held: dict[str, dict[int, Selected]] = defaultdict(dict)
    perhaps: dict[str, dict[int, Task]] = defaultdict(dict)
    for place, one in enumerate(report.tasks):
        for name, roles in _roles(plan, one.task).items():
            held[name][place] = one._replace(roles=roles)
        for names in one.task.unit_lists:
            for name in plan.duties.open_units_of(names):
                perhaps[name][place] = one.task
    tr = shower.tr
    for unit in plan.organisation.units:
        tasks = tuple(held[unit.name].values())
        open_to = [task for at, task in perhaps[unit.name].items() if at not in held[unit.name]]
        mine = report._replace(
            tasks=tasks, summary=summarize(tasks, False), roles=role_shares(tasks)
        )
        facts = ((tr("Head"), unit.leader), (tr("Contact"), unit.contact))
        lists = (
            (tr("Tasks"), _too_many(tasks)),
            (tr("Tasks that may concern it"), task_links(open_to)),
        )
        yield ShownBody(
            shower.places.take("unit", unit.name),
            unit.name,
            "unit",
            filter_link("unit", unit.name),
            (*_formerly(unit, shower), *((label, text) for label, text in facts if text)),
            unit_summary(mine, unit, tr) + tr("."),
            _table(unit, mine, _unit_columns(mine, shower), shower),
            tuple((label, shower.links(links)) for label, links in lists if links),
        )


def _roles(plan: Plan, task: Task) -> dict[str, tuple[Role, ...]]:
    """Return the units of the task, closed groups expanded, with the roles of each."""
    found: dict[str, tuple[Role, ...]] = {}
    for role, field in ROLE_FIELDS.items():
        for name in plan.duties.units_of(getattr(task, field)):
            found[name] = (*found.get(name, ()), role)
    return found


def _formerly(body: Town | Unit, shower: Shower) -> Iterator[tuple[str, str]]:
    if body.formerly:
        yield shower.tr("Formerly"), shower.tr("{names}", names=body.formerly)


_MOST_ROWS = 200  # of a table; of more tasks the numbers stand alone
_Columns = dict[Column, tuple[Cell, ...]]


def _table(body: Town | Unit, mine: Report, more: _Columns, shower: Shower) -> ShownTable | None:
    """Return the tasks, by number and name, with `more` columns that are not empty.

    None if there are none, or more than anyone would read here.
    """
    if not 0 < len(mine.tasks) <= _MOST_ROWS:
        return None
    names = tuple(named_task(one.task) for one in mine.tasks)
    columns = {Column("task", task_heading("name", mine.terms, shower.tr)): names, **more}
    rows = tuple(zip(*columns.values(), strict=True))
    table = Table(tuple(columns), rows).without_empty()
    return shower.table(shower.tr("Tasks of {who}", who=body.name), table)


def _too_many(tasks: tuple[Selected, ...]) -> tuple[Link, ...]:
    """Return links to the tasks where they are too many for a table."""
    return task_links(one.task for one in tasks) if len(tasks) > _MOST_ROWS else ()


def _town_columns(mine: Report, words: Words, town: Town, shower: Shower) -> _Columns:
    tr = shower.tr
    columns: _Columns = {
        Column("via", task_heading("via", mine.terms, tr)): tuple(
            way(one.via, tr) if one.via else None for one in mine.tasks
        ),
        Column("there", tr("How it stands there")): tuple(
            words.get((one.task.number, town.name)) for one in mine.tasks
        ),
    }
    return columns | _followed(mine.tasks, shower)


def _unit_columns(mine: Report, shower: Shower) -> _Columns:
    tr = shower.tr
    roles = tuple(role_words(one.roles, tr) for one in mine.tasks)
    columns: _Columns = {}
    if mine.terms.has_roles:
        columns[Column("roles", tr("Role"))] = roles
    return columns | _followed(mine.tasks, shower, with_progress=True)


def _followed(tasks: Iterable[Selected], shower: Shower, with_progress: bool = False) -> _Columns:
    followed = [one.followed for one in tasks]
    columns: _Columns = {}
    if with_progress:
        columns[Column("progress", shower.tr("Actual / expected"))] = tuple(
            progress_cell(one.figures) if one else None for one in followed
        )
    columns[Column("standing", shower.tr("Standing"))] = tuple(
        standing_cell(one, shower.tr) if one else None for one in followed
    )
    return columns
