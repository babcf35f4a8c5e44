"""What `list` answers: the tasks selected, and the points that have the words searched for."""

from datetime import date
from typing import Any, NamedTuple

from plantrack.content.facts import (
    Link,
    PlanFacts,
    plan_facts,
    point_links,
    task_links,
)
from plantrack.content.terms import Terms, terms_of
from plantrack.model.plan import Plan
from plantrack.model.task import Task
from plantrack.query.selection import Selected, Selection


class Listing(NamedTuple):
    """The selected tasks and, if a town or unit was asked for, those that may concern it.

    `points` are those that match, if words were searched for. `withdrawn` are the tasks that
    would be listed had they not been withdrawn. `asked` says what was asked for and by how many
    values each, `used` which fields any task of the plan has; as the command and the plan say so,
    they are no part of the JSON. Where progress is recorded, the tasks stand as they do `as_of` a
    day.
    """

    plan: PlanFacts
    terms: Terms
    tasks: tuple[Selected, ...]
    may_concern: tuple[Link, ...] | None
    points: tuple[Link, ...] | None = None
    withdrawn: tuple[Link, ...] = ()
    asked: tuple[tuple[str, int], ...] = ()
    used: frozenset[str] = frozenset()
    as_of: date | None = None

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "list"

    @property
    def is_empty(self) -> bool:
        """Whether neither a task nor a point matches."""
        return not self.tasks and not self.points

    def data(self) -> dict[str, Any]:
        """Return the fields; `may_concern` where collective names count, `points` for a search.

        `withdrawn` only if there are any.
        """
        as_of = {} if self.as_of is None else {"as_of": self.as_of}
        fields: dict[str, Any] = {"plan": self.plan, **as_of, "tasks": self.tasks}
        if self.may_concern is not None:
            fields["may_concern"] = self.may_concern
        if self.points is not None:
            fields["points"] = self.points
        return {**fields, "withdrawn": self.withdrawn} if self.withdrawn else fields


def build_listing(plan: Plan, selection: Selection, as_of: date | None = None) -> Listing:
    """Return the listing of `selection`, whose tasks may be followed as of a day."""
    points = selection.points
    # Units are meant by their names alone where the plan has no collective name for any.
    may_be_meant = selection.towns or (selection.units and plan.organisation.unit_groups)
    return Listing(
        plan_facts(plan),
        terms_of(plan),
        selection.tasks,
        task_links(selection.may_concern) if may_be_meant else None,
        None if points is None else tuple(dict.fromkeys(point_links(points))),
        task_links(selection.withdrawn),
        selection.asked,
        _used(plan),
        as_of,
    )


def _used(plan: Plan) -> frozenset[str]:
    """Return the fields that any of the plan's tasks has."""
    used = {field for field in Task.model_fields if any(getattr(one, field) for one in plan.tasks)}
    return frozenset(used | {"due"} if "due_text" in used else used)
