"""PT101: a key that the schema needs."""

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.checks.schema_faults import SchemaFault
from plantrack.i18n import gettext_noop, lazy_gettext


def check(fault: SchemaFault) -> Problem | None:
    """The key that is missing, at what should hold it."""
    if fault.sort != "missing":
        return None
    key = fault.path[-1]
    return Problem(fault.path[:-1], lazy_gettext("the key “{key}” is missing", key=key), f"{key}:")


RULE = Rule(
    code="PT101",
    name="missing-key",
    severity="error",
    what=gettext_noop("A key that is needed is not there."),
    why=gettext_noop(
        "A task without a goal or a unit cannot be followed up, and every listing would "
        "have a hole."
    ),
    bad=("- number: 17\n  category: 养老服务\n  name: 助餐点建设\n"),
    good=(
        "- number: 17\n  category: 养老服务\n  name: 助餐点建设\n  goal: 完成55个助餐点建设运营\n"
    ),
    check_schema=check,
)
