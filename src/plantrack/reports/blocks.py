"""Parts shared by the documents for a town, a unit and a section."""

from collections.abc import Iterable

from plantrack.content.facts import Link
from plantrack.content.remarks import PlacedPoint
from plantrack.content.shares import Summary, UnitShare
from plantrack.i18n import Translator
from plantrack.model.section import Point
from plantrack.model.task import Target, Task
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


def targets_of(
    tasks: Iterable[Task], points: Iterable[Point], tr: Translator
) -> list[tuple[LinkedText, Target]]:
    """Return the targets of `tasks` and `points`, each with what states it."""
    held: list[tuple[LinkedText, tuple[Target, ...]]] = []
    for task in tasks:
        label = tr("task {number}", number=task.number)
        held.append((LinkedText(label, Link("task", task.number)), task.targets))
    for point in points:
        label = tr("point {number}", number=point.number)
        held.append((LinkedText(label, Link("point", point.number)), point.targets))
    return [(holder, target) for holder, targets in held for target in targets]


def target_blocks(targets: list[tuple[LinkedText, Target]], tr: Translator) -> list[Block]:
    """Return the targets in one table, each with what states it; nothing if there are none."""
    if not targets:
        return []
    remark = tr("Numbers that the notice does not divide among towns are not divided here either.")
    table = target_table([target for _, target in targets], tr)
    holders = tuple((holder,) for holder, _ in targets)
    columns = (Column("of", tr("Stated in")), *table.columns)
    rows = tuple((*holder, *row) for holder, row in zip(holders, table.rows, strict=True))
    return [
        Heading(tr("Targets"), 2),
        Paragraph(remark, True),
        Table(columns, rows).without_empty(),
    ]


def target_table(targets: Iterable[Target], tr: Translator) -> Table:
    """Return a table of targets: what, how much, where, by when."""
    columns = (
        Column("what", tr("Target"), 4),
        Column("amount", tr("Amount"), 2),
        Column("place", tr("Where"), 4),
        Column("due", tr("Due")),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.what, target_amount(one, tr), (*one.towns, *one.items), one.due) for one in targets
    )
    return Table(columns, rows)


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


def point_blocks(points: Iterable[tuple[PlacedPoint, str]], tr: Translator) -> list[Block]:
    """Return points in full, each with the reason why it is listed."""
    blocks: list[Block] = []
    for placed, why in points:
        point = placed.point
        blocks += [Heading(point_label(point), 3), Paragraph(why, True), Paragraph(point.text)]
    return [Heading(tr("Related points"), 2), *blocks] if blocks else []
