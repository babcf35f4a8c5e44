"""PT203: a point number that the plan does not have."""

from plantrack.checks.rule import Rule
from plantrack.checks.unknown_references import unknown_check
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT203",
    name="unknown-point",
    severity="error",
    what=gettext_noop("A task refers to a point that the plan does not have."),
    why=gettext_noop(
        "The task would be missing from the section's document, and the point would seem to "
        "have no task."
    ),
    bad="points:\n  - 88\n",
    good="points:\n  - 8\n",
    check=unknown_check("point"),
)
