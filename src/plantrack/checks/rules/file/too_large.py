"""PT003: a file beyond the size limit."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT003",
    name="too-large",
    severity="error",
    what=gettext_noop("The file is larger than 16 MB."),
    why=gettext_noop(
        "A plan of 10,000 tasks takes about 3 MB; a larger file is something else and would "
        "only use up memory."
    ),
    bad=gettext_noop("(a 50 MB file)\n"),
    good=gettext_noop("(one plan per file)\n"),
)
