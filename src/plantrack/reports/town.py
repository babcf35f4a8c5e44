"""The document for a town office: everything in the plan that concerns it."""

from typing import Any

from plantrack.model.organisation import Town
from plantrack.model.plan import Plan, Point
from plantrack.query.selection import Selected, Selection
from plantrack.reports.parts import (
    by_way,
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
from plantrack.reports.wording import task_numbers, way

_COLUMNS = ("number", "name", "goal", "units", "via")
_FLAT = ("number", "category", "name", "goal", "towns", "units", "points", "via")


def build_town_report(plan: Plan, selection: Selection, say: Say) -> Report:
    """The document for the one town of `selection`."""
    (town,) = selection.towns
    tasks = [one.task for one in selection.tasks]
    points = _points(plan, selection, town)
    confirm = confirm_lines(plan, tasks, [point for point, _ in points], say)
    told = [(point, _why(plan, point, named, selection, town, say)) for point, named in points]
    blocks: list[Block] = [
        Heading(say("{plan}: what concerns {who}", plan=plan.plan.title, who=town.name), 1),
        source_line(plan, say),
        Heading(say("Summary"), 2),
        Paragraph(_summary(selection, town, say)),
        category_summary(selection.tasks, say),
        *task_blocks(selection.tasks, _COLUMNS, say),
        *target_part(tasks, say),
        *_may_concern(selection, town, say),
        *point_part(told, say),
        *unit_part(plan, [*tasks, *selection.may_concern], say),
    ]
    if confirm:
        blocks += [Heading(say("To confirm"), 2), Items(confirm)]
    blocks += revision_part(revisions_of(plan, tasks, [point for point, _ in points]), say)
    return Report(
        format="report",
        blocks=(*blocks, reading_remark(say)),
        table=task_table(selection.tasks, _FLAT, say),
        data=lambda: _data(plan, selection, town, points),
    )


def _points(plan: Plan, selection: Selection, town: Town) -> list[tuple[Point, bool]]:
    """The points that name the town in full (True) or that its tasks carry out."""
    carried = {number for one in selection.tasks for number in one.task.points}
    return [
        (point, town.name in point.text)
        for point in plan.points
        if point.number in carried or town.name in point.text
    ]


def _why(plan: Plan, point: Point, named: bool, selection: Selection, town: Town, say: Say) -> str:
    chosen = {one.task.number for one in selection.tasks}
    tasks = [task for task in carried_by(plan, point) if task.number in chosen]
    if named and tasks:
        numbers = task_numbers(tasks, say)
        return say("Names {who}; carried out by tasks {tasks}.", who=town.name, tasks=numbers)
    if named:
        return say("Names {who}.", who=town.name)
    return say("Carried out by tasks {tasks}.", tasks=task_numbers(tasks, say))


def _summary(selection: Selection, town: Town, say: Say) -> str:
    ways = tuple(
        say(
            "{way} {count} ({tasks})",
            way=_way(via, say),
            count=len(mine),
            tasks=_numbers(mine, say),
        )
        for via, mine in by_way(selection.tasks).items()
    )
    total = say("{count} tasks concern {who}", count=len(selection.tasks), who=town.name)
    return (
        say("{total}: {ways}.", total=total, ways=say("{names}", names=ways))
        if ways
        else f"{total}{say('.')}"
    )


def _way(via: str, say: Say) -> str:
    return way(via, say) if via == "direct" else say("through “{group}”", group=via)


def _numbers(tasks: list[Selected], say: Say) -> str:
    return task_numbers([one.task for one in tasks], say)


def _may_concern(selection: Selection, town: Town, say: Say) -> list[Block]:
    if not selection.may_concern:
        return []
    remark = say(
        "The notice leaves open which towns these tasks mean; {who} may be among them.",
        who=town.name,
    )
    tasks = [Selected(task) for task in selection.may_concern]
    return [
        Heading(say("Tasks that may concern it"), 2),
        Paragraph(remark, True),
        task_table(tasks, ("number", "name", "goal", "towns", "units"), say),
    ]


def _data(
    plan: Plan, selection: Selection, town: Town, points: list[tuple[Point, bool]]
) -> dict[str, Any]:
    sections = {point.number: section for section in plan.sections for point in section.points}
    return {
        "plan": plain_header(plan),
        "selection": {"town": town.name},
        "summary": plain_summary(selection),
        **plain_selection(selection),
        "points": [
            {
                **plain_point(point, sections[point.number]),
                "names_town": named,
                "tasks": [
                    one.task.number for one in selection.tasks if point.number in one.task.points
                ],
            }
            for point, named in points
        ],
        "units": plain_units(plan, [*(o.task for o in selection.tasks), *selection.may_concern]),
    }
