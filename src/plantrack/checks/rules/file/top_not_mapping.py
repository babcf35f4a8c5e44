"""PT011: a file whose top level is not a mapping."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT011",
    name="top-not-mapping",
    severity="error",
    what=gettext_noop("The top level of the file is a list or a single value instead of keys."),
    why=gettext_noop(
        "A plan starts with the key plantrack, and everything in it is looked up by key."
    ),
    bad=("- number: 1\n  name: 公共区域适老化改造\n"),
    good=("plantrack: 1\ntasks:\n  - number: 1\n"),
)
