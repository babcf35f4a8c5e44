"""Parts shared by the documents for a town, a unit and a section."""

from collections.abc import Iterable

from plantrack.content.facts import Link
from plantrack.content.remarks import PlacedPoint
from plantrack.content.shares import Summary, UnitShare
from plantrack.content.targets import OwedTarget
from plantrack.content.terms import Terms
from plantrack.i18n import Translator, gettext_noop
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.model.task import Task
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
from plantrack.reports.labels import share_texts, target_amount
from plantrack.reports.place_words import ROLE_HEADINGS, contacts_heading, places, unit_heading
from plantrack.reports.task_tables import TaskTables

_HOLDERS = {"task": gettext_noop("task {number}"), "point": gettext_noop("point {number}")}


def category_blocks(summary: Summary, tr: Translator) -> list[Block]:
    """Return a table of the number of tasks in each category; nothing if there are none."""
    columns = (
        Column("category", tr("Category"), 3),
        Column("count", tr("Number of tasks")),
        Column("tasks", tr("Tasks"), 4),
    )
    shares = summary.by_category
    rows = tuple((one.category, len(one.tasks), one.tasks) for one in shares)
    return [Table(columns, rows)] if rows else []


def task_blocks(
    tasks: Iterable[Selected], keys: tuple[str, ...], tables: TaskTables, tr: Translator
) -> list[Block]:
    """Return the tasks, one table per category; nothing if there are none."""
    blocks = tables.blocks(tasks, keys, 3)
    return [Heading(tr("Tasks"), 2), *blocks] if blocks else []


def target_blocks(
    targets: Iterable[OwedTarget], terms: Terms, tr: Translator, why_left: str = ""
) -> list[Block]:
    """Return the targets in one table, each with what states it; nothing if there are none.

    Those that no task carries out come last, below a remark that says so or `why_left` instead.
    """
    targets = tuple(targets)
    owed = [one for one in targets if not one.unassigned]
    left = [one for one in targets if one.unassigned]
    blocks: list[Block] = []
    if owed:
        remark = tr(
            "Numbers that the notice does not divide among {places} are not divided here either.",
            places=places(terms),
        )
        blocks += [Heading(tr("Targets"), 2), Paragraph(remark, True), _stated(owed, terms, tr)]
    if left:
        remark = why_left or tr("No task carries out the points that state these targets.")
        blocks += [Heading(tr("Unassigned"), 2), Paragraph(remark, True), _stated(left, terms, tr)]
    return blocks


def _stated(targets: list[OwedTarget], terms: Terms, tr: Translator) -> Table:
    table = target_table(targets, terms, tr)
    columns = (Column("of", tr("Stated in")), *table.columns)
    rows = tuple(
        (LinkedText(_holder(one.of, terms, tr), one.of), *row)
        for one, row in zip(targets, table.rows, strict=True)
    )
    return Table(columns, rows).without_empty()


def _holder(link: Link, terms: Terms, tr: Translator) -> str:
    """Return what states a target in words: 任务17, 要点8."""
    known = terms.point_link(link.number) if link.kind == "point" else link
    return tr(_HOLDERS[link.kind], number=known.printed)


def target_table(targets: Iterable[OwedTarget], terms: Terms, tr: Translator) -> Table:
    """Return a table of targets: what, how much, where, by when."""
    columns = (
        Column("what", tr("Target"), 4),
        Column("amount", tr("Amount"), 2),
        Column("place", tr("Where"), 4),
        Column("due", tr("Due")),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.target.what, target_amount(one, terms, tr), _places(one.target), one.target.due)
        for one in targets
    )
    return Table(columns, rows)


def _places(target: Target) -> tuple[str, ...]:
    """Return the towns and places named, or their shares, unless the amount names the towns."""
    if target.shares:
        return (*share_texts(target), *target.items)
    return target.items if target.per == "town" else (*target.towns, *target.items)


def unit_blocks(units: Iterable[UnitShare], terms: Terms, tr: Translator) -> list[Block]:
    """Return which units to contact about which tasks, with their contacts if recorded.

    Where units lead or support tasks, those of each role have a column.
    """
    columns = [Column("unit", unit_heading(terms, tr), 2)]
    if terms.has_roles:
        columns += [Column(role, tr(heading), 3) for role, heading in ROLE_HEADINGS.items()]
    else:
        columns.append(Column("tasks", tr("Tasks"), 4))
    columns += [Column("leader", tr("Head"), 2), Column("contact", tr("Contact"), 3)]
    rows = tuple(_unit_row(one, terms) for one in units)
    table = Table(tuple(columns), rows).without_empty()
    return [Heading(contacts_heading(terms, tr), 2), table] if rows else []


def _unit_row(one: UnitShare, terms: Terms) -> tuple[Cell, ...]:
    tasks: tuple[Cell, ...] = (one.tasks,)
    if terms.has_roles:
        tasks = tuple(one.in_role(role) for role in ROLE_HEADINGS)
    return (one.unit, *tasks, one.leader, one.contact)


def point_text(point: Point) -> list[Block]:
    """Return a point's text, nothing if it has only a title."""
    return [Paragraph(point.text)] if point.text else []


def point_headings(
    points: Iterable[Point], terms: Terms, level: int, brief: bool = False
) -> list[Heading]:
    """Return the points' headings, each a level below that of the point that it is within.

    Where its text follows, that is unless `brief`, a point without a title is only numbered.
    """
    headings: list[Heading] = []
    levels: dict[str, int] = {}
    for point in points:
        within = levels.get(str(point.key).rpartition(".")[0]) if point.depth else None
        levels[str(point.key)] = mine = level if within is None else min(within + 1, 6)
        title = point.name if brief else point.title
        headings.append(Heading(terms.numbered(point.key, title), mine))
    return headings


def point_blocks(
    points: Iterable[tuple[PlacedPoint, str]], terms: Terms, tr: Translator, brief: bool
) -> list[Block]:
    """Return points, each with the reason why it is listed and, unless `brief`, its text."""
    points, blocks = tuple(points), list[Block]()
    headings = point_headings((one.point for one, _ in points), terms, 3, brief)
    for heading, (placed, why) in zip(headings, points, strict=True):
        blocks.append(heading)
        blocks += [Paragraph(why, True)] if why else []
        blocks += [] if brief else point_text(placed.point)
    return [Heading(tr("Related points"), 2), *blocks] if blocks else []


def may_concern_blocks(
    tasks: tuple[Task, ...], keys: tuple[str, ...], remark: str, tables: TaskTables, tr: Translator
) -> list[Block]:
    """Return the tasks that may concern a town or unit, below a remark; nothing if none."""
    if not tasks:
        return []
    return [
        Heading(tr("Tasks that may concern it"), 2),
        Paragraph(remark, True),
        tables.table(map(Selected, tasks), keys),
    ]
