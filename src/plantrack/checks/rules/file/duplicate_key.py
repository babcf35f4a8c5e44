"""PT006: a key written twice."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT006",
    name="duplicate-key",
    severity="error",
    what=gettext_noop("A key stands twice in the same mapping."),
    why=gettext_noop(
        "YAML readers disagree which of the two counts; most drop the first without a word."
    ),
    bad=("goal: 完成55个助餐点\ngoal: 完成50个助餐点\n"),
    good=("goal: 完成55个助餐点\n"),
)
