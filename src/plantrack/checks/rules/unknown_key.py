"""PT102: a key that the schema does not know."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT102",
    name="unknown-key",
    severity="error",
    what=mark("A key is not one that the format knows."),
    why=mark("A misspelt key would be passed over in silence, and its value with it."),
    bad=("gaol: 完成55个助餐点建设运营\n"),
    good=("goal: 完成55个助餐点建设运营\n"),
)
