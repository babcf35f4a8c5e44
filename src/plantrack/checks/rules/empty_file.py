"""PT004: a file without content."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT004",
    name="empty-file",
    severity="error",
    what=mark("The file holds nothing, or comments only."),
    why=mark(
        "An empty plan is more likely a lost one: an editor that saved nothing, a merge "
        "that went wrong."
    ),
    bad=("# only a comment\n"),
    good=("plantrack: 1\nplan:\n  year: 2021\n"),
)
