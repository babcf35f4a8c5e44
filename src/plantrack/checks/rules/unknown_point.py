"""PT203: a point number that the plan does not have."""

from plantrack.checks.finding import Rule
from plantrack.checks.unknown import unknown_check
from plantrack.i18n import mark

RULE = Rule(
    code="PT203",
    name="unknown-point",
    severity="error",
    what=mark("A task says that it carries out a point that the plan does not have."),
    why=mark("The section's document would miss the task, and the point look idle."),
    bad="points:\n  - 88\n",
    good="points:\n  - 8\n",
    check=unknown_check("point"),
)
