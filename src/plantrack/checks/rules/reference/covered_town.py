"""PT209: a town or unit listed together with a group that covers it."""

from collections.abc import Callable, Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.duties import ROLE_FIELDS
from plantrack.model.organisation import Group
from plantrack.model.path import Path

Lists = list[tuple[tuple[str, ...], Path]]


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield bodies and smaller groups that a closed group in the same list already covers."""
    plan = context.plan
    organisation = plan.organisation
    if not any(not group.open for group in organisation.groups):
        return
    towns: Lists = [(task.towns, ("tasks", t, "towns")) for t, task in enumerate(plan.tasks)]
    towns += [(one.towns, (*path, "towns")) for one, path in context.targets if one.towns]
    yield from _covered(towns, organisation.town_groups, plan.reach.towns_of)
    if not any(not group.open for group in organisation.unit_groups):
        return  # as in most plans, where tasks name their units
    units: Lists = [
        (names, ("tasks", t, field))
        for t, task in enumerate(plan.tasks)
        for field, names in zip(ROLE_FIELDS.values(), task.unit_lists, strict=True)
        if names
    ]
    yield from _covered(units, organisation.unit_groups, plan.duties.units_of)


def _covered(
    lists: Lists, groups: tuple[Group, ...], meant: Callable[[tuple[str, ...]], tuple[str, ...]]
) -> Iterator[Problem]:
    closed = {group.name for group in groups if not group.open}
    is_open = {group.name for group in groups if group.open}
    covers: dict[str, frozenset[str]] = {}
    for names, path in lists:
        if closed.isdisjoint(names):
            continue
        for name in names:
            if name not in covers:
                covers[name] = frozenset(meant((name,)))
        listed = [name for name in dict.fromkeys(names) if name in closed]
        for index, name in enumerate(names):
            if name in is_open:
                continue
            if cover := next((one for one in listed if _is_in(name, one, covers, closed)), None):
                message = lazy_gettext(
                    "“{name}” is already covered by “{group}”", name=name, group=cover
                )
                yield Problem((*path, index), message)


def _is_in(name: str, group: str, covers: dict[str, frozenset[str]], closed: set[str]) -> bool:
    """Whether the group covers the body, or the whole of the smaller group."""
    inner, whole = covers[name], covers[group]
    return name != group and bool(inner) and (inner < whole if name in closed else inner <= whole)


RULE = Rule(
    code="PT209",
    name="covered-town",
    severity="warning",
    what=gettext_noop("A task lists a town or unit and also a collective name that covers it."),
    why=gettext_noop(
        "Either it is meant to do more than the others, which a list cannot express, "
        "or it was listed by mistake."
    ),
    bad="towns:\n  - 木耳镇\n  - 各镇街\n",
    good="towns:\n  - 各镇街\n",
    check=check,
)
