"""What `report` answers: everything about a town, a section, a unit or the whole plan."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from plantrack.content.carrying import carried_points, idle_links, placed
from plantrack.content.facts import Link, PlanFacts, plan_facts, task_links
from plantrack.content.mentions import GeneralPoint, general_points, naming, perhaps_naming
from plantrack.content.parts import without_points
from plantrack.content.remarks import (
    PlacedPoint,
    Remarks,
    Source,
    all_remarks,
    remarks_about,
    source_of,
)
from plantrack.content.shares import (
    RoleShare,
    Summary,
    TownShare,
    UnitShare,
    role_shares,
    summarize,
    town_shares,
    unit_shares,
)
from plantrack.content.targets import OwedTarget, targets_of
from plantrack.content.terms import Terms, terms_of
from plantrack.content.unassigned import unassigned_targets
from plantrack.model.carried import points_left_to
from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.revision import Erratum, Reading, Revision
from plantrack.model.section import Section
from plantrack.model.task import Task
from plantrack.query.selection import Selected, Selection

Subject = Town | Unit | Section | None


class SectionFacts(NamedTuple):
    """A section, and its points with the tasks that carry them out.

    `text` is what stands before its first point, or all that it says.
    """

    number: int
    title: str
    points: tuple[PlacedPoint, ...]
    text: str | None = None

    def data(self) -> dict[str, Any]:
        """Return the section with its points' numbers and titles; texts are under `points`."""
        points = [
            {"number": one.point.key, "title": one.point.title, "tasks": one.tasks}
            for one in self.points
        ]
        text = {} if self.text is None else {"text": self.text}
        return {"number": self.number, "title": self.title, **text, "points": points}


class Report(NamedTuple):
    """What the plan says about its `subject`: a town, a unit, a section, or everything (None).

    `targets` are those of the tasks and of the points that they carry out. `may_concern` are the
    tasks that only an open group links to the town or unit, `general_points` those that speak of
    towns in general. `units` are those that the tasks name, `towns` those that a unit's tasks
    reach, `roles` what a unit has in which tasks. `sections`, and the gaps `points_without_tasks`
    and `tasks_without_points`, are set if the subject has them. Where
    progress is recorded, the tasks stand as they do `as_of` a day.
    """

    plan: PlanFacts
    source: Source
    terms: Terms
    subject: Subject
    summary: Summary
    tasks: tuple[Selected, ...]
    points: tuple[PlacedPoint, ...]
    targets: tuple[OwedTarget, ...]
    units: tuple[UnitShare, ...]
    errata: tuple[Erratum, ...]
    readings: tuple[Reading, ...]
    revisions: tuple[Revision, ...]
    may_concern: tuple[Task, ...] = ()
    general_points: tuple[GeneralPoint, ...] | None = None
    towns: tuple[TownShare, ...] | None = None
    sections: tuple[SectionFacts, ...] | None = None
    points_without_tasks: tuple[Link, ...] | None = None
    tasks_without_points: tuple[Link, ...] | None = None
    roles: tuple[RoleShare, ...] = ()
    as_of: date | None = None

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "report"

    def data(self) -> dict[str, Any]:
        """Return the fields that the subject has; the subject itself as the selection."""
        fields: dict[str, Any] = {
            "plan": self.plan,
            "as_of": self.as_of,
            "source": self.source,
            "selection": self._selection(),
            "summary": self.summary,
            "tasks": self.tasks,
            "may_concern": task_links(self.may_concern),
            "may_concern_tasks": self._may_concern_tasks(),
            "sections": self.sections,
            "points": self.points,
            "general_points": self.general_points,
            "targets": self.targets,
            "points_without_tasks": self.points_without_tasks,
            "tasks_without_points": self.tasks_without_points,
            "units": self.units,
            "towns": self.towns,
            "errata": self.errata,
            "readings": self.readings,
            "revisions": self.revisions,
        }
        if self.formerly:
            fields["formerly"] = self.formerly
        return {key: value for key, value in fields.items() if value is not None}

    @property
    def formerly(self) -> tuple[str, ...]:
        """The former names of the town or unit."""
        return self.subject.formerly if isinstance(self.subject, Town | Unit) else ()

    def _may_concern_tasks(self) -> tuple[Task, ...] | None:
        if isinstance(self.subject, Unit):
            return self.may_concern or None
        return self.may_concern if isinstance(self.subject, Town) else None

    def _selection(self) -> dict[str, object]:
        if isinstance(self.subject, Town):
            return {"town": self.subject.name}
        if isinstance(self.subject, Unit):
            known = {"contact": self.subject.contact, "leader": self.subject.leader}
            return {"unit": self.subject.name, **{k: v for k, v in known.items() if v}}
        if isinstance(self.subject, Section):
            section: dict[str, object] = {
                "section": self.subject.number,
                "title": self.subject.title,
            }
            return section if self.subject.text is None else {**section, "text": self.subject.text}
        return {}


