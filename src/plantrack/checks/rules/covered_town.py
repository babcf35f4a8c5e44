"""PT209: a town listed beside a group that covers it."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.checks.targets import placed_targets
from plantrack.i18n import mark, message
from plantrack.loading.compose import Path
from plantrack.model.organisation import Group, Town


def check(subject: Subject) -> Iterator[Hit]:
    """Towns, and smaller groups, that a closed group in the same list covers already."""
    organisation = subject.plan.organisation
    towns = {town.name: town for town in organisation.towns}
    groups = {group.name: group for group in organisation.groups if not group.open}
    lists: list[tuple[tuple[str, ...], Path]]
    lists = [(task.towns, ("tasks", t, "towns")) for t, task in enumerate(subject.plan.tasks)]
    lists += [(one.towns, (*path, "towns")) for one, path in placed_targets(subject.plan)]
    for names, path in lists:
        listed = [groups[name] for name in names if name in groups]
        for index, name in enumerate(names):
            if cover := _cover(towns.get(name), groups.get(name), listed):
                told = message("“{name}” is covered by “{group}”", name=name, group=cover.name)
                yield Hit((*path, index), told)


def _cover(town: Town | None, inner: Group | None, listed: list[Group]) -> Group | None:
    """The listed group that covers the town, or all of the smaller group."""
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
    what=mark("A task lists a town and also a collective name that covers it."),
    why=mark(
        "Either the town is meant to do more than the others, which a list cannot say, or it"
        " stands there by mistake."
    ),
    bad="towns:\n  - 木耳镇\n  - 各镇街\n",
    good="towns:\n  - 各镇街\n",
    check=check,
)
