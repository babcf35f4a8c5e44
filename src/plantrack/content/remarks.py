"""Where the plan comes from, its points in their sections, and what is recorded about them."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from plantrack.content.facts import Link
from plantrack.model.address import holder_of, is_about
from plantrack.model.organisation import Town, Unit
from plantrack.model.path import address_of
from plantrack.model.plan import Plan
from plantrack.model.revision import Erratum, Reading, Revision
from plantrack.model.section import Point
from plantrack.model.task import Task
from plantrack.model.values import names_in


class Source(NamedTuple):
    """Where the plan comes from; all None if no notice is recorded."""

    document_number: str | None
    created: date | None
    published: date | None


class PlacedPoint(NamedTuple):
    """A point, its section and, if relevant, the tasks that carry it out.

    If a town was asked for, `names_town` says whether the text has its full name, and
    `may_name_town` whether it has the short name in other words. `is_covered` says whether
    tasks carry out a point that it is within, or one within it.
    """

    point: Point
    section: Link
    tasks: tuple[Link, ...] | None = None
    names_town: bool | None = None
    may_name_town: bool | None = None
    is_covered: bool = False

    def data(self) -> dict[str, Any]:
        """Return the section's number, the point's fields, and what else is known."""
        fields = {"section": self.section.number, **self.point.model_dump(mode="json")}
        fields.pop("points", None)  # those within it stand after it
        if self.point.key != self.point.number:
            fields["key"] = self.point.key
        if self.names_town is not None:
            fields["names_town"] = self.names_town
            fields["may_name_town"] = bool(self.may_name_town)
        if self.tasks is not None:
            fields["tasks"] = [link.number for link in self.tasks]
        return fields


class Remarks(NamedTuple):
    """What is recorded about some of the plan's parts."""

    errata: tuple[Erratum, ...]
    readings: tuple[Reading, ...]
    revisions: tuple[Revision, ...]


def source_of(plan: Plan) -> Source:
    """Return the notice that issued the plan."""
    notice = plan.notice
    if notice is None:
        return Source(None, None, None)
    return Source(notice.document_number, notice.created, notice.published)


def all_remarks(plan: Plan) -> Remarks:
    """Return everything recorded about the published text."""
    return Remarks(plan.errata, plan.readings, plan.revisions)


def remarks_about(
    plan: Plan,
    tasks: Iterable[Task],
    points: Iterable[Point],
    section: int | None = None,
    body: Town | Unit | None = None,
    withdrawn: Iterable[Task] = (),
) -> Remarks:
    """Return what is recorded about these tasks, points, this section and body, in plan order.

    A revision that takes the body from a list or adds it there is about it as well.
    Of `withdrawn` tasks only the revisions matter: nothing of them is left to be confirmed.
    """
    gone = {address_of("tasks", task.number) for task in withdrawn}
    holders = {address_of("tasks", task.number) for task in tasks}
    holders |= {address_of("points", point.key) for point in points}
    if section is not None:
        holders.add(address_of("sections", section))

    names = set() if body is None else {body.name, *body.formerly}

    def decides(one: Revision) -> bool:
        return one.holder in gone or not names.isdisjoint(names_in(one.was) | names_in(one.now))

    def concerns(address: str) -> bool:
        return holder_of(address) in holders or (body is not None and is_about(address, body))

    return Remarks(
        tuple(one for one in plan.errata if concerns(one.at)),
        tuple(one for one in plan.readings if concerns(one.at)),
        tuple(one for one in plan.revisions if decides(one) or concerns(one.address)),
    )
