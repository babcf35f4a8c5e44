"""PT201: a responsible unit that the organisation does not list."""

from plantrack.checks.finding import Rule
from plantrack.checks.unknown import unknown_check
from plantrack.i18n import mark

RULE = Rule(
    code="PT201",
    name="unknown-unit",
    severity="error",
    what=mark("A task names a responsible unit that the organisation does not list."),
    why=mark("The task is missing from the real unit's list, so nobody answers for it."),
    bad="units:\n  - 养老\n",
    good="units:\n  - 养老科\n",
    check=unknown_check("unit"),
)
