"""PT009: a second document in the file."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT009",
    name="second-document",
    severity="error",
    what=mark("A second YAML document begins in the file."),
    why=mark("Most readers see only the first document, so what follows the dashes would be lost."),
    bad=("plantrack: 1\n---\nplantrack: 1\n"),
    good=("plantrack: 1\n"),
)
