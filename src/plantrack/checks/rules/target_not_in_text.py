"""PT301: a target whose number is not in its goal or text."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.numbers import stands_in
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message
from plantrack.loading.compose import Path
from plantrack.model.task import Target


def check(subject: Subject) -> Iterator[Hit]:
    """Values and upper bounds that the goal (or the point's text) does not write.

    A value that a revision set is left alone: the goal keeps what was published.
    """
    plan = subject.plan
    revised = {(one.task, one.point, one.field) for one in plan.revisions}
    for t, task in enumerate(plan.tasks):
        known = {field for number, _, field in revised if number == task.number}
        yield from _absent(task.targets, task.goal, ("tasks", t), known)
    for s, section in enumerate(plan.sections):
        for p, point in enumerate(section.points):
            known = {field for _, number, field in revised if number == point.number}
            path: Path = ("sections", s, "points", p)
            yield from _absent(point.targets, point.text, path, known)


def _absent(targets: tuple[Target, ...], text: str, path: Path, revised: set[str]) -> Iterator[Hit]:
    for index, target in enumerate(targets):
        for i, item in enumerate(target.items):
            if item not in text:
                told = message("“{value}” does not stand in the text", value=item)
                yield Hit((*path, "targets", index, "items", i), told)
        for field in ("value", "max"):
            value = getattr(target, field)
            if value is None or stands_in(value, text):
                continue
            if not {f"targets.{target.what}.{field}", f"targets.{target.what}"} & revised:
                told = message("“{value}” does not stand in the text", value=value)
                yield Hit((*path, "targets", index, field), told)


RULE = Rule(
    code="PT301",
    name="target-not-in-text",
    severity="error",
    what=mark(
        "A target's number or place does not stand in the goal or text that it is read from."
    ),
    why=mark(
        "A target is a reading of the text; a number that is not there was mistyped, or"
        " changed without a revision."
    ),
    bad="goal: 完成55个助餐点建设运营\ntargets:\n  - what: 助餐点\n    value: 50\n",
    good="goal: 完成55个助餐点建设运营\ntargets:\n  - what: 助餐点\n    value: 55\n",
    check=check,
)
