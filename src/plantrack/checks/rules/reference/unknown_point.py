"""PT203: a point number that the plan does not have."""

from plantrack.checks.rule import Rule
from plantrack.checks.unknown_references import unknown_check
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT203",
    name="unknown-point",
    severity="error",
    what=gettext_noop("A task says that it carries out a point that the plan does not have."),
    why=gettext_noop("The section's document would miss the task, and the point look idle."),
    bad="points:\n  - 88\n",
    good="points:\n  - 8\n",
    check=unknown_check("point"),
)
