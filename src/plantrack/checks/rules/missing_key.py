"""PT101: a key that the schema needs."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT101",
    name="missing-key",
    severity="error",
    what=mark("A key that is needed is not there."),
    why=mark(
        "A task without a goal or a unit cannot be followed up, and every listing would "
        "have a hole."
    ),
    bad=("- number: 17\n  category: 养老服务\n  name: 助餐点建设\n"),
    good=(
        "- number: 17\n  category: 养老服务\n  name: 助餐点建设\n  goal: 完成55个助餐点建设运营\n"
    ),
)
