"""PT901: a `# plantrack: ignore[…]` that suppressions nothing."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT901",
    name="unused-suppression",
    severity="warning",
    what=gettext_noop(
        "A comment suppresses a rule that finds nothing on its line, or that does not exist."
    ),
    why=gettext_noop(
        "It would hide the next fault there, and tells readers of one that is mended."
    ),
    bad="units: # plantrack: ignore[PT201] 待机构改革\n  - 养老科\n",
    good="units:\n  - 养老科\n",
)
