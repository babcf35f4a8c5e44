"""The document of `list`: the selected tasks in a table."""

from plantrack.content.listing import Listing
from plantrack.i18n import Translator, translator
from plantrack.reports.document import Document, View
from plantrack.reports.labels import count_of_tasks, numbers, point_notes, withdrawn_notes
from plantrack.reports.task_table import task_table

_USUAL = ("number", "category", "name", "goal", "towns", "units", "points")


def build(listing: Listing, view: View) -> Document:
    """Return the tasks; by default with the usual columns, some of which may be left out."""
    tr = translator(view.language)
    for_town = listing.may_concern is not None
    keys = view.columns or ((*_USUAL, "via") if for_town else _USUAL)
    table = task_table(listing.tasks, keys, tr, () if view.columns else _extra(listing))
    tally = "" if listing.is_empty else tr(count_of_tasks(len(listing.tasks)))
    return Document((table,), table, _notes(listing, tr), tally)


def _extra(listing: Listing) -> tuple[str, ...]:
    """Return the columns with nothing new for someone who just typed the command.

    One value asked for is in every row. The goals have room where something was asked for, for
    then there is a column less, or there are fewer rows.
    """
    settled = tuple(column for column, values in listing.asked if values == 1)
    return (*settled, "points") if listing.asked else ("goal", "points")


def _notes(listing: Listing, tr: Translator) -> tuple[str, ...]:
    notes: tuple[str, ...] = ()
    if listing.may_concern:
        notes = (tr("May also concern: {tasks}", tasks=numbers(listing.may_concern, tr)),)
    points = point_notes(listing.points or (), tr)
    return (*notes, *points, *withdrawn_notes(listing.withdrawn, tr))
