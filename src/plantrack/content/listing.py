"""What `list` answers: the tasks selected."""

from typing import Any, NamedTuple

from plantrack.content.facts import (
    Link,
    PlanFacts,
    plan_facts,
    task_links,
)
from plantrack.model.plan import Plan
from plantrack.query.selection import Selected, Selection


class Listing(NamedTuple):
    """The selected tasks and, if a town was asked for, those that may concern it."""

    plan: PlanFacts
    tasks: tuple[Selected, ...]
    may_concern: tuple[Link, ...] | None

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "list"

    def data(self) -> dict[str, Any]:
        """Return the fields; `may_concern` only if a town was asked for."""
        fields: dict[str, Any] = {"plan": self.plan, "tasks": self.tasks}
        return fields if self.may_concern is None else {**fields, "may_concern": self.may_concern}


def build_listing(plan: Plan, selection: Selection) -> Listing:
    """Return the listing of `selection`."""
    may_concern = task_links(selection.may_concern) if selection.towns else None
    return Listing(plan_facts(plan), selection.tasks, may_concern)
