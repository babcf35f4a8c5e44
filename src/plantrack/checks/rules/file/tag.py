"""PT008: a YAML tag."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT008",
    name="tag",
    severity="error",
    what=gettext_noop("A value has a tag such as !!int or !secret."),
    why=gettext_noop(
        "The schema already defines the type of each value; a tag can only contradict it, "
        "and some parsers execute code for it."
    ),
    bad=("number: !!str 17\n"),
    good=("number: 17\n"),
)
