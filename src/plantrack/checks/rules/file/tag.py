"""PT008: a YAML tag."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT008",
    name="tag",
    severity="error",
    what=gettext_noop("A value carries a tag such as !!int or !secret."),
    why=gettext_noop(
        "The schema already says what type a value has; a tag can only contradict it, and "
        "some readers run code for it."
    ),
    bad=("number: !!str 17\n"),
    good=("number: 17\n"),
)
