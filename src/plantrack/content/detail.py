"""What `show` answers: one task, point or section in full."""

from typing import NamedTuple

from plantrack.content.carrying import carried_points
from plantrack.content.facts import Link, PlanFacts, plan_facts, task_link, task_links
from plantrack.content.parts import rows_in_order
from plantrack.content.remarks import PlacedPoint, Source, remarks_about, source_of
from plantrack.content.terms import Terms, terms_of
from plantrack.model.plan import Plan
from plantrack.model.revision import Erratum, Reading, Revision
from plantrack.model.section import Point, Section
from plantrack.model.task import Task
from plantrack.query.selection import Selected


class SectionTitle(NamedTuple):
    """A section's number and title; its own text too if it is what is shown."""

    number: int
    title: str
    text: str | None = None

    def data(self) -> dict[str, object]:
        """Return the fields, the text only if there is one."""
        fields: dict[str, object] = {"number": self.number, "title": self.title}
        return fields if self.text is None else {**fields, "text": self.text}


class Detail(NamedTuple):
    """What is shown, what it is linked to, and what is recorded about it.

    For a task, `points` are those it carries out; for a point or section, `tasks` are those
    that carry it out, and `withdrawn` those that no longer do. `sections` are those of the points,
    and the section shown. `parts` are the rows that are part of the task shown.
    """

    plan: PlanFacts
    source: Source
    terms: Terms
    shown: Link
    tasks: tuple[Task, ...]
    points: tuple[PlacedPoint, ...]
    sections: tuple[SectionTitle, ...]
    errata: tuple[Erratum, ...]
    readings: tuple[Reading, ...]
    revisions: tuple[Revision, ...]
    withdrawn: tuple[Link, ...] = ()
    parts: tuple[Task, ...] = ()

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "show"

    def data(self) -> dict[str, object]:
        """Return the fields; what is shown with its kind, the last two only if there are any."""
        fields = {**self._asdict(), "shown": self.shown.named()}
        del fields["terms"]
        for key in ("withdrawn", "parts"):
            if not fields[key]:
                del fields[key]
        return fields


def build_detail(plan: Plan, shown: Task | Point | Section) -> Detail:
    """Return everything that the plan says about `shown`."""
    index = plan.index
    tasks: tuple[Task, ...]
    points: tuple[Point, ...]
    if isinstance(shown, Task):
        link, tasks = task_link(shown), (shown,)
        carried = carried_points(plan, tasks)
        points = tuple(one for one in plan.points if one.key in carried)
        remarks = remarks_about(plan, tasks, points if shown.is_point else ())
    elif isinstance(shown, Point):
        link, points = Link("point", shown.key), tuple(shown.all())
        tasks = index.tasks_of_any(points)
        remarks = remarks_about(plan, (), points)
    else:
        link, points = Link("section", shown.number), tuple(shown.all_points())
        tasks = index.tasks_of_any(points)
        remarks = remarks_about(plan, (), points, shown.number)
    homes = [index.section_of(point) for point in points]
    titles = [SectionTitle(one.number, one.title) for one in homes]
    if isinstance(shown, Section):
        titles = [SectionTitle(shown.number, shown.title, shown.text)]
    return Detail(
        plan_facts(plan),
        source_of(plan),
        terms_of(plan),
        link,
        tasks,
        tuple(
            PlacedPoint(point, Link("section", home.number))
            for point, home in zip(points, homes, strict=True)
        ),
        tuple(dict.fromkeys(titles)),
        *remarks,
        () if isinstance(shown, Task) else _withdrawn(plan, points),
        _parts(plan, shown) if isinstance(shown, Task) else (),
    )


def _parts(plan: Plan, task: Task) -> tuple[Task, ...]:
    """Return the rows that are part of the task, and those that are part of them, in order."""
    known, parts = {task.number}, list[Task]()
    for row in rows_in_order(map(Selected, plan.active_tasks)):
        if row.one.task.parent in known and row.one.task is not task:
            known.add(row.one.task.number)
            parts.append(row.one.task)
    return tuple(parts)


def _withdrawn(plan: Plan, points: tuple[Point, ...]) -> tuple[Link, ...]:
    """Return the withdrawn tasks that were to carry out any of `points`."""
    numbers = {point.key for point in points}
    return task_links(
        task for task in plan.tasks if task.withdrawn and not numbers.isdisjoint(task.points)
    )
