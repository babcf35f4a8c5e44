"""The document for one section of the plan: its points and the tasks that carry them out."""

from plantrack.model.plan import Plan, Section
from plantrack.query.selection import Selection
from plantrack.reports.parts import (
    carried_by,
    category_summary,
    confirm_lines,
    plain_summary,
    plain_units,
    point_part,
    target_part,
    task_blocks,
    unit_part,
)
from plantrack.reports.plain import plain_header, plain_point, plain_selection
from plantrack.reports.report import Block, Heading, Items, Paragraph, Report, Say
from plantrack.reports.source import (
    reading_remark,
    revision_part,
    revisions_of,
    source_line,
)
from plantrack.reports.task_table import task_table
from plantrack.reports.wording import section_label, task_numbers

_COLUMNS = ("number", "name", "goal", "towns", "units", "points")
_FLAT = ("number", "category", "name", "goal", "towns", "units", "points")


def build_section_report(plan: Plan, selection: Selection, section: Section, say: Say) -> Report:
    """The document for `section`, whose tasks `selection` holds."""
    tasks = [one.task for one in selection.tasks]
    told = []
    for point in section.points:
        carrying = carried_by(plan, point)
        why = (
            say("Carried out by tasks {tasks}.", tasks=task_numbers(carrying, say))
            if carrying
            else say("No task carries it out.")
        )
        told.append((point, why))
    total = say(
        "{points} points, {count} tasks that carry them out",
        points=len(section.points),
        count=len(tasks),
    )
    blocks: list[Block] = [
        Heading(say("{plan}: {section}", plan=plan.plan.title, section=section_label(section)), 1),
        source_line(plan, say),
        Heading(say("Summary"), 2),
        Paragraph(total + say(".")),
    ]
    if tasks:
        blocks += [
            category_summary(selection.tasks, say),
            *task_blocks(selection.tasks, _COLUMNS, say),
            *target_part(tasks, say, section.points),
        ]
    blocks += [*point_part(told, say), *unit_part(plan, tasks, say)]
    if confirm := confirm_lines(plan, tasks, section.points, say):
        blocks += [Heading(say("To confirm"), 2), Items(confirm)]
    blocks += revision_part(revisions_of(plan, tasks, section.points), say)
    return Report(
        format="report",
        blocks=(*blocks, reading_remark(say)),
        table=task_table(selection.tasks, _FLAT, say),
        data=lambda: {
            "plan": plain_header(plan),
            "selection": {"section": section.number, "title": section.title},
            "summary": plain_summary(selection),
            **plain_selection(selection),
            "may_concern": [],
            "points": [plain_point(point, section) for point in section.points],
            "points_without_tasks": [
                point.number for point in section.points if not carried_by(plan, point)
            ],
            "units": plain_units(plan, tasks),
        },
    )
