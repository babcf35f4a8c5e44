"""The rows of the points with targets of their own, searched and filtered as the tasks are."""

from collections.abc import Iterable

from plantrack.content.ledger import FollowedPoint, build_ledger
from plantrack.followup.progress import Progress
from plantrack.model.plan import Plan
from plantrack.query.selection import Selection
from plantrack.reports import ledger as ledger_report
from plantrack.reports.document import Table, View
from plantrack.site.pieces import Shower
from plantrack.site.task_rows import TaskRow, TaskTable, followed_data, numbers_of


def build_point_table(progress: Progress, shower: Shower) -> TaskTable | None:
    """Return the points with targets of their own as `status` shows them; None without any."""
    points = tuple(point for point in progress.plan.points if point.key in progress.points)
    if not points:
        return None
    ledger = build_ledger(progress, Selection(()), points)
    *_, table = ledger_report.build(ledger, View(shower.language)).blocks
    if not isinstance(table, Table):
        return None
    shown = shower.table(shower.tr("Targets of points, reported under their points"), table)
    rows = tuple(
        TaskRow(
            "",
            tuple((name, value) for name, value in _data(progress.plan, one, shower) if value),
            cells,
        )
        for one, cells in zip(ledger.points, shown.rows, strict=True)
    )
    return TaskTable(shown._replace(rows=()), rows)


def _data(plan: Plan, one: FollowedPoint, shower: Shower) -> Iterable[tuple[str, str]]:
    """Yield what it is filtered by: the bodies that may report on it, as `status` has it."""
    who, places = one.followed.reporters, shower.places
    yield "towns", numbers_of(places.towns, who.towns)
    yield "may", numbers_of(places.towns, who.other_towns)
    yield "units", numbers_of(places.units, (*who.lead, *who.units, *who.other_units))
    yield "sections", str(plan.index.section_of(one.point).number)
    yield "points", str(one.point.key)
    yield from followed_data(one.followed)
