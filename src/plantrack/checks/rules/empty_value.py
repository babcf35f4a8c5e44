"""PT105: a key without a value."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT105",
    name="empty-value",
    severity="error",
    what=mark("A key has no value, or blanks only."),
    why=mark(
        "Nobody can tell whether the value was forgotten or there is none; leave the key "
        "out where there is none."
    ),
    bad=("goal:\n"),
    good=("goal: 完成55个助餐点建设运营\n"),
)
