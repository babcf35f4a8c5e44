"""PT209: a town listed together with a group that covers it."""

from collections.abc import Iterable, Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.organisation import Group, Town
from plantrack.model.path import Path


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield towns and smaller groups that a closed group in the same list already covers."""
    organisation = context.plan.organisation
    towns = {town.name: town for town in organisation.towns}
    groups = {group.name: group for group in organisation.groups if not group.open}
    lists: list[tuple[tuple[str, ...], Path]]
    lists = [(task.towns, ("tasks", t, "towns")) for t, task in enumerate(context.plan.tasks)]
    lists += [(one.towns, (*path, "towns")) for one, path in context.targets if one.towns]
    for names, path in lists:
        if groups.keys().isdisjoint(names):
            continue
        listed = _by_kinds(groups[name] for name in names if name in groups)
        for index, name in enumerate(names):
            if cover := _cover(towns.get(name), groups.get(name), listed):
                message = lazy_gettext(
                    "“{name}” is already covered by “{group}”", name=name, group=cover.name
                )
                yield Problem((*path, index), message)


def _by_kinds(groups: Iterable[Group]) -> list[Group]:
    """Return the first group for each set of kinds: it answers for the others."""
    first: dict[frozenset[str], Group] = {}
    for group in groups:
        first.setdefault(frozenset(group.kinds), group)
    return list(first.values())


def _cover(town: Town | None, inner: Group | None, listed: list[Group]) -> Group | None:
    """Return the listed group that covers the town, or the whole of the smaller group."""
    for group in listed:
        if town is not None and group.covers(town):
            return group
        if inner is not None and set(inner.kinds) < set(group.kinds):
            return group
    return None


RULE = Rule(
    code="PT209",
    name="covered-town",
    severity="warning",
    what=gettext_noop("A task lists a town and also a collective name that covers it."),
    why=gettext_noop(
        "Either the town is meant to do more than the others, which a list cannot express, "
        "or it was listed by mistake."
    ),
    bad="towns:\n  - 木耳镇\n  - 各镇街\n",
    good="towns:\n  - 各镇街\n",
    check=check,
)
