"""PT010: nesting beyond the limit."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT010",
    name="too-deep",
    severity="error",
    what=gettext_noop("The data is nested more than 64 levels deep."),
    why=gettext_noop(
        "A plan needs eight levels; deeper nesting is an indentation mistake or an attack on "
        "the parser."
    ),
    bad=("[[[[[[[[…]]]]]]]]\n"),
    good=("- number: 1\n"),
)
