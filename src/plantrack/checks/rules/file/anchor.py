"""PT007: anchors, aliases and merge keys."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT007",
    name="anchor",
    severity="error",
    what=gettext_noop("An anchor (&), an alias (*) or a merge key (<<) is used."),
    why=gettext_noop(
        "People read the plan line by line; a value defined elsewhere is overlooked, and "
        "editing it changes tasks that nobody checked."
    ),
    bad=("units: &care\n  - 养老科\n"),
    good=("units:\n  - 养老科\n"),
)
