"""The table of tasks: what its columns contain."""

from collections.abc import Callable, Iterable, Mapping

from plantrack.content.facts import Link
from plantrack.content.targets import targets_of
from plantrack.i18n import Translator
from plantrack.model.path import key_order
from plantrack.model.targets import Milestone
from plantrack.model.task import Task
from plantrack.query.role_names import ROLE_NAMES
from plantrack.query.selection import Selected
from plantrack.reports.document import Cell, Column, LinkedText, Table
from plantrack.reports.labels import target_line, way
from plantrack.reports.task_columns import TASK_COLUMNS

_CELLS: dict[str, Callable[[Selected, Translator], Cell]] = {
    "number": lambda one, tr: _printed_number(one.task),
    "label": lambda one, tr: one.task.label,
    "table": lambda one, tr: one.task.table,
    "category": lambda one, tr: one.task.category,
    "name": lambda one, tr: one.task.title if one.task.is_point else one.task.name,
    "goal": lambda one, tr: one.task.goal,
    "towns": lambda one, tr: one.task.towns,
    "lead": lambda one, tr: one.task.lead,
    "units": lambda one, tr: one.task.units,
    "support": lambda one, tr: one.task.support,
    "leaders": lambda one, tr: one.task.leaders,
    "due": lambda one, tr: one.task.due_text or one.task.due,
    "milestones": lambda one, tr: tuple(_step(step, tr) for step in one.task.milestones),
    "points": lambda one, tr: _point_links(one.task),
    "targets": lambda one, tr: _target_lines(one.task, tr),
    "parent": lambda one, tr: None if one.task.parent is None else Link("task", one.task.parent),
    "other": lambda one, tr: _other(one.task, tr),
    "roles": lambda one, tr: _roles(one, tr),
    "via": lambda one, tr: way(one.via, tr) if one.via else "",
}
_FOR_PROGRAMS: dict[str, Callable[[Selected, Translator], Cell]] = {
    "number": lambda one, tr: Link("task", one.task.number),
    "name": lambda one, tr: one.task.name,
}


def task_table(
    tasks: Iterable[Selected],
    keys: Iterable[str],
    tr: Translator,
    extra: Iterable[str] = (),
    for_programs: bool = False,
    headings: Mapping[str, str] | None = None,
) -> Table:
    """Return `tasks` as a table with the columns `keys`, in order; `extra` may be left out.

    `for_programs` the number is the one that identifies the task, else what the document prints,
    and a task that is a point without a title is called by the beginning of its text.
    `headings` are those of the plan's own columns, by their keys: `other.` and the heading of one
    that is no field.
    """
    keys, extra, own = tuple(keys), tuple(extra), headings or {}
    columns = tuple(
        Column(
            key,
            own.get(key) or tr(TASK_COLUMNS[key].heading),
            TASK_COLUMNS[field].weight,
            key in extra,
        )
        for key in keys
        for field in (key.partition(".")[0],)
    )
    cells = {key: _own_cell(key) if "." in key else _CELLS[key] for key in keys}
    if for_programs:
        cells |= {key: _FOR_PROGRAMS[key] for key in keys if key in _FOR_PROGRAMS}
    rows = tuple(tuple(cells[key](one, tr) for key in keys) for one in tasks)
    return Table(columns, rows)


def _own_cell(key: str) -> Callable[[Selected, Translator], Cell]:
    heading = key.partition(".")[2]
    return lambda one, tr: one.task.other.get(heading)


def _printed_number(task: Task) -> Cell:
    link = Link("task", task.number)
    return LinkedText(task.label, link) if task.label else link


def _step(step: Milestone, tr: Translator) -> str:
    """Return a step and by when: 完成选址（一季度）."""
    due = step.due_text or step.due
    return tr("{what} ({due})", what=step.what, due=due) if due else step.what


def _other(task: Task, tr: Translator) -> Cell:
    return tuple(
        tr("{heading}: {text}", heading=heading, text=text) for heading, text in task.other.items()
    )


def _roles(one: Selected, tr: Translator) -> Cell:
    """Return the roles of the units asked for, with the group through which they have them."""
    roles = tuple(tr(ROLE_NAMES[role]) for role in one.roles)
    if one.unit_via is None:
        return roles
    return tr("{roles} (as one of {group})", roles=roles, group=one.unit_via)


def _point_links(task: Task) -> Cell:
    return tuple(Link("point", key) for key in sorted(task.points, key=key_order))


def _target_lines(task: Task, tr: Translator) -> Cell:
    return tuple(target_line(one, tr) for one in targets_of([task]))
