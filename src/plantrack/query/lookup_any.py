"""What `show` is asked for: a task, point or section, in any common notation."""

import re
from collections.abc import Iterator

from plantrack.errors import SelectionError
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.plan import Plan
from plantrack.model.section import Point, Section
from plantrack.model.task import Task
from plantrack.query.lookup import body_names
from plantrack.query.lookup_text import find_point, find_section, points_numbered, writes_point
from plantrack.query.words import folded
from plantrack.text.suggest import suggest

_TASK = re.compile(r"(?:任务|task)?\s*(?P<number>[0-9]+)", re.IGNORECASE)
_TASK_WORD = re.compile(r"(?:任务|task)\s*", re.IGNORECASE)
_SECTION = re.compile(r"第[0-9一二三四五六七八九十]+部分|[一二三四五六七八九十]+、?")
_ARABIC = re.compile(r"[(（][0-9]+[)）]")
_DASHES = re.compile("[-–—－~～]+")

Part = Task | Point | Section


def find_any(plan: Plan, typed: str) -> Part:
    """Return what `typed` refers to: `17`, `5-1`, `3.8`, `要点8`, `（八）`, `三、`, part of a name.

    A task's number in the plan goes before what other tasks are labelled. Raises SelectionError
    if it matches nothing or several things.
    """
    typed = typed.strip()
    found = _TASK.fullmatch(typed)
    if found and (task := plan.index.tasks.get(int(found["number"][:15]))) is not None:
        return task
    if labelled := tasks_labelled(plan, _TASK_WORD.sub("", typed, count=1)):
        return _one_of([*labelled, *_others(plan, typed, labelled)], typed)
    if found:
        raise _no_task(plan, int(found["number"][:15]), typed)
    if writes_point(typed):
        return find_point(plan, typed)
    if _SECTION.fullmatch(typed):
        return find_section(plan, typed)
    return _by_name(plan, typed)


def tasks_labelled(plan: Plan, typed: str) -> list[Task]:
    """Return the tasks that the document numbers so, where that is not their number.

    With the table or the number one of several is meant: `附件2 1`, `30(31)`.
    """
    wanted = _plain(typed)
    return [task for task in plan.tasks if wanted in map(_plain, _labels(task))]


def namesakes(plan: Plan, typed: str, shown: Part) -> Message | None:
    """Return what to tell of other tasks that are labelled with the number `typed` for `shown`."""
    if not isinstance(shown, Task) or not _TASK.fullmatch(typed.strip()):
        return None
    others = [one for one in tasks_labelled(plan, str(shown.number)) if one is not shown]
    if not others:
        return None
    return lazy_gettext(
        "also numbered {number}: {tasks}",
        number=shown.number,
        tasks=tuple(_named(one, one.title) for one in others),
    )


def _labels(task: Task) -> Iterator[str]:
    if task.label:
        yield task.label
        yield f"{task.label}({task.number})"
    if task.table:
        yield f"{task.table}{task.label or task.number}"


def _plain(label: str) -> str:
    """Return a label without differences of width, of dashes, or in the mark that closes it."""
    return _DASHES.sub("-", "".join(folded(label).split())).rstrip("、.。")


def _others(plan: Plan, typed: str, tasks: list[Task]) -> list[Part]:
    """Return the points and sections that are printed so too, but for points that tasks show."""
    others: list[Part] = []
    if writes_point(typed) and not _ARABIC.search(typed):  # points are printed （三）, not （3）
        told = {key for task in tasks for key in task.points}
        others += [one for one in points_numbered(plan, typed) or () if one.key not in told]
    if _SECTION.fullmatch(typed) and plan.sections:
        others.append(find_section(plan, typed))
    return others


def _one_of(fitting: list[Part], typed: str) -> Part:
    if len(fitting) == 1:
        return fitting[0]
    raise _several([(one, _name(one)) for one in fitting], typed)


def _name(one: Part) -> str:
    return one.title if isinstance(one, Task | Section) else one.name


def _no_task(plan: Plan, number: int, typed: str) -> SelectionError:
    if typed.isdecimal() and number in plan.index.points:
        return SelectionError(
            lazy_gettext(
                "there is no task {number}; for the point, use plantrack show 要点{number}",
                number=number,
            )
        )
    numbers = [task.number for task in plan.tasks]
    return SelectionError(
        lazy_gettext(
            "there is no task {typed}; the tasks run from {first} to {last}",
            typed=typed,
            first=min(numbers, default=0),
            last=max(numbers, default=0),
        )
    )


def _by_name(plan: Plan, typed: str) -> Part:
    names: list[tuple[str, Part]] = [
        *((task.title, task) for task in plan.tasks),
        *((point.name, point) for point in plan.points if not _is_task(plan, point)),
        *((section.title, section) for section in plan.sections),
    ]
    fitting = [(name, one) for name, one in names if name == typed] or [
        (name, one) for name, one in names if typed and typed in name
    ]
    if len(fitting) == 1:
        return fitting[0][1]
    if fitting:
        raise _several([(one, name) for name, one in fitting], typed)
    _answer_office(plan, typed)
    labels = [task.label for task in plan.tasks if task.label]
    suggestions = suggest(typed, (*labels, *(name for name, _ in names)))
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


def _is_task(plan: Plan, point: Point) -> bool:
    """Whether a task is the point whole, and has its name from it."""
    return any(task.is_point for task in plan.index.tasks_of(point))


def _several(fitting: list[tuple[Part, str]], typed: str) -> SelectionError:
    return SelectionError(
        lazy_gettext(
            "“{typed}” has more than one match: {names}",
            typed=typed,
            names=tuple(_named(one, name) for one, name in fitting),
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


def _named(one: Part, name: str) -> Message:
    if isinstance(one, Task):
        kind = lazy_gettext("task {number}", number=one.number)
    elif isinstance(one, Point):
        kind = lazy_gettext("point {number}", number=one.key)
    else:
        kind = lazy_gettext("section {number}", number=one.number)
    return lazy_gettext("{kind} {name}", kind=kind, name=name)
