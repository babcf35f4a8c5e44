"""What each column of a table of tasks is called and contains, in documents of any plan."""

from collections.abc import Callable, Iterable

from plantrack.content.facts import Link, task_link
from plantrack.content.terms import Terms
from plantrack.i18n import Translator
from plantrack.model.targets import Milestone
from plantrack.model.task import Task
from plantrack.query.selection import Selected
from plantrack.reports.document import Cell, Column, LinkedText
from plantrack.reports.labels import way
from plantrack.reports.place_words import places_heading, role_words, units_heading
from plantrack.reports.task_columns import TASK_COLUMNS

OTHER = "other."  # before the heading of a column that is no field


def task_column(key: str, terms: Terms, tr: Translator, table: str | None = None) -> Column:
    """Return a column of tasks, of which all may be in the plan's `table`."""
    return Column(key, task_heading(key, terms, tr, table), TASK_COLUMNS[key].weight)


def own_column(heading: str) -> Column:
    """Return a column that is no field."""
    return Column(heading, heading, 3)


def task_heading(key: str, terms: Terms, tr: Translator, table: str | None = None) -> str:
    """Return what the plan calls a field of its tasks, or else what we call it."""
    if printed := terms.heading(key, table):
        return printed
    if key == "towns":
        return places_heading(terms, tr)
    return units_heading(terms, tr) if key == "units" else tr(TASK_COLUMNS[key].heading)


def task_cell(key: str, one: Selected, terms: Terms, tr: Translator) -> Cell:
    """Return what the column has for the task.

    One that is one point whole has no goal, as the text stands with the point.
    """
    return _CELLS[key](one, terms, tr)


def program_cell(key: str, one: Selected, terms: Terms, tr: Translator) -> Cell:
    """Return what the column has for programs: keys instead of labels, and fields as they are."""
    return (_FOR_PROGRAMS.get(key) or _CELLS[key])(one, terms, tr)


def printed_number(one: Selected) -> Link:
    """Return the number as printed in the task's own table."""
    return Link("task", one.task.number, one.task.label or "")


def is_filled(key: str, one: Selected) -> bool:
    """Whether the task has something to say in the column; that it is responsible is usual."""
    if key == "due":
        return bool(due_text(one.task))
    if key == "roles":
        return one.roles not in ((), ("responsible",))
    if key in ("standing", "status"):
        return one.followed is not None
    return bool(getattr(one if key == "via" else one.task, key))


def own_headings(tasks: Iterable[Selected], terms: Terms) -> list[str]:
    """Return the headings of the columns that are no field and that any of the tasks fills."""
    filled = {heading for one in tasks for heading in one.task.other}
    return [heading for heading in terms.others if heading in filled]


def due_text(holder: Task | Milestone) -> Cell:
    """Return when a task or step is due, as published or, failing that, the day."""
    return holder.due_text or holder.due


def step_line(step: Milestone, tr: Translator) -> str:
    """Return a step and when it is due: 完成选址（一季度）."""
    due = due_text(step)
    return tr("{what} ({due})", what=step.what, due=due) if due else step.what


def whole_of(task: Task, terms: Terms) -> Cell:
    """Return the number and name of the row that the task is a part of, None if of none."""
    if task.parent is None:
        return None
    whole = terms.wholes.get(task.parent)
    if whole is None:
        return Link("task", task.parent)
    return named_task(whole)


def named_task(task: Task) -> LinkedText:
    """Return a task by number and name."""
    return LinkedText(f"{task.reference} {task.title}".strip(), task_link(task))


def _parent(one: Selected, terms: Terms, tr: Translator) -> Cell:
    return None if one.task.parent is None else Link("task", one.task.parent)


def _standing(one: Selected, terms: Terms, tr: Translator) -> Cell:
    if one.followed is None:
        return None
    from plantrack.reports.standing_words import standing_cell  # most plans have no record yet

    return standing_cell(one.followed, tr)


_Maker = Callable[[Selected, Terms, Translator], Cell]
_CELLS: dict[str, _Maker] = {
    "number": lambda one, terms, tr: task_link(one.task),
    "label": lambda one, terms, tr: one.task.label,
    "parent": lambda one, terms, tr: whole_of(one.task, terms),
    "table": lambda one, terms, tr: one.task.table,
    "category": lambda one, terms, tr: one.task.category,
    "name": lambda one, terms, tr: one.task.title if one.task.is_point else one.task.name,
    "goal": lambda one, terms, tr: "" if one.task.is_point else one.task.goal,
    "towns": lambda one, terms, tr: one.task.towns,
    "lead": lambda one, terms, tr: one.task.lead,
    "units": lambda one, terms, tr: one.task.units,
    "support": lambda one, terms, tr: one.task.support,
    "leaders": lambda one, terms, tr: one.task.leaders,
    "due": lambda one, terms, tr: due_text(one.task),
    "milestones": lambda one, terms, tr: tuple(step_line(x, tr) for x in one.task.milestones),
    "points": lambda one, terms, tr: terms.point_links(one.task.points),
    "via": lambda one, terms, tr: way(one.via, tr) if one.via else "",
    "roles": lambda one, terms, tr: role_words(one.roles, tr),
    "standing": _standing,
    "status": lambda one, terms, tr: one.followed.status if one.followed else None,
}
_FOR_PROGRAMS: dict[str, _Maker] = {
    "number": lambda one, terms, tr: Link("task", one.task.number),
    "parent": _parent,
    "name": lambda one, terms, tr: one.task.name,
    "goal": lambda one, terms, tr: one.task.goal,
    "points": lambda one, terms, tr: tuple(
        Link("point", link.number) for link in terms.point_links(one.task.points)
    ),
}
# Those that documents have, in their order.
COLUMNS = tuple(key for key in TASK_COLUMNS if key in _CELLS)
