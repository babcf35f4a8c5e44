"""PT207: a name that two things of a kind bear."""

from collections.abc import Iterable, Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message
from plantrack.loading.compose import Path


def check(subject: Subject) -> Iterator[Hit]:
    """The second and every later bearer of a name, a title, or a target's `what`."""
    plan, organisation = subject.plan, subject.plan.organisation
    for kind in ("towns", "units", "groups"):
        named = enumerate(getattr(organisation, kind))
        yield from _repeated((one.name, ("organisation", kind, i, "name")) for i, one in named)
    yield from _repeated(
        (section.title, ("sections", s, "title")) for s, section in enumerate(plan.sections)
    )
    yield from _repeated(
        (point.title, ("sections", s, "points", p, "title"))
        for s, section in enumerate(plan.sections)
        for p, point in enumerate(section.points)
    )
    yield from _repeated((task.name, ("tasks", t, "name")) for t, task in enumerate(plan.tasks))
    for t, task in enumerate(plan.tasks):
        yield from _repeated(
            (target.what, ("tasks", t, "targets", i, "what"))
            for i, target in enumerate(task.targets)
        )
    for s, section in enumerate(plan.sections):
        for p, point in enumerate(section.points):
            yield from _repeated(
                (target.what, ("sections", s, "points", p, "targets", i, "what"))
                for i, target in enumerate(point.targets)
            )


def _repeated(named: Iterable[tuple[str, Path]]) -> Iterator[Hit]:
    seen: set[str] = set()
    for name, path in named:
        if name in seen:
            yield Hit(path, message("the name “{name}” is taken already", name=name))
        seen.add(name)


RULE = Rule(
    code="PT207",
    name="duplicate-name",
    severity="error",
    what=mark("Two towns, units, groups, points, tasks or targets of a task have the same name."),
    why=mark("Names are how people, revisions and progress entries refer to them."),
    bad="units:\n  - name: 养老科\n  - name: 养老科\n",
    good="units:\n  - name: 养老科\n  - name: 救助科\n",
    check=check,
)
