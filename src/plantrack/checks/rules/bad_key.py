"""PT012: a key that is no word."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT012",
    name="bad-key",
    severity="error",
    what=mark("A key is itself a list or a mapping."),
    why=mark("No field of the plan has such a key, and many YAML readers cannot hold one."),
    bad=("? [养老科]\n: 1\n"),
    good=("units:\n  - 养老科\n"),
)
