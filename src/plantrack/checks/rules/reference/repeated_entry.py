"""PT208: a town, unit or point that one task lists twice."""

from collections.abc import Iterator, Mapping, Sequence

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.path import Path

# The lists of a task, and of what a name in them is the name.
_LISTS = {
    "towns": "towns",
    "lead": "units",
    "units": "units",
    "support": "units",
    "leaders": "",
    "points": "",
}


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield every repetition within a list, also under another name of a body.

    A unit may be in several lists of a task: it has several parts in it.
    """
    organisation = context.plan.organisation
    aliases = {
        kind: {alias: one.name for one in getattr(organisation, kind) for alias in one.aliases}
        for kind in ("towns", "units")
    }
    for index, task in enumerate(context.plan.tasks):
        for field, kind in _LISTS.items():
            names = getattr(task, field)
            if len(names) > 1:
                yield from _twice(names, ("tasks", index, field), aliases.get(kind))
    for target, path in context.targets:
        if target.towns or target.items or target.shares:
            yield from _twice(target.towns, (*path, "towns"), aliases["towns"])
            yield from _twice(target.items, (*path, "items"))
            towns = [share.town for share in target.shares]
            for one in _twice(towns, (*path, "shares"), aliases["towns"]):
                yield one._replace(path=(*one.path, "town"))
    both = aliases["towns"] | aliases["units"]
    for index, group in enumerate(organisation.groups):
        path = ("organisation", "groups", index)
        yield from _twice(group.kinds, (*path, "kinds"))
        yield from _twice(group.members, (*path, "members"), both)
        yield from _twice(group.aliases, (*path, "aliases"))
    for kind in ("towns", "units"):
        for index, body in enumerate(getattr(organisation, kind)):
            yield from _twice(body.formerly, ("organisation", kind, index, "formerly"))
            yield from _twice(body.aliases, ("organisation", kind, index, "aliases"))


def _twice(
    names: Sequence[str | int], path: Path, aliases: Mapping[str, str] | None = None
) -> Iterator[Problem]:
    if len(set(names)) == len(names) and not aliases:
        return
    seen: set[str | int] = set()
    for index, name in enumerate(names):
        meant = aliases.get(name, name) if aliases and isinstance(name, str) else name
        if meant in seen:
            message = lazy_gettext("“{name}” is listed twice", name=str(name))
            yield Problem((*path, index), message)
        seen.add(meant)


RULE = Rule(
    code="PT208",
    name="repeated-entry",
    severity="error",
    what=gettext_noop(
        "A list of a task, target or group has the same town, unit, point or place twice."
    ),
    why=gettext_noop(
        "Town counts come out wrong, and one of the two was probably meant to be something else."
    ),
    bad="towns:\n  - 木耳镇\n  - 木耳镇\n",
    good="towns:\n  - 木耳镇\n  - 兴隆镇\n",
    check=check,
)
