"""What `export` answers: the whole plan file."""

from typing import Any, NamedTuple

from plantrack.content.facts import PlanFacts, plan_facts
from plantrack.model.plan import Plan


class Export(NamedTuple):
    """The whole plan, with every field."""

    content: Plan

    @property
    def plan(self) -> PlanFacts:
        """Which plan it is."""
        return plan_facts(self.content)

    @property
    def format(self) -> str:
        """The name of the JSON format."""
        return "export"

    def data(self) -> dict[str, Any]:
        """Return the plan's fields, without the version of the file format."""
        return self.content.model_dump(mode="json", exclude={"plantrack"})
