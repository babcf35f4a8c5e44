"""PT208: a town, unit or point that one task lists twice."""

from collections.abc import Iterator, Sequence

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.path import Path


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield every repetition within a list."""
    for index, task in enumerate(context.plan.tasks):
        for field in ("towns", "units", "points"):
            names = getattr(task, field)
            if len(names) > 1:
                yield from _twice(names, ("tasks", index, field))
    for target, path in context.targets:
        if target.towns or target.items:
            yield from _twice(target.towns, (*path, "towns"))
            yield from _twice(target.items, (*path, "items"))
    for index, group in enumerate(context.plan.organisation.groups):
        yield from _twice(group.kinds, ("organisation", "groups", index, "kinds"))
        yield from _twice(group.aliases, ("organisation", "groups", index, "aliases"))
    for kind in ("towns", "units"):
        for index, body in enumerate(getattr(context.plan.organisation, kind)):
            yield from _twice(body.formerly, ("organisation", kind, index, "formerly"))


def _twice(names: Sequence[str | int], path: Path) -> Iterator[Problem]:
    if len(set(names)) == len(names):
        return
    seen: set[str | int] = set()
    for index, name in enumerate(names):
        if name in seen:
            message = lazy_gettext("“{name}” is listed twice", name=str(name))
            yield Problem((*path, index), message)
        seen.add(name)


RULE = Rule(
    code="PT208",
    name="repeated-entry",
    severity="error",
    what=gettext_noop("A task or target lists the same town, unit, point or place twice."),
    why=gettext_noop(
        "Town counts come out wrong, and one of the two was probably meant to be something else."
    ),
    bad="towns:\n  - 木耳镇\n  - 木耳镇\n",
    good="towns:\n  - 木耳镇\n  - 兴隆镇\n",
    check=check,
)