def build_town_report(plan: Plan, town: Town, selection: Selection) -> Report:
    """Return the report for `town`, whose tasks are in `selection`."""
    tasks = [one.task for one in selection.tasks]
    carried = carried_points(plan, tasks)
    named, perhaps = naming(plan, town), perhaps_naming(plan, town)
    shown = [point for point in plan.points if point.key in carried | named | perhaps]
    points = [
        one._replace(names_town=one.point.key in named, may_name_town=one.point.key in perhaps)
        for one in placed(plan, shown, tasks)
    ]
    report = _report(plan, town, selection, points, [*tasks, *selection.may_concern])
    return report._replace(
        may_concern=selection.may_concern,
        general_points=general_points(plan, town, shown),
    )


def build_unit_report(plan: Plan, unit: Unit, selection: Selection) -> Report:
    """Return the report for `unit`, whose tasks are in `selection`."""
    tasks = [one.task for one in selection.tasks]
    carried = carried_points(plan, tasks)
    points = placed(plan, (one for one in plan.points if one.key in carried), tasks)
    report = _report(plan, unit, selection, points, tasks)
    left = unassigned_targets(points_left_to(unit, plan), plan)
    return report._replace(
        towns=town_shares(plan, tasks),
        targets=report.targets + left,
        may_concern=selection.may_concern,
        roles=role_shares(selection.tasks),
    )


def build_section_report(plan: Plan, section: Section, selection: Selection) -> Report:
    """Return the report for `section`, whose tasks are in `selection`."""
    points = placed(plan, section.all_points())
    report = _report(plan, section, selection, points, [one.task for one in selection.tasks])
    return report._replace(
        targets=report.targets + unassigned_targets(section.all_points(), plan),
        points_without_tasks=idle_links(plan, (one.point for one in points)),
    )


def build_plan_report(plan: Plan, selection: Selection) -> Report:
    """Return the report on the whole plan, with the tasks in `selection`."""
    points = placed(plan, plan.points)
    report = _report(plan, None, selection, points, plan.active_tasks)
    errata, readings, revisions = all_remarks(plan)
    following = iter(points)
    return report._replace(
        targets=report.targets + unassigned_targets(plan.points, plan),
        sections=tuple(
            SectionFacts(
                one.number,
                one.title,
                tuple(next(following) for _ in one.all_points()),
                one.text,
            )
            for one in plan.sections
        ),
        points_without_tasks=idle_links(plan, (one.point for one in points)),
        tasks_without_points=task_links(without_points(plan.active_tasks)),
        errata=errata,
        readings=readings,
        revisions=revisions,
    )


def _report(
    plan: Plan,
    subject: Subject,
    selection: Selection,
    points: Iterable[PlacedPoint],
    answering: Iterable[Task],
) -> Report:
    """Return what every report has; it names the units of the tasks `answering`."""
    tasks, points = selection.tasks, tuple(points)
    carried = [one.point for one in points if one.tasks or one.is_covered]
    remarks: Remarks = remarks_about(
        plan,
        (*(one.task for one in tasks), *selection.may_concern),
        (one.point for one in points),
        body=subject if isinstance(subject, Town | Unit) else None,
        withdrawn=selection.withdrawn,
    )
    return Report(
        plan_facts(plan),
        source_of(plan),
        terms_of(plan),
        subject,
        summarize(tasks, isinstance(subject, Town)),
        tasks,
        points,
        targets_of([*(one.task for one in tasks), *carried]),
        unit_shares(plan, answering),
        *remarks,
    )
