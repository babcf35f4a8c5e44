"""The numbered parts of a plan in the order of the file, for the rules about numbers."""

from collections.abc import Iterator

from plantrack.checks.subject import Subject
from plantrack.loading.compose import Path


def numbered(subject: Subject) -> Iterator[tuple[str, list[tuple[int, Path]]]]:
    """For sections, points and tasks the numbers with the paths where they stand."""
    plan = subject.plan
    yield (
        "section",
        [(one.number, ("sections", s, "number")) for s, one in enumerate(plan.sections)],
    )
    yield (
        "point",
        [
            (point.number, ("sections", s, "points", p, "number"))
            for s, section in enumerate(plan.sections)
            for p, point in enumerate(section.points)
        ],
    )
    yield "task", [(one.number, ("tasks", t, "number")) for t, one in enumerate(plan.tasks)]
