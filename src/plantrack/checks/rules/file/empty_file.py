"""PT004: a file without content."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT004",
    name="empty-file",
    severity="error",
    what=gettext_noop("The file is empty or contains only comments."),
    why=gettext_noop(
        "An empty plan is usually a lost one: the editor saved nothing, or a merge went wrong."
    ),
    bad=("# only a comment\n"),
    good=("plantrack: 1\nplan:\n  year: 2021\n"),
)
