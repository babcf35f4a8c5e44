"""PT013: a file that is something else than a plan."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT013",
    name="no-plan",
    severity="error",
    what=gettext_noop("The file is not a plan: it has none of the keys that a plan has."),
    why=gettext_noop(
        "Usually another file was meant; what a plan lacks or may not have would only hide that."
    ),
    bad="# README\n\nname: something else\n",
    good="plantrack: 1\nplan:\n  year: 2021\n",
)
