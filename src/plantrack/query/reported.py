"""What a report is about, as typed: the task or point, and which of its targets."""

from plantrack.errors import SelectionError
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.plan import Plan
from plantrack.model.section import Point, Section
from plantrack.model.targets import Target
from plantrack.model.task import Task
from plantrack.query.lookup_any import find_any, tasks_labelled
from plantrack.query.lookup_text import find_point
from plantrack.text.suggest import suggest


def find_holder(plan: Plan, typed: str | None, point: str | None) -> Task | Point:
    """Return the task typed as `show` takes it (17, 5-1, 要点8), or the point typed for `--point`.

    For a point that is a task whole, the task. Raises SelectionError if it matches nothing or
    several things, or if not one of the two is given.
    """
    if (typed is None) == (point is None):
        raise SelectionError(
            lazy_gettext("give a task (17), or a point with --point (3.8, （八）)")
        )
    found = find_point(plan, point) if point is not None else _find_typed(plan, typed or "")
    if isinstance(found, Section):
        raise SelectionError(
            lazy_gettext("“{typed}” is a section; give a task (17) or a point", typed=typed)
        )
    if isinstance(found, Point):
        return next((task for task in plan.index.tasks_of(found) if task.is_point), found)
    return found


def find_task(plan: Plan, typed: str) -> Task:
    """Return the task typed as `show` takes it; raises SelectionError for a point, too."""
    found = find_holder(plan, typed, None)
    if isinstance(found, Task):
        return found
    raise SelectionError(lazy_gettext("“{typed}” is a point; give a task (17)", typed=typed))


def find_target(holder: Task | Point, typed: str) -> Target:
    """Return the target whose `what` is typed, or an unambiguous part of it.

    Raises SelectionError if it matches nothing or several targets.
    """
    targets = holder.targets
    if not targets:
        raise SelectionError(
            lazy_gettext("{holder} has no target; leave --target out", holder=holder_name(holder))
        )
    for fitting in (
        [one for one in targets if one.what == typed][:1],
        [one for one in targets if typed.strip() and typed.strip() in one.what],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise SelectionError(
                lazy_gettext(
                    "“{typed}” is part of more than one target: {names}",
                    typed=typed,
                    names=_quoted(fitting),
                )
            )
    names = [one.what for one in targets]
    likely = suggest(typed, names) or names
    raise SelectionError(
        lazy_gettext(
            "{holder} has no target “{typed}”; it has {names}",
            holder=holder_name(holder),
            typed=typed,
            names=_quoted([one for one in targets if one.what in likely]),
        )
    )


def only_target(holder: Task | Point) -> Target | None:
    """Return the one target of the holder, None if it has none.

    Raises SelectionError if it has several, so that one has to be named.
    """
    if len(holder.targets) > 1:
        raise SelectionError(
            lazy_gettext(
                "{holder} has {count} targets; say with --target which one: {names}",
                holder=holder_name(holder),
                count=len(holder.targets),
                names=_quoted(holder.targets),
            )
        )
    return holder.targets[0] if holder.targets else None


def holder_name(holder: Task | Point) -> Message:
    """Return what sentences call the task or point."""
    if isinstance(holder, Task):
        return lazy_gettext("task {number}", number=holder.reference)
    return lazy_gettext("point {number}", number=holder.key)


def _find_typed(plan: Plan, typed: str) -> Task | Point | Section:
    number = typed.strip()
    if number.isdecimal() and number.isascii() and len(number) < 16:
        is_task = int(number) in plan.index.tasks or tasks_labelled(plan, number)
        if not is_task and (point := plan.index.points.get(int(number))) is not None:
            raise SelectionError(
                lazy_gettext(
                    "there is no task {number}; for the point, use --point {number}",
                    number=point.key,
                )
            )
    return find_any(plan, typed)


def _quoted(targets: list[Target] | tuple[Target, ...]) -> tuple[str, ...]:
    return tuple(f"“{one.what}”" for one in targets)
