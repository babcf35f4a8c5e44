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
    """The selected tasks and, if a town was asked for, those that may concern it.

    `withdrawn` are those that would be listed had they not been withdrawn.
    """

    plan: PlanFacts
    tasks: tuple[Selected, ...]
    may_concern: tuple[Link, ...] | None
    withdrawn: tuple[Link, ...] = ()

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "list"

    def data(self) -> dict[str, Any]:
        """Return the fields; `may_concern` only for a town, `withdrawn` only if there are any."""
        fields: dict[str, Any] = {"plan": self.plan, "tasks": self.tasks}
        if self.may_concern is not None:
            fields["may_concern"] = self.may_concern
        return {**fields, "withdrawn": self.withdrawn} if self.withdrawn else fields


def build_listing(plan: Plan, selection: Selection) -> Listing:
    """Return the listing of `selection`."""
    may_concern = task_links(selection.may_concern) if selection.towns else None
    withdrawn = task_links(selection.withdrawn)
    return Listing(plan_facts(plan), selection.tasks, may_concern, withdrawn)
