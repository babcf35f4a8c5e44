"""PT207: a name that two things of the same kind share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.section import Point
from plantrack.model.table import Column
from plantrack.model.targets import Milestone, Target
from plantrack.model.task import Task
from plantrack.model.walk import placed_points, placed_tasks


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield every repetition of a name, a title, a heading, or the `what` of a target or step.

    Where points are numbered anew, another section may have their titles; another table, and
    the parts of another row, may have the names of tasks.
    """
    plan, organisation = context.plan, context.plan.organisation
    for kind in ("towns", "units", "groups"):
        named = enumerate(getattr(organisation, kind))
        yield from _repeated((one.name, ("organisation", kind, i, "name")) for i, one in named)
    yield from _repeated(
        (section.title, ("sections", s, "title")) for s, section in enumerate(plan.sections)
    )
    points, tasks = list(placed_points(plan)), list(placed_tasks(plan))
    titles: dict[object, list[tuple[str, Path]]] = defaultdict(list)
    for point, path in points:
        titles[str(point.key).rpartition(".")[0]].append((point.title, (*path, "title")))
    names: dict[object, list[tuple[str, Path]]] = defaultdict(list)
    for task, path in tasks:
        if not task.is_point:
            names[task.table, task.parent].append((task.name, (*path, "name")))
    for named_so in (*titles.values(), *names.values()):
        yield from _repeated(named_so)
    yield from _of_tables(plan)
    holders: list[tuple[Task | Point, Path]] = [*tasks, *points]
    for holder, path in holders:
        if len(holder.targets) > 1:
            yield from _repeated(_whats(holder.targets, (*path, "targets")))
        if isinstance(holder, Task) and len(holder.milestones) > 1:
            yield from _repeated(_whats(holder.milestones, (*path, "milestones")))


def _of_tables(plan: Plan) -> Iterator[Problem]:
    """Yield names of tables, and headings within one table."""
    yield from _repeated((one.name, ("tables", t, "name")) for t, one in enumerate(plan.tables))
    held: list[tuple[tuple[str | Column, ...], Path]]
    held = [(one.columns, ("tables", t, "columns")) for t, one in enumerate(plan.tables)]
    if plan.notice:
        held.append((plan.notice.columns, ("notice", "columns")))
    for columns, path in held:
        yield from _repeated(
            (one, (*path, c)) if isinstance(one, str) else (one.heading, (*path, c, "heading"))
            for c, one in enumerate(columns)
        )


def _whats(held: Sequence[Target | Milestone], path: Path) -> Iterator[tuple[str, Path]]:
    return ((one.what, (*path, i, "what")) for i, one in enumerate(held))


def _repeated(named: Iterable[tuple[str, Path]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name, path in named:
        if name in seen and name:
            yield Problem(path, lazy_gettext("the name “{name}” is already in use", name=name))
        seen.add(name)


RULE = Rule(
    code="PT207",
    name="duplicate-name",
    severity="error",
    what=gettext_noop(
        "Two towns, units, groups, points, tasks, tables or columns, or two targets or milestones "
        "of a task, have the same name."
    ),
    why=gettext_noop("People, revisions and progress entries refer to them by name."),
    bad="units:\n  - name: 养老科\n  - name: 养老科\n",
    good="units:\n  - name: 养老科\n  - name: 救助科\n",
    check=check,
)
