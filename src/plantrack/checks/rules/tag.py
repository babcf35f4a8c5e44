"""PT008: a YAML tag."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT008",
    name="tag",
    severity="error",
    what=mark("A value carries a tag such as !!int or !secret."),
    why=mark(
        "The schema already says what type a value has; a tag can only contradict it, and "
        "some readers run code for it."
    ),
    bad=("number: !!str 17\n"),
    good=("number: 17\n"),
)
