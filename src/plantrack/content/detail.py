"""What `show` answers: one task, point or section in full."""

from typing import NamedTuple

from plantrack.content.facts import Link, PlanFacts, plan_facts, task_links
from plantrack.content.remarks import PlacedPoint, Source, remarks_about, source_of
from plantrack.model.plan import Plan
from plantrack.model.revision import Erratum, Reading, Revision
from plantrack.model.section import Point, Section
from plantrack.model.task import Task


class SectionTitle(NamedTuple):
    """A section's number and title."""

    number: int
    title: str


class Detail(NamedTuple):
    """What is shown, what it is linked to, and what is recorded about it.

    For a task, `points` are those it carries out; for a point or section, `tasks` are those
    that carry it out, and `withdrawn` those that no longer do. `sections` are those of the points,
    and the section shown.
    """

    plan: PlanFacts
    source: Source
    shown: Link
    tasks: tuple[Task, ...]
    points: tuple[PlacedPoint, ...]
    sections: tuple[SectionTitle, ...]
    errata: tuple[Erratum, ...]
    readings: tuple[Reading, ...]
    revisions: tuple[Revision, ...]
    withdrawn: tuple[Link, ...] = ()

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "show"

    def data(self) -> dict[str, object]:
        """Return the fields; what is shown with its kind, `withdrawn` only if there are any."""
        fields = {**self._asdict(), "shown": self.shown._asdict()}
        if not self.withdrawn:
            del fields["withdrawn"]
        return fields


def build_detail(plan: Plan, shown: Task | Point | Section) -> Detail:
    """Return everything that the plan says about `shown`."""
    index = plan.index
    tasks: tuple[Task, ...]
    points: tuple[Point, ...]
    if isinstance(shown, Task):
        link, tasks, points = Link("task", shown.number), (shown,), index.points_of([shown])
        remarks = remarks_about(plan, tasks, ())
    elif isinstance(shown, Point):
        link, points, tasks = Link("point", shown.key), (shown,), index.tasks_of(shown)
        remarks = remarks_about(plan, (), points)
    else:
        link, points = Link("section", shown.number), tuple(shown.all_points())
        tasks = index.tasks_of_any(points)
        remarks = remarks_about(plan, (), points, shown.number)
    homes = [index.section_of(point) for point in points]
    titles = [SectionTitle(one.number, one.title) for one in homes]
    if isinstance(shown, Section):
        titles.append(SectionTitle(shown.number, shown.title))
    return Detail(
        plan_facts(plan),
        source_of(plan),
        link,
        tasks,
        tuple(
            PlacedPoint(point, Link("section", home.number))
            for point, home in zip(points, homes, strict=True)
        ),
        tuple(dict.fromkeys(titles)),
        *remarks,
        () if isinstance(shown, Task) else _withdrawn(plan, points),
    )


def _withdrawn(plan: Plan, points: tuple[Point, ...]) -> tuple[Link, ...]:
    """Return the withdrawn tasks that were to carry out any of `points`."""
    numbers = {point.key for point in points}
    return task_links(
        task for task in plan.tasks if task.withdrawn and not numbers.isdisjoint(task.points)
    )
