"""Parts shared by the documents for a town, a unit and a section."""

from collections.abc import Iterable

from plantrack.content.remarks import PlacedPoint
from plantrack.content.shares import Summary, UnitShare
from plantrack.content.targets import OwedTarget
from plantrack.i18n import Translator, gettext_noop
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.query.selection import Selected
from plantrack.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    LinkedText,
    Paragraph,
    Table,
)
from plantrack.reports.labels import point_label, target_amount
from plantrack.reports.task_table import task_table

_HOLDERS = {"task": gettext_noop("task {number}"), "point": gettext_noop("point {number}")}
FLAT_COLUMNS = ("number", "category", "name", "goal", "towns", "units", "points")


def category_table(summary: Summary, tr: Translator) -> Table:
    """Return a table of the number of tasks in each category, and which they are."""
    columns = (
        Column("category", tr("Category"), 3),
        Column("count", tr("Number of tasks")),
        Column("tasks", tr("Tasks"), 4),
    )
    shares = summary.by_category
    return Table(columns, tuple((one.category, len(one.tasks), one.tasks) for one in shares))


def task_blocks(tasks: Iterable[Selected], keys: tuple[str, ...], tr: Translator) -> list[Block]:
    """Return the tasks, one table per category."""
    blocks: list[Block] = [Heading(tr("Tasks"), 2)]
    categories: dict[str, list[Selected]] = {}
    for one in tasks:
        categories.setdefault(one.task.category, []).append(one)
    for category, mine in categories.items():
        blocks += [Heading(category, 3), task_table(mine, keys, tr)]
    return blocks


def target_blocks(targets: Iterable[OwedTarget], unassigned: str, tr: Translator) -> list[Block]:
    """Return the targets in one table, each with what states it; nothing if there are none.

    Those that no task carries out come after them, below the remark `unassigned`.
    """
    targets = tuple(targets)
    owed = [one for one in targets if not one.unassigned]
    left = [one for one in targets if one.unassigned]
    blocks: list[Block] = []
    if owed:
        remark = tr(
            "Numbers that the notice does not divide among towns are not divided here either."
        )
        blocks += [Heading(tr("Targets"), 2), Paragraph(remark, True), _stated(owed, tr)]
    if left:
        blocks += [Heading(tr("Unassigned"), 2), Paragraph(unassigned, True), _stated(left, tr)]
    return blocks


def _stated(targets: list[OwedTarget], tr: Translator) -> Table:
    table = target_table(targets, tr)
    columns = (Column("of", tr("Stated in")), *table.columns)
    rows = tuple(
        (LinkedText(tr(_HOLDERS[one.of.kind], number=one.of.number), one.of), *row)
        for one, row in zip(targets, table.rows, strict=True)
    )
    return Table(columns, rows).without_empty()


def target_table(targets: Iterable[OwedTarget], tr: Translator) -> Table:
    """Return a table of targets: what, how much, where, by when."""
    columns = (
        Column("what", tr("Target"), 4),
        Column("amount", tr("Amount"), 2),
        Column("place", tr("Where"), 4),
        Column("due", tr("Due")),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.target.what, target_amount(one, tr), _places(one.target), one.target.due)
        for one in targets
    )
    return Table(columns, rows)


def _places(target: Target) -> tuple[str, ...]:
    """Return the towns and places named, unless the amount names the towns."""
    return target.items if target.per == "town" else (*target.towns, *target.items)


def unit_blocks(units: Iterable[UnitShare], tr: Translator) -> list[Block]:
    """Return which units to contact about which tasks, with their contacts if recorded."""
    columns = (
        Column("unit", tr("Unit"), 2),
        Column("tasks", tr("Tasks"), 4),
        Column("contact", tr("Contact"), 3),
    )
    rows = tuple((one.unit, one.tasks, one.contact) for one in units)
    return (
        [Heading(tr("Units to contact"), 2), Table(columns, rows).without_empty()] if rows else []
    )


def point_text(point: Point) -> list[Block]:
    """Return a point's text, nothing if it has only a title."""
    return [Paragraph(point.text)] if point.text else []


def point_blocks(
    points: Iterable[tuple[PlacedPoint, str]], tr: Translator, brief: bool
) -> list[Block]:
    """Return points, each with the reason why it is listed and, unless `brief`, its text."""
    blocks: list[Block] = []
    for placed, why in points:
        blocks += [Heading(point_label(placed.point), 3), Paragraph(why, True)]
        blocks += [] if brief else point_text(placed.point)
    return [Heading(tr("Related points"), 2), *blocks] if blocks else []
