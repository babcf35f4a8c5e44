"""PT216: a table that the plan does not declare."""

from plantrack.checks.rule import Rule
from plantrack.checks.unknown_references import unknown_check
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT216",
    name="unknown-table",
    severity="error",
    what=gettext_noop("A task is said to be in a table that is not listed under tables."),
    why=gettext_noop("The row would appear in none of the plan's tables."),
    bad="table: 附表一\n",
    good="table: 附件1\n",
    check=unknown_check("table"),
)
