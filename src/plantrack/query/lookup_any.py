"""What `show` is asked for: a task, point or section, in any common notation."""

import re

from plantrack.errors import SelectionError
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.plan import Plan
from plantrack.model.section import Point, Section
from plantrack.model.task import Task
from plantrack.query.lookup import body_names, find_point, find_section
from plantrack.text.suggest import suggest

_TASK = re.compile(r"(?:任务|task)?\s*(?P<number>[0-9]+)", re.IGNORECASE)
# A point may be copied from the closing line of `list`: 要点：11.
_POINT = re.compile(
    r"(?P<word>(?:另见)?要点[\s:：]*|points?[\s:：]*)[0-9一二三四五六七八九十]+"
    r"|[(（][0-9一二三四五六七八九十]+[)）]|[0-9]+[.．][0-9]+",
    re.IGNORECASE,
)
_SECTION = re.compile(r"第[0-9一二三四五六七八九十]+部分|[一二三四五六七八九十]+、?")


def find_any(plan: Plan, typed: str) -> Task | Point | Section:
    """Return what `typed` refers to: `17`, `3.8`, `要点8`, `（八）`, `三、`, or part of a name.

    Raises SelectionError if it matches nothing or several things.
    """
    typed = typed.strip()
    if found := _TASK.fullmatch(typed):
        return _task(plan, int(found["number"][:15]), typed)
    if found := _POINT.fullmatch(typed):
        return find_point(plan, typed.removeprefix(found["word"] or ""))
    if _SECTION.fullmatch(typed):
        return find_section(plan, typed)
    return _by_name(plan, typed)


def _task(plan: Plan, number: int, typed: str) -> Task:
    if (task := plan.index.tasks.get(number)) is not None:
        return task
    if typed.isdecimal() and number in plan.index.points:
        raise SelectionError(
            lazy_gettext(
                "there is no task {number}; for the point, use plantrack show 要点{number}",
                number=number,
            )
        )
    numbers = [task.number for task in plan.tasks]
    raise SelectionError(
        lazy_gettext(
            "there is no task {typed}; the tasks run from {first} to {last}",
            typed=typed,
            first=min(numbers, default=0),
            last=max(numbers, default=0),
        )
    )


def _by_name(plan: Plan, typed: str) -> Task | Point | Section:
    names: list[tuple[str, Task | Point | Section]] = [
        *((task.name, task) for task in plan.tasks),
        *((point.title, point) for point in plan.points),
        *((section.title, section) for section in plan.sections),
    ]
    fitting = [(name, one) for name, one in names if name == typed] or [
        (name, one) for name, one in names if typed and typed in name
    ]
    if len(fitting) == 1:
        return fitting[0][1]
    if fitting:
        raise SelectionError(
            lazy_gettext(
                "“{typed}” has more than one match: {names}",
                typed=typed,
                names=tuple(_named(one, name) for name, one in fitting),
            )
        )
    _answer_office(plan, typed)
    suggestions = suggest(typed, (name for name, _ in names))
    if suggestions:
        raise SelectionError(
            lazy_gettext(
                "nothing matches “{typed}”; did you mean {names}?",
                typed=typed,
                names=tuple(f"“{name}”" for name in suggestions),
            )
        )
    raise SelectionError(
        lazy_gettext(
            "nothing matches “{typed}”; give a task (17) or a point (3.8, 要点8, （八）)",
            typed=typed,
        )
    )


def _answer_office(plan: Plan, typed: str) -> None:
    offices = {
        "town": body_names(plan.organisation.towns),
        "unit": body_names(plan.organisation.units),
    }
    for option, names in offices.items():
        if typed in names:
            raise SelectionError(
                lazy_gettext(
                    "“{typed}” is not a task or point: use plantrack report --{option} {typed}",
                    typed=typed,
                    option=option,
                )
            )


def _named(one: Task | Point | Section, name: str) -> Message:
    kinds = {
        Task: lazy_gettext("task {number}", number=one.number),
        Point: lazy_gettext("point {number}", number=one.number),
        Section: lazy_gettext("section {number}", number=one.number),
    }
    return lazy_gettext("{kind} {name}", kind=kinds[type(one)], name=name)
