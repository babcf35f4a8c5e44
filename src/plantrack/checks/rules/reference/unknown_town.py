"""PT202: a responsible town or group that the organisation does not list."""

from plantrack.checks.rule import Rule
from plantrack.checks.unknown_references import unknown_check
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT202",
    name="unknown-town",
    severity="error",
    what=gettext_noop(
        "A task, target or group names a town or collective name that is not listed under "
        "organisation."
    ),
    why=gettext_noop("The task would be missing from the town's own list."),
    bad="towns:\n  - 木耳街道\n",
    good="towns:\n  - 木耳镇\n",
    check=unknown_check("town"),
)
