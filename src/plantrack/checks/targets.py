"""The targets of a plan with the paths where they stand."""

from collections.abc import Iterator

from plantrack.loading.compose import Path
from plantrack.model.plan import Plan
from plantrack.model.task import Target


def placed_targets(plan: Plan) -> Iterator[tuple[Target, Path]]:
    """Every target of points and tasks, in the file's order."""
    for s, section in enumerate(plan.sections):
        for p, point in enumerate(section.points):
            for i, target in enumerate(point.targets):
                yield target, ("sections", s, "points", p, "targets", i)
    for t, task in enumerate(plan.tasks):
        for i, target in enumerate(task.targets):
            yield target, ("tasks", t, "targets", i)
