"""PT012: a key that is a list or a mapping."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT012",
    name="bad-key",
    severity="error",
    what=gettext_noop("A key is itself a list or a mapping."),
    why=gettext_noop(
        "No field of the plan has such a key, and many YAML parsers cannot represent one."
    ),
    bad=("? [养老科]\n: 1\n"),
    good=("units:\n  - 养老科\n"),
)
