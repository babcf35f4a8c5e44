"""Next year's plan from this year's: what stays is carried over, what is new is left to write."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from plantrack.drafts.years import YearShift
from plantrack.model.organisation import Group, Town, Unit
from plantrack.model.plan import Notice, Plan
from plantrack.model.section import Point, Section
from plantrack.model.table import Column
from plantrack.model.task import Task

Data = dict[str, Any]


class Draft(NamedTuple):
    """A plan as the data of a file, in which None is still to be written, and its tasks."""

    data: Data
    tasks: list[Data]


def draft_of(plan: Plan, year: int) -> Draft:
    """Return the draft for `year` that `plan` makes; raises ValueError for dates out of range.

    Bodies, the titles and numbers of sections and points, and the tables' headings are carried
    over with the year in them moved, and how progress is judged; of the tasks, what they are
    called and whose they are. All other texts, numbers of targets and dates are to be written.
    Nothing recorded since is kept.
    """
    shift = YearShift(plan.plan.year, year, plan.plan.start, plan.plan.end)
    data = _filled(
        plantrack=plan.plantrack,
        plan={
            "year": year,
            "title": shift.text(plan.plan.title),
            "issuer": plan.plan.issuer,
            "language": plan.plan.language,
            "start": shift.day(plan.plan.start),
            "end": shift.day(plan.plan.end),
        },
        notice=_notice(plan.notice, shift) if plan.notice else None,
    )
    data["organisation"] = _filled(
        towns=[_body(one) for one in plan.organisation.towns],
        units=[_body(one) for one in plan.organisation.units],
        groups=[_body(one) for one in plan.organisation.groups],
    )
    data |= _open({"preamble": plan.preamble})
    data |= _filled(
        sections=[_section(one, shift) for one in plan.sections],
        tables=[
            _filled(name=shift.text(one.name), columns=_columns(one.columns, shift))
            for one in plan.tables
        ],
    )
    if plan.follow_up is not None:
        said = plan.follow_up.model_fields_set
        data["follow_up"] = {
            field: getattr(plan.follow_up, field)
            for field in type(plan.follow_up).model_fields
            if field in said
        }
    return Draft(data, list(_tasks(plan, shift)))


def _filled(**values: Any) -> Data:
    """Return the values that say something."""
    return {
        key: value for key, value in values.items() if value not in (None, "", (), [], {}, False)
    }


def _open(written: Mapping[str, object]) -> Data:
    """Return the keys that hold something, each to be written anew."""
    return dict.fromkeys(key for key, value in written.items() if value not in (None, "", (), {}))


def _notice(notice: Notice, shift: YearShift) -> Data:
    return {
        "document_number": None,
        **_filled(
            subject=notice.subject,
            genre=notice.genre,
            publisher=notice.publisher,
        ),
        "created": None,
        "title": shift.text(notice.title),
        **_filled(addressees=notice.addressees),
        **_open({"body": notice.body}),
        **_filled(signature=notice.signature, disclosure=notice.disclosure),
        **_filled(attachment=notice.attachment and shift.text(notice.attachment)),
        **_filled(columns=_columns(notice.columns, shift)),
    }


def _columns(columns: Sequence[str | Column], shift: YearShift) -> list[str | Data]:
    return [
        shift.text(one)
        if isinstance(one, str)
        else _filled(heading=shift.text(one.heading), field=one.field)
        for one in columns
    ]


def _body(body: Town | Unit | Group) -> Data:
    return _filled(**{field: getattr(body, field) for field in type(body).model_fields})


def _section(section: Section, shift: YearShift) -> Data:
    return {
        "number": section.number,
        "title": shift.text(section.title),
        **_open({"text": section.text}),
        **_filled(points=[_point(one, shift) for one in section.points]),
    }


def _point(point: Point, shift: YearShift) -> Data:
    return {
        "number": point.number,
        **_filled(title=shift.text(point.title)),
        **_open({"text": point.text}),
        **_filled(points=[_point(one, shift) for one in point.points]),
    }


def _tasks(plan: Plan, shift: YearShift) -> Iterator[Data]:
    """Yield the tasks that were not withdrawn, numbered anew where one was."""
    kept = plan.active_tasks
    is_complete = len(kept) == len(plan.tasks)
    numbers = {
        task.number: task.number if is_complete else place
        for place, task in enumerate(kept, start=kept[0].number if kept else 1)
    }
    for task in kept:
        yield _task(task, numbers, shift)


def _task(task: Task, numbers: Mapping[int, int], shift: YearShift) -> Data:
    own: Data = {}
    if not task.is_point:
        own = _filled(name=shift.text(task.name)) | _open({"goal": task.goal})
    return {
        "number": numbers[task.number],
        **_filled(
            label=task.label,
            parent=numbers.get(task.parent) if task.parent is not None else None,
            table=task.table and shift.text(task.table),
            category=shift.text(task.category),
        ),
        **own,
        **_filled(
            towns=task.towns,
            lead=task.lead,
            units=task.units,
            support=task.support,
            leaders=task.leaders,
        ),
        **_open({"due": task.due, "due_text": task.due_text}),
        **_filled(points=task.points),
        **_filled(other={shift.text(heading): None for heading in task.other}),
    }
