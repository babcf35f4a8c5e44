"""PT102: a key that the schema does not know."""

from plantrack.checks.field_words import key_for
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.checks.schema_faults import SchemaFault
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.text.suggest import suggest


def check(fault: SchemaFault) -> Problem | None:
    """Return the unknown key, and the known one most similar to it."""
    if fault.sort != "unknown":
        return None
    key = str(fault.path[-1])
    heading = key_for(key, within=len(fault.path) > 1)
    likely = (heading,) if heading in fault.siblings else suggest(key, fault.siblings)
    if not likely:
        return Problem(fault.path, lazy_gettext("unknown key “{key}”", key=key), on_key=True)
    message = lazy_gettext(
        "unknown key “{key}”; did you mean {names}?",
        key=key,
        names=tuple(f"“{name}”" for name in likely[:1]),
    )
    return Problem(fault.path, message, likely[0], on_key=True)


RULE = Rule(
    code="PT102",
    name="unknown-key",
    severity="error",
    what=gettext_noop("A key is not part of the file format."),
    why=gettext_noop("A misspelt key would be silently ignored, together with its value."),
    bad=("gaol: 完成55个助餐点建设运营\n"),
    good=("goal: 完成55个助餐点建设运营\n"),
    check_schema=check,
)
