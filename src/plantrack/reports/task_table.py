"""The table of `list`: the tasks found, with the columns asked for or the usual ones."""

from collections.abc import Callable, Iterable

from plantrack.content.facts import Link, task_link
from plantrack.content.targets import targets_of
from plantrack.content.terms import Terms
from plantrack.i18n import Translator
from plantrack.query.selection import Selected
from plantrack.reports.document import Cell, Column, Table
from plantrack.reports.labels import target_line
from plantrack.reports.place_words import role_words
from plantrack.reports.task_cells import (
    OTHER,
    printed_number,
    program_cell,
    task_cell,
    task_heading,
)
from plantrack.reports.task_columns import TASK_COLUMNS


def task_table(
    tasks: Iterable[Selected],
    keys: Iterable[str],
    terms: Terms,
    tr: Translator,
    extra: Iterable[str] = (),
    for_programs: bool = False,
) -> Table:
    """Return `tasks` as a table with the columns `keys`, in order; `extra` may be left out.

    `for_programs` the numbers are those that identify tasks and points, else what the document
    prints, and a task that is a point without a title is called by the beginning of its text.
    """
    keys, extra, titles = tuple(keys), tuple(extra), headings(terms, tr)
    columns = tuple(
        Column(key, titles[key], TASK_COLUMNS[key.partition(".")[0]].weight, key in extra)
        for key in keys
    )
    own, usual = (_OWN, program_cell) if for_programs else (_FOR_READERS, task_cell)

    def cell(key: str, one: Selected) -> Cell:
        if key.startswith(OTHER):
            return one.task.other.get(key.removeprefix(OTHER))
        return own[key](one, terms, tr) if key in own else usual(key, one, terms, tr)

    return Table(columns, tuple(tuple(cell(key, one) for key in keys) for one in tasks))


def headings(terms: Terms, tr: Translator) -> dict[str, str]:
    """Return the headings above columns by their keys: `other.备注` for one that is no field."""
    usual = {key: task_heading(key, terms, tr) for key in TASK_COLUMNS}
    return usual | {OTHER + heading: heading for heading in terms.others}


def keys_by_heading(terms: Terms, tr: Translator) -> dict[str, str]:
    """Return the keys of columns by every heading above them, in any of the plan's tables."""
    printed = (*terms.of_tables.values(), terms.headings)
    of_tables = {heading: key for one in printed for key, heading in one.items()}
    return of_tables | {heading: key for key, heading in headings(terms, tr).items()}


def _targets(one: Selected, terms: Terms, tr: Translator) -> Cell:
    return tuple(target_line(owed, terms, tr) for owed in targets_of([one.task]))


def _other(one: Selected, terms: Terms, tr: Translator) -> Cell:
    return tuple(
        tr("{heading}: {text}", heading=heading, text=text)
        for heading, text in one.task.other.items()
    )


def _roles(one: Selected, terms: Terms, tr: Translator) -> Cell:
    """Return the roles of the units asked for, with the group through which they have them."""
    roles = role_words(one.roles, tr)
    if one.unit_via is None:
        return roles
    return tr("{roles} (as one of {group})", roles=roles, group=one.unit_via)


def _printed_parent(one: Selected, terms: Terms, tr: Translator) -> Cell:
    parent = one.task.parent
    if parent is None:
        return None
    return task_link(terms.wholes[parent]) if parent in terms.wholes else Link("task", parent)


_Maker = Callable[[Selected, Terms, Translator], Cell]
_OWN: dict[str, _Maker] = {
    "targets": _targets,
    "other": _other,
    "roles": _roles,
}
_FOR_READERS: dict[str, _Maker] = {
    **_OWN,
    "goal": lambda one, terms, tr: one.task.goal,
    "number": lambda one, terms, tr: printed_number(one),
    "parent": _printed_parent,
}
