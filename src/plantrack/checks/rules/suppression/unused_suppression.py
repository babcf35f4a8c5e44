"""PT901: a `# plantrack: ignore[…]` that suppresses nothing."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT901",
    name="unused-suppression",
    severity="warning",
    what=gettext_noop(
        "A comment suppresses a rule that reports nothing on that line, or that does not exist."
    ),
    why=gettext_noop(
        "It would hide the next fault there, and suggests that an old one has not been fixed."
    ),
    bad="units: # plantrack: ignore[PT201] 待机构改革\n  - 养老科\n",
    good="units:\n  - 养老科\n",
)
