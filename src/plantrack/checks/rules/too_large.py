"""PT003: a file beyond the size limit."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT003",
    name="too-large",
    severity="error",
    what=mark("The file is larger than 16 MB."),
    why=mark(
        "A plan of 10,000 tasks takes about 3 MB; a larger file is something else, and "
        "would only fill the memory."
    ),
    bad=mark("(a file of 50 MB)\n"),
    good=mark("(one plan a file)\n"),
)
