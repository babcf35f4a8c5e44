"""PT901: a `# plantrack: ignore[…]` that excuses nothing."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT901",
    name="unused-excuse",
    severity="warning",
    what=mark("A comment excuses a rule that finds nothing on its line, or that does not exist."),
    why=mark("It would hide the next fault there, and tells readers of one that is mended."),
    bad="units: # plantrack: ignore[PT201] 待机构改革\n  - 养老科\n",
    good="units:\n  - 养老科\n",
)
