"""PT207: a name that two things of the same kind share."""

from collections.abc import Iterable, Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.path import Path
from plantrack.model.section import Point
from plantrack.model.task import Task
from plantrack.model.walk import placed_points, placed_tasks


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield every repetition of a name, a title, or a target's `what`."""
    plan, organisation = context.plan, context.plan.organisation
    for kind in ("towns", "units", "groups"):
        named = enumerate(getattr(organisation, kind))
        yield from _repeated((one.name, ("organisation", kind, i, "name")) for i, one in named)
    yield from _repeated(
        (section.title, ("sections", s, "title")) for s, section in enumerate(plan.sections)
    )
    points, tasks = list(placed_points(plan)), list(placed_tasks(plan))
    yield from _repeated((point.title, (*path, "title")) for point, path in points)
    yield from _repeated((task.name, (*path, "name")) for task, path in tasks)
    holders: list[tuple[Task | Point, Path]] = [*tasks, *points]
    for holder, path in holders:
        if len(holder.targets) < 2:
            continue
        yield from _repeated(
            (target.what, (*path, "targets", i, "what")) for i, target in enumerate(holder.targets)
        )


def _repeated(named: Iterable[tuple[str, Path]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name, path in named:
        if name in seen:
            yield Problem(path, lazy_gettext("the name “{name}” is already in use", name=name))
        seen.add(name)


RULE = Rule(
    code="PT207",
    name="duplicate-name",
    severity="error",
    what=gettext_noop(
        "Two towns, units, groups, points, tasks or targets of a task have the same name."
    ),
    why=gettext_noop("People, revisions and progress entries refer to them by name."),
    bad="units:\n  - name: 养老科\n  - name: 养老科\n",
    good="units:\n  - name: 养老科\n  - name: 救助科\n",
    check=check,
)
