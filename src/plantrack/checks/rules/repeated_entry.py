"""PT208: a town, unit or point that one task lists twice."""

from collections.abc import Iterator, Sequence

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.checks.targets import placed_targets
from plantrack.i18n import mark, message
from plantrack.loading.compose import Path


def check(subject: Subject) -> Iterator[Hit]:
    """The second and every later mention in the same list."""
    for index, task in enumerate(subject.plan.tasks):
        yield from _twice(task.towns, ("tasks", index, "towns"))
        yield from _twice(task.units, ("tasks", index, "units"))
        yield from _twice([str(n) for n in task.points], ("tasks", index, "points"))
    for target, path in placed_targets(subject.plan):
        yield from _twice(target.towns, (*path, "towns"))
        yield from _twice(target.items, (*path, "items"))
    for index, group in enumerate(subject.plan.organisation.groups):
        yield from _twice(group.kinds, ("organisation", "groups", index, "kinds"))


def _twice(names: Sequence[str], path: Path) -> Iterator[Hit]:
    if len(set(names)) == len(names):
        return
    for index, name in enumerate(names):
        if name in names[:index]:
            yield Hit((*path, index), message("“{name}” is listed twice", name=name))


RULE = Rule(
    code="PT208",
    name="repeated-entry",
    severity="error",
    what=mark("A task or target lists the same town, unit, point or place twice."),
    why=mark("Counts of towns come out wrong, and one of the two was meant to be another."),
    bad="towns:\n  - 木耳镇\n  - 木耳镇\n",
    good="towns:\n  - 木耳镇\n  - 兴隆镇\n",
    check=check,
)
