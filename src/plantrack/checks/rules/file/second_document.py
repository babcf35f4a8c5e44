"""PT009: a second document in the file."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT009",
    name="second-document",
    severity="error",
    what=gettext_noop("A second YAML document begins in the file."),
    why=gettext_noop(
        "Most readers see only the first document, so what follows the dashes would be lost."
    ),
    bad=("plantrack: 1\n---\nplantrack: 1\n"),
    good=("plantrack: 1\n"),
)
