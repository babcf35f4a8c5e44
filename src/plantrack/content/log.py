"""What `progress log` answers: what was recorded, the newest first."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from plantrack.content.facts import Link, PlanFacts, plan_facts, task_link
from plantrack.content.terms import Terms, terms_of
from plantrack.model.organisation import Town, Unit
from plantrack.model.path import address_of
from plantrack.model.plan import Plan
from plantrack.model.progress import Entry, Review
from plantrack.model.section import Point
from plantrack.model.task import Task


class Logged(NamedTuple):
    """An entry or review; `body` is who reported it by the name of its file, None of a review.

    `of` is that town or unit, if there is one of the name; `place` is its place in the file.
    """

    body: str | None
    said: Entry | Review
    of: Town | Unit | None = None
    place: int = 0

    def data(self) -> dict[str, Any]:
        """Return the body, and what it says."""
        said = self.said.model_dump(mode="json").items()
        return {"body": self.body, **{key: value for key, value in said if value is not None}}


class Log(NamedTuple):
    """The entries and reviews up to a day, the newest first.

    `links` are what texts call the tasks that have a label; as the plan says so, they and the
    `terms` are no part of the JSON.
    """

    plan: PlanFacts
    as_of: date
    entries: tuple[Logged, ...]
    terms: Terms
    links: dict[int, Link]

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "log"

    def data(self) -> dict[str, Any]:
        """Return the fields of the JSON."""
        return {"plan": self.plan, "as_of": self.as_of, "entries": self.entries}


def build_log(
    plan: Plan,
    logged: Iterable[Logged],
    as_of: date,
    holder: Task | Point | None = None,
    bodies: Sequence[Town | Unit] = (),
) -> Log:
    """Return what was `logged` up to that day, on the `holder` and by the `bodies`, if any.

    Of one date reviews come first, as they are about what was reported until then, then towns
    and units in the organisation's order, and of each the last in its file.
    """
    wanted = None if holder is None else _address(holder)
    found = [
        one
        for one in logged
        if one.said.date <= as_of
        and (wanted is None or _about(one.said) == wanted)
        and (not bodies or any(one.of is body for body in bodies))
    ]
    organisation = plan.organisation
    order = {id(one): i for i, one in enumerate((*organisation.towns, *organisation.units))}

    def key(one: Logged) -> tuple[int, int, str, int]:
        rank = order[id(one.of)] if one.of is not None else len(order)
        return (
            -one.said.date.toordinal(),
            -1 if one.body is None else rank,
            one.body or "",
            -one.place,
        )

    links = {task.number: task_link(task) for task in plan.tasks if task.label}
    return Log(plan_facts(plan), as_of, tuple(sorted(found, key=key)), terms_of(plan), links)


def _address(holder: Task | Point) -> str:
    if isinstance(holder, Task):
        return address_of("tasks", holder.number)
    return address_of("points", holder.key)


def _about(said: Entry | Review) -> str:
    return said.holder if isinstance(said, Entry) else address_of("tasks", said.task)
