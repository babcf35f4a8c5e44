"""PT104: a value of the wrong form."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT104",
    name="bad-value",
    severity="error",
    what=mark("A number, date, true/false or choice is not written in its form."),
    why=mark("Numbers and dates are computed with; 约50 or 2021.12 cannot be."),
    bad=("due: 2021.12.31\n"),
    good=("due: 2021-12-31\n"),
)
