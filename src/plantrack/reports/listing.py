"""The document of `list`: the selected tasks in a table."""

from plantrack.content.listing import Listing
from plantrack.i18n import translator
from plantrack.reports.document import Document, View
from plantrack.reports.labels import numbers, withdrawn_notes
from plantrack.reports.task_table import task_table

_USUAL = ("number", "category", "name", "goal", "towns", "units", "points")
_EXTRA = ("goal", "points")
# Someone who asked for a town does not need the column of towns.
_EXTRA_FOR_TOWN = (*_EXTRA, "towns")


def build(listing: Listing, view: View) -> Document:
    """Return the tasks; by default with the usual columns, some of which may be left out."""
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
    return Document((table,), table, (*notes, *withdrawn_notes(listing.withdrawn, tr)))
