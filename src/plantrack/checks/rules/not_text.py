"""PT002: a file with NUL bytes."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT002",
    name="not-text",
    severity="error",
    what=mark("The file holds NUL bytes, so it is no text file."),
    why=mark("A Word or Excel file renamed to .yaml, or a damaged file, cannot be read as a plan."),
    bad=mark("(plan-2021.docx renamed to plan-2021.yaml)\n"),
    good=mark("(a plan written as text)\n"),
)
