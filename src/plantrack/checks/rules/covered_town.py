"""PT209: a town listed beside a group that covers it."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message


def check(subject: Subject) -> Iterator[Hit]:
    """Towns, and smaller groups, that a closed group in the same list covers already."""
    organisation = subject.plan.organisation
    towns = {town.name: town for town in organisation.towns}
    groups = {group.name: group for group in organisation.groups if not group.open}
    for t, task in enumerate(subject.plan.tasks):
        listed = [groups[name] for name in task.towns if name in groups]
        for i, name in enumerate(task.towns):
            town, inner = towns.get(name), groups.get(name)
            for group in listed:
                covers_town = town is not None and group.covers(town)
                covers_group = inner is not None and set(inner.kinds) < set(group.kinds)
                if covers_town or covers_group:
                    told = message("“{name}” is covered by “{group}”", name=name, group=group.name)
                    yield Hit(("tasks", t, "towns", i), told)
                    break


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
