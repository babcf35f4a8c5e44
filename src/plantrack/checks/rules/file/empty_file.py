"""PT004: a file without content."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT004",
    name="empty-file",
    severity="error",
    what=gettext_noop("The file holds nothing, or comments only."),
    why=gettext_noop(
        "An empty plan is more likely a lost one: an editor that saved nothing, a merge "
        "that went wrong."
    ),
    bad=("# only a comment\n"),
    good=("plantrack: 1\nplan:\n  year: 2021\n"),
)
