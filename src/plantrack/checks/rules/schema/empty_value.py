"""PT105: a key without a value."""

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.checks.schema_faults import SchemaFault
from plantrack.i18n import gettext_noop, lazy_gettext


def check(fault: SchemaFault) -> Problem | None:
    """Return the key that has no value."""
    if fault.sort != "empty":
        return None
    if fault.is_whole_entry:
        return Problem(fault.path, lazy_gettext("an entry has nothing in it"))
    return Problem(fault.path, lazy_gettext("“{key}” has no value", key=fault.key))


RULE = Rule(
    code="PT105",
    name="empty-value",
    severity="error",
    what=gettext_noop("A key has no value, or only blanks."),
    why=gettext_noop(
        "Nobody can tell whether the value was forgotten or there is none; omit the key if "
        "there is none."
    ),
    bad=("goal:\n"),
    good=("goal: 完成55个助餐点建设运营\n"),
    check_schema=check,
)
