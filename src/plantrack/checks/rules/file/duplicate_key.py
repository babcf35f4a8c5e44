"""PT006: a key written twice."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT006",
    name="duplicate-key",
    severity="error",
    what=gettext_noop("The same key appears twice in a mapping."),
    why=gettext_noop(
        "YAML parsers disagree on which of the two counts; most silently drop the first."
    ),
    bad=("goal: 完成55个助餐点\ngoal: 完成50个助餐点\n"),
    good=("goal: 完成55个助餐点\n"),
)
