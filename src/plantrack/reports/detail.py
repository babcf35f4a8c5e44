"""What `show` shows: one task, point or section in full."""

from typing import Any

from plantrack.model.plan import Plan, Point, Section
from plantrack.model.task import Target, Task
from plantrack.query.selection import Selected
from plantrack.reports.plain import plain_header, plain_point, plain_task
from plantrack.reports.report import (
    Block,
    Column,
    Facts,
    Heading,
    Paragraph,
    Report,
    Say,
    Table,
    without_empty,
)
from plantrack.reports.source import reading_remark, revision_part, source_line, to_confirm
from plantrack.reports.task_table import task_table
from plantrack.reports.wording import (
    point_label,
    section_label,
    target_amount,
    target_line,
    target_place,
    task_numbers,
)

_ALL_COLUMNS = ("number", "category", "name", "goal", "towns", "units", "points", "targets")


def build_detail(plan: Plan, shown: Task | Point | Section, say: Say) -> Report:
    """All that the plan says of `shown`, what it is linked with, and what is to be confirmed."""
    if isinstance(shown, Task):
        return _task_detail(plan, shown, say)
    if isinstance(shown, Point):
        return _points_detail(plan, (shown,), f"points.{shown.number}", say)
    return _points_detail(plan, shown.points, f"sections.{shown.number}", say, shown)


def _task_detail(plan: Plan, task: Task, say: Say) -> Report:
    points = [point for point in plan.points if point.number in task.points]
    facts = [
        (say("Category"), task.category),
        (say("Goal"), task.goal),
        (say("Towns"), say("{names}", names=task.towns) if task.towns else say("not named")),
        (say("Units"), say("{names}", names=task.units)),
    ]
    blocks: list[Block] = [
        Heading(f"{say('task {number}', number=task.number)} {task.name}", 1),
        source_line(plan, say),
        Facts(tuple(facts)),
        *target_blocks(task.targets, say, 2),
    ]
    if points:
        blocks.append(Heading(say("Points carried out"), 2))
        for point in points:
            blocks += [Heading(point_label(point), 3), Paragraph(point.text)]
    blocks += [*_notes(plan, (f"tasks.{task.number}",), say), reading_remark(say)]
    return Report(
        format="show",
        blocks=tuple(blocks),
        table=task_table([Selected(task)], _ALL_COLUMNS, say),
        data=lambda: {
            "plan": plain_header(plan),
            "shown": {"kind": "task", "number": task.number},
            "tasks": [plain_task(task)],
            "points": [_plain_point(plan, point) for point in points],
            **_plain_notes(plan, (f"tasks.{task.number}",)),
        },
    )


def _points_detail(
    plan: Plan, points: tuple[Point, ...], address: str, say: Say, section: Section | None = None
) -> Report:
    numbers = {point.number for point in points}
    tasks = [task for task in plan.tasks if numbers.intersection(task.points)]
    blocks: list[Block] = []
    if section:
        blocks += [Heading(section_label(section), 1), source_line(plan, say)]
    for point in points:
        blocks.append(Heading(point_label(point), 2 if section else 1))
        if not section:
            parent = next(one for one in plan.sections if point in one.points)
            blocks += [source_line(plan, say), Facts(((say("Section"), section_label(parent)),))]
        blocks += [Paragraph(point.text), *target_blocks(point.targets, say, 3 if section else 2)]
    blocks.append(Heading(say("Tasks that carry it out"), 2))
    if tasks:
        blocks.append(
            task_table([Selected(t) for t in tasks], ("number", "name", "goal", "units"), say)
        )
    else:
        blocks.append(Paragraph(say("No task carries it out.")))
    addresses = (address, *(f"points.{point.number}" for point in points))
    blocks += [*_notes(plan, addresses, say), reading_remark(say)]
    kind, number = address.split(".")
    return Report(
        format="show",
        blocks=tuple(blocks),
        table=_point_table(plan, points, say),
        data=lambda: {
            "plan": plain_header(plan),
            "shown": {"kind": kind.removesuffix("s"), "number": int(number)},
            "tasks": [plain_task(task) for task in tasks],
            "points": [_plain_point(plan, point) for point in points],
            **_plain_notes(plan, addresses),
        },
    )


def target_blocks(targets: tuple[Target, ...], say: Say, level: int) -> list[Block]:
    """A heading and a table of targets; nothing where there are none."""
    if not targets:
        return []
    columns = (
        Column("what", say("Target"), 4),
        Column("amount", say("Amount"), 2),
        Column("place", say("Where"), 4),
        Column("due", say("Due")),
    )
    rows = tuple(
        (
            target.what,
            target_amount(target, say),
            target_place(target, say),
            str(target.due or ""),
        )
        for target in targets
    )
    return [Heading(say("Targets"), level), without_empty(Table(columns, rows))]


def _point_table(plan: Plan, points: tuple[Point, ...], say: Say) -> Table:
    columns = (
        Column("section", say("Section")),
        Column("number", say("Point")),
        Column("title", say("Title"), 3),
        Column("text", say("Text"), 6),
        Column("tasks", say("Tasks")),
        Column("targets", say("Targets"), 4),
    )
    rows = tuple(
        (
            section.number,
            point.number,
            point.title,
            point.text,
            task_numbers([task for task in plan.tasks if point.number in task.points], say),
            tuple(target_line(target, say) for target in point.targets),
        )
        for section in plan.sections
        for point in section.points
        if point in points
    )
    return Table(columns, rows)


def _concerns(at: str, addresses: tuple[str, ...]) -> bool:
    return any(at == address or at.startswith(f"{address}.") for address in addresses)


def _notes(plan: Plan, addresses: tuple[str, ...], say: Say) -> list[Block]:
    errata = tuple(one for one in plan.errata if _concerns(one.at, addresses))
    readings = tuple(one for one in plan.readings if _concerns(one.at, addresses))
    blocks = to_confirm(errata, readings, say)
    return [*blocks, *revision_part(_revisions(plan, addresses), say)]


def _revisions(plan: Plan, addresses: tuple[str, ...]) -> list[Any]:
    return [
        one
        for one in plan.revisions
        if f"tasks.{one.task}" in addresses or f"points.{one.point}" in addresses
    ]


def _plain_notes(plan: Plan, addresses: tuple[str, ...]) -> dict[str, Any]:
    return {
        "errata": [o.model_dump(mode="json") for o in plan.errata if _concerns(o.at, addresses)],
        "readings": [
            o.model_dump(mode="json") for o in plan.readings if _concerns(o.at, addresses)
        ],
        "revisions": [o.model_dump(mode="json") for o in _revisions(plan, addresses)],
    }


def _plain_point(plan: Plan, point: Point) -> dict[str, Any]:
    section = next(section for section in plan.sections if point in section.points)
    return plain_point(point, section)
