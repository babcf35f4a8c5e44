"""The document of `list`: the tasks selected, in a table."""

from plantrack.content.listing import Listing
from plantrack.i18n import translator
from plantrack.reports.document import Document, View
from plantrack.reports.labels import numbers
from plantrack.reports.task_table import task_table

_USUAL = ("number", "category", "name", "goal", "towns", "units", "points")
_EXTRA = ("goal", "points")
# Which towns a task has is not what somebody asks who named one.
_EXTRA_FOR_TOWN = (*_EXTRA, "towns")


def build(listing: Listing, view: View) -> Document:
    """The tasks; without columns asked for the usual ones, some of which may be left out."""
    tr = translator(view.language)
    for_town = listing.may_concern is not None
    if view.columns:
        table = task_table(listing.tasks, view.columns, tr)
    else:
        keys = (*_USUAL, "via") if for_town else _USUAL
        table = task_table(listing.tasks, keys, tr, _EXTRA_FOR_TOWN if for_town else _EXTRA)
    notes: tuple[str, ...] = ()
    if listing.may_concern:
        notes = (tr("May also concern: {tasks}", tasks=numbers(listing.may_concern, tr)),)
    return Document((table,), table, notes)
