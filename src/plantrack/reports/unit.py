"""The document for a section or body of the bureau: its tasks, and which towns they reach."""

from plantrack.model.organisation import Unit
from plantrack.model.plan import Plan
from plantrack.query.reach import Reach
from plantrack.query.selection import Selection
from plantrack.reports.parts import (
    carried_by,
    category_summary,
    confirm_lines,
    plain_summary,
    point_part,
    target_part,
    task_blocks,
)
from plantrack.reports.plain import plain_header, plain_point, plain_selection
from plantrack.reports.report import Block, Column, Heading, Items, Paragraph, Report, Say, Table
from plantrack.reports.source import (
    reading_remark,
    revision_part,
    revisions_of,
    source_line,
)
from plantrack.reports.task_table import task_table
from plantrack.reports.wording import task_numbers

_COLUMNS = ("number", "name", "goal", "towns", "units")
_FLAT = ("number", "category", "name", "goal", "towns", "units", "points")


def build_unit_report(plan: Plan, selection: Selection, unit: Unit, say: Say) -> Report:
    """The document for `unit`, whose tasks `selection` holds."""
    tasks = [one.task for one in selection.tasks]
    carried = {number for task in tasks for number in task.points}
    points = [point for point in plan.points if point.number in carried]
    shared = [task for task in tasks if len(task.units) > 1]
    total = say("{who} is responsible for {count} tasks", who=unit.name, count=len(tasks))
    if shared:
        numbers = task_numbers(shared, say)
        total = say("{total}, shared with other units: {tasks}", total=total, tasks=numbers)
    told = [
        (
            point,
            say(
                "Carried out by tasks {tasks}.",
                tasks=task_numbers([t for t in carried_by(plan, point) if t in tasks], say),
            ),
        )
        for point in points
    ]
    blocks: list[Block] = [
        Heading(say("{plan}: tasks of {who}", plan=plan.plan.title, who=unit.name), 1),
        source_line(plan, say),
        Heading(say("Summary"), 2),
        Paragraph(total + say(".")),
        category_summary(selection.tasks, say),
        *task_blocks(selection.tasks, _COLUMNS, say),
        *target_part(tasks, say),
        *_town_part(plan, selection, say),
        *point_part(told, say),
    ]
    if confirm := confirm_lines(plan, tasks, points, say):
        blocks += [Heading(say("To confirm"), 2), Items(confirm)]
    blocks += revision_part(revisions_of(plan, tasks, points), say)
    sections = {point.number: section for section in plan.sections for point in section.points}
    return Report(
        format="report",
        blocks=(*blocks, reading_remark(say)),
        table=task_table(selection.tasks, _FLAT, say),
        data=lambda: {
            "plan": plain_header(plan),
            "selection": {"unit": unit.name},
            "summary": plain_summary(selection),
            **plain_selection(selection),
            "may_concern": [],
            "points": [plain_point(point, sections[point.number]) for point in points],
            "towns": [
                {"town": name, "tasks": numbers}
                for name, numbers in _towns(plan, selection).items()
            ],
        },
    )


def _towns(plan: Plan, selection: Selection) -> dict[str, list[int]]:
    """Each town that the tasks reach, closed groups expanded, with the tasks' numbers."""
    reach = Reach(plan)
    reached = {
        town.name: [one.task.number for one in selection.tasks if reach.via(one.task, town)]
        for town in plan.organisation.towns
    }
    return {name: numbers for name, numbers in reached.items() if numbers}


def _town_part(plan: Plan, selection: Selection, say: Say) -> list[Block]:
    rows = tuple(
        (name, say("{names}", names=tuple(map(str, numbers))))
        for name, numbers in _towns(plan, selection).items()
    )
    if not rows:
        return []
    columns = (Column("town", say("Town"), 2), Column("tasks", say("Tasks"), 5))
    remark = say("Groups such as “all towns” are counted for each town they stand for.")
    return [Heading(say("Towns concerned"), 2), Paragraph(remark, True), Table(columns, rows)]
