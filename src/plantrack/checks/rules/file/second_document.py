"""PT009: a second document in the file."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT009",
    name="second-document",
    severity="error",
    what=gettext_noop("The file contains a second YAML document."),
    why=gettext_noop(
        "Most parsers read only the first document, so everything after the dashes would be lost."
    ),
    bad=("plantrack: 1\n---\nplantrack: 1\n"),
    good=("plantrack: 1\n"),
)
