"""The parts that the documents for a town, a unit and a section have in common."""

from collections.abc import Iterable
from typing import Any

from plantrack.model.plan import Plan, Point
from plantrack.model.task import Target, Task
from plantrack.query.selection import Selected, Selection
from plantrack.reports.report import Block, Column, Heading, Paragraph, Say, Table, without_empty
from plantrack.reports.source import erratum_line, reading_line
from plantrack.reports.task_table import task_table
from plantrack.reports.wording import (
    point_label,
    target_amount,
    target_place,
    task_numbers,
)


def by_category(tasks: Iterable[Selected]) -> dict[str, list[Selected]]:
    """The tasks under their categories, in the plan's order."""
    grouped: dict[str, list[Selected]] = {}
    for one in tasks:
        grouped.setdefault(one.task.category, []).append(one)
    return grouped


def by_unit(plan: Plan, tasks: Iterable[Task]) -> dict[str, list[Task]]:
    """The tasks under each unit responsible, in the organisation's order."""
    tasks = list(tasks)
    names = [unit.name for unit in plan.organisation.units]
    names += [name for task in tasks for name in task.units]
    grouped = {name: [task for task in tasks if name in task.units] for name in names}
    return {name: mine for name, mine in grouped.items() if mine}


def category_summary(tasks: Iterable[Selected], say: Say) -> Table:
    """How many tasks of each category, and which."""
    columns = (
        Column("category", say("Category"), 3),
        Column("count", say("Number of tasks")),
        Column("tasks", say("Tasks"), 4),
    )
    rows = tuple(
        (category, len(mine), task_numbers([one.task for one in mine], say))
        for category, mine in by_category(tasks).items()
    )
    return Table(columns, rows)


def task_blocks(tasks: Iterable[Selected], keys: tuple[str, ...], say: Say) -> list[Block]:
    """The tasks, a table for each category."""
    blocks: list[Block] = [Heading(say("Tasks"), 2)]
    for category, mine in by_category(tasks).items():
        blocks += [Heading(category, 3), task_table(mine, keys, say)]
    return blocks


def target_part(tasks: Iterable[Task], say: Say, points: Iterable[Point] = ()) -> list[Block]:
    """All targets of `tasks` and of the text of `points` in one table; nothing without any."""
    holders: list[tuple[str, tuple[Target, ...]]] = [
        *((say("task {number}", number=task.number), task.targets) for task in tasks),
        *((say("point {number}", number=point.number), point.targets) for point in points),
    ]
    rows = tuple(
        (
            holder,
            target.what,
            target_amount(target, say),
            target_place(target, say),
            str(target.due or ""),
        )
        for holder, targets in holders
        for target in targets
    )
    if not rows:
        return []
    columns = (
        Column("of", say("Of")),
        Column("what", say("Target"), 4),
        Column("amount", say("Amount"), 2),
        Column("place", say("Where"), 4),
        Column("due", say("Due")),
    )
    remark = say("A number that is not divided among towns in the notice is not divided here.")
    return [
        Heading(say("Targets"), 2),
        Paragraph(remark, True),
        without_empty(Table(columns, rows)),
    ]


def unit_part(plan: Plan, tasks: Iterable[Task], say: Say) -> list[Block]:
    """Which units to ask about which tasks, with their contacts where recorded."""
    contacts = {unit.name: unit.contact for unit in plan.organisation.units}
    units = by_unit(plan, tasks)
    columns = (
        Column("unit", say("Unit"), 2),
        Column("tasks", say("Tasks"), 4),
        Column("contact", say("Contact"), 3),
    )
    rows = tuple(
        (name, task_numbers(mine, say), contacts.get(name) or "") for name, mine in units.items()
    )
    return [Heading(say("Units to ask"), 2), without_empty(Table(columns, rows))] if rows else []


def point_part(points: list[tuple[Point, str]], say: Say) -> list[Block]:
    """Points of the text in full, each with why it stands here."""
    if not points:
        return []
    blocks: list[Block] = [Heading(say("Points of the plan"), 2)]
    for point, why in points:
        blocks += [Heading(point_label(point), 3), Paragraph(why, True), Paragraph(point.text)]
    return blocks


def carried_by(plan: Plan, point: Point) -> list[Task]:
    """The tasks that carry out `point`."""
    return [task for task in plan.tasks if point.number in task.points]


def confirm_lines(
    plan: Plan, tasks: Iterable[Task], points: Iterable[Point], say: Say
) -> tuple[str, ...]:
    """What is to be confirmed about these tasks and points."""
    addresses = {f"tasks.{task.number}" for task in tasks}
    addresses |= {f"points.{point.number}" for point in points}
    return (
        *(erratum_line(e, say) for e in plan.errata if ".".join(e.at.split(".")[:2]) in addresses),
        *(
            reading_line(r, say)
            for r in plan.readings
            if ".".join(r.at.split(".")[:2]) in addresses
        ),
    )


def plain_summary(selection: Selection) -> dict[str, Any]:
    """Counts as data: all, by category, and by the way they reach the towns asked for."""
    tasks = selection.tasks
    summary: dict[str, Any] = {
        "tasks": len(tasks),
        "by_category": [
            {"category": category, "tasks": [one.task.number for one in mine]}
            for category, mine in by_category(tasks).items()
        ],
    }
    if selection.towns:
        summary["by_via"] = [
            {"via": via, "tasks": [one.task.number for one in mine]}
            for via, mine in by_way(tasks).items()
        ]
    return summary


def by_way(tasks: Iterable[Selected]) -> dict[str, list[Selected]]:
    """The tasks under the way they reach the town, by name first."""
    grouped: dict[str, list[Selected]] = {}
    for one in sorted(tasks, key=lambda one: one.via != "direct"):
        grouped.setdefault(one.via or "", []).append(one)
    return grouped


def plain_units(plan: Plan, tasks: Iterable[Task]) -> list[dict[str, Any]]:
    """Units with the numbers of their tasks."""
    return [
        {"unit": name, "tasks": [task.number for task in mine]}
        for name, mine in by_unit(plan, tasks).items()
    ]
