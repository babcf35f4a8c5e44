"""PT002: a file with NUL bytes."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT002",
    name="not-text",
    severity="error",
    what=gettext_noop("The file contains NUL bytes, so it is not a text file."),
    why=gettext_noop(
        "A Word or Excel file renamed to .yaml, or a damaged file, cannot be read as a plan."
    ),
    bad=gettext_noop("(plan-2021.docx renamed to plan-2021.yaml)\n"),
    good=gettext_noop("(a plan saved as plain text)\n"),
)
