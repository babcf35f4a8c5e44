"""The plan's parts as JSON-ready values, in the shapes that every format=json shares."""

from typing import Any

from plantrack.model.plan import Plan, Point, Section
from plantrack.model.task import Task
from plantrack.query.selection import Selected, Selection


def plain_header(plan: Plan) -> dict[str, Any]:
    """The plan's header and where it was issued."""
    header = plan.plan.model_dump(mode="json")
    notice = plan.notice
    header["document_number"] = notice.document_number if notice else None
    return header


def plain_task(task: Task) -> dict[str, Any]:
    """A task as written: towns are never expanded."""
    return task.model_dump(mode="json")


def plain_selection(selection: Selection) -> dict[str, Any]:
    """`tasks`, each with `via` where a town was asked for, and `may_concern` then."""
    data: dict[str, Any] = {"tasks": [_selected(one) for one in selection.tasks]}
    if selection.towns:
        data["may_concern"] = [task.number for task in selection.may_concern]
    return data


def plain_point(point: Point, section: Section) -> dict[str, Any]:
    """A point and the number of its section."""
    return {"section": section.number, **point.model_dump(mode="json")}


def _selected(one: Selected) -> dict[str, Any]:
    data = plain_task(one.task)
    if one.via is not None:
        data["via"] = one.via
    return data
