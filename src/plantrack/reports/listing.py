"""The document of `list`: the selected tasks in a table."""

from plantrack.content.listing import Listing
from plantrack.i18n import Translator, translator
from plantrack.reports.document import Document, View
from plantrack.reports.labels import (
    as_of_line,
    count_of_tasks,
    numbers,
    point_notes,
    withdrawn_notes,
)
from plantrack.reports.task_table import task_table

# In their order; those of the first are there for programs whether the plan has them or not.
_USUAL = ("number", "category", "name", "goal", "towns", "units", "points")
_DEFAULT = (
    *("number", "label", "table", "category", "name", "goal", "towns", "lead", "units"),
    *("support", "leaders", "due", "points"),
)
_FOLLOWED = ("standing", "status")


def build(listing: Listing, view: View) -> Document:
    """Return the tasks; by default with the usual columns, some of which may be left out.

    Programs get the numbers that identify tasks, with the printed ones beside them.
    """
    tr = translator(view.language)
    extra = () if view.columns else _extra(listing)
    tasks, terms = listing.tasks, listing.terms
    shown = task_table(tasks, view.columns or _shown_keys(listing), terms, tr, extra)
    flat = task_table(tasks, view.columns or _flat_keys(listing), terms, tr, for_programs=True)
    tally = "" if listing.is_empty else tr(count_of_tasks(len(listing.tasks)))
    title = tr("{title}: tasks", title=listing.plan.title)
    return Document((shown,), flat, _notes(listing, tr), tally, title)


def _flat_keys(listing: Listing) -> list[str]:
    """Return the usual columns, the other ones that the plan has, and how tasks were found."""
    asked = dict(listing.asked)
    keys = [key for key in _DEFAULT if key in _USUAL or key in listing.used]
    keys += _FOLLOWED if listing.as_of is not None else ()
    keys += ["via"] if "towns" in asked else []
    return [*keys, "roles"] if "units" in asked and listing.terms.has_roles else keys


def _shown_keys(listing: Listing) -> list[str]:
    """Return those of them that the plan has; a label stands for the number."""
    empty = {key for key in _DEFAULT if key not in listing.used}
    return [key for key in _flat_keys(listing) if key not in empty and key != "label"]


def _extra(listing: Listing) -> tuple[str, ...]:
    """Return the columns with nothing new for someone who just typed the command.

    One value asked for is in every row; of a unit that may lead or support the role says more.
    The goals have room where something was asked for, for then there is a column less, or there
    are fewer rows; not if they are whole points.
    """
    extra = {column for column, values in listing.asked if values == 1} - {"roles"}
    extra |= {"points", "leaders", "status"}
    if "units" in extra:
        extra |= {"support"}
    tasks = [one.task for one in listing.tasks]
    if len({task.table for task in tasks}) == 1:
        extra |= {"table"}
    if not listing.asked or (tasks and all(task.is_point for task in tasks)):
        extra |= {"goal"} if all(task.name or task.is_point for task in tasks) else set()
    return tuple(extra)


def _notes(listing: Listing, tr: Translator) -> tuple[str, ...]:
    notes: tuple[str, ...] = ()
    if listing.as_of is not None:
        notes = (as_of_line(listing.as_of, tr),)
    if listing.may_concern:
        notes += (tr("May also concern: {tasks}", tasks=numbers(listing.may_concern, tr)),)
    listed = {key for one in listing.tasks if one.task.is_point for key in one.task.points}
    others = tuple(link for link in listing.points or () if link.number not in listed)
    points = point_notes(others, tr)
    return (*notes, *points, *withdrawn_notes(listing.withdrawn, tr))
