"""PT201: a responsible unit that the organisation does not list."""

from plantrack.checks.rule import Rule
from plantrack.checks.unknown_references import unknown_check
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT201",
    name="unknown-unit",
    severity="error",
    what=gettext_noop("A task or group names a unit that is not listed under organisation."),
    why=gettext_noop(
        "The task is missing from the right unit's list, so nobody is responsible for it."
    ),
    bad="units:\n  - 养老\n",
    good="units:\n  - 养老科\n",
    check=unknown_check("unit"),
)
