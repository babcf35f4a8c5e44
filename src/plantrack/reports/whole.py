"""The document of the whole plan: sections with their tasks, gaps, and what is to be confirmed."""

from plantrack.model.plan import Plan, Section
from plantrack.query.selection import Selected, Selection
from plantrack.reports.parts import (
    carried_by,
    category_summary,
    plain_summary,
    plain_units,
    target_part,
    unit_part,
)
from plantrack.reports.plain import plain_header, plain_selection
from plantrack.reports.report import Block, Column, Heading, Items, Paragraph, Report, Say, Table
from plantrack.reports.source import reading_remark, revision_part, source_line, to_confirm
from plantrack.reports.task_table import task_table
from plantrack.reports.wording import point_label, section_label, task_numbers

_COLUMNS = ("number", "name", "goal", "towns", "units", "points")
_FLAT = ("number", "category", "name", "goal", "towns", "units", "points")


def build_whole_report(plan: Plan, say: Say) -> Report:
    """The whole plan for its office: what carries out what, and what is still open."""
    selection = Selection(tuple(Selected(task) for task in plan.tasks))
    idle = [point for point in plan.points if not carried_by(plan, point)]
    unlinked = [task for task in plan.tasks if not task.points]
    total = say(
        "{sections} sections, {points} points, {count} tasks",
        sections=len(plan.sections),
        points=len(plan.points),
        count=len(plan.tasks),
    )
    blocks: list[Block] = [
        Heading(plan.plan.title, 1),
        source_line(plan, say),
        Heading(say("Summary"), 2),
        Paragraph(total + say(".")),
        category_summary(selection.tasks, say),
    ]
    for section in plan.sections:
        blocks += _section_blocks(plan, section, say)
    blocks += target_part(plan.tasks, say, plan.points)
    if idle:
        blocks += [
            Heading(say("Points that no task carries out"), 2),
            Items(tuple(point_label(point) for point in idle)),
        ]
    if unlinked:
        blocks += [
            Heading(say("Tasks that carry out no point"), 2),
            task_table([Selected(task) for task in unlinked], _COLUMNS[:-1], say),
        ]
    blocks += [*unit_part(plan, plan.tasks, say), *to_confirm(plan.errata, plan.readings, say)]
    blocks += revision_part(plan.revisions, say)
    return Report(
        format="report",
        blocks=(*blocks, reading_remark(say)),
        table=task_table(selection.tasks, _FLAT, say),
        data=lambda: {
            "plan": plain_header(plan),
            "selection": {},
            "summary": plain_summary(selection),
            **plain_selection(selection),
            "may_concern": [],
            "sections": [_plain_section(plan, section) for section in plan.sections],
            "points_without_tasks": [point.number for point in idle],
            "tasks_without_points": [task.number for task in unlinked],
            "units": plain_units(plan, plan.tasks),
            "errata": [erratum.model_dump(mode="json") for erratum in plan.errata],
            "readings": [reading.model_dump(mode="json") for reading in plan.readings],
            "revisions": [revision.model_dump(mode="json") for revision in plan.revisions],
        },
    )


def _section_blocks(plan: Plan, section: Section, say: Say) -> list[Block]:
    numbers = {point.number for point in section.points}
    tasks = [Selected(task) for task in plan.tasks if numbers.intersection(task.points)]
    columns = (Column("point", say("Point"), 4), Column("tasks", say("Tasks"), 2))
    rows = tuple(
        (point_label(point), task_numbers(carried_by(plan, point), say) or "-")
        for point in section.points
    )
    blocks: list[Block] = [Heading(section_label(section), 2), Table(columns, rows)]
    return [*blocks, task_table(tasks, _COLUMNS, say)] if tasks else blocks


def _plain_section(plan: Plan, section: Section) -> dict[str, object]:
    return {
        "number": section.number,
        "title": section.title,
        "points": [
            {
                "number": point.number,
                "title": point.title,
                "tasks": [task.number for task in carried_by(plan, point)],
            }
            for point in section.points
        ],
    }
