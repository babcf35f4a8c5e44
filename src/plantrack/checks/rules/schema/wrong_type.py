"""PT103: a list, mapping or single value in the wrong place."""

from typing import Any

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.checks.schema_faults import SchemaFault
from plantrack.i18n import Message, gettext_noop, lazy_gettext

_MAPPING = lazy_gettext("a mapping (key: value)")
_EXPECTED = {
    "string_type": lazy_gettext("a single text"),
    "tuple_type": lazy_gettext("a list (each entry after “- ”)"),
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "dict_type": _MAPPING,
}


def check(fault: SchemaFault) -> Problem | None:
    """Return what is expected there, and what was found."""
    if fault.sort != "type":
        return None
    expected = _EXPECTED.get(fault.kind) or lazy_gettext("a single value")
    got = _got(fault.value)
    if fault.is_whole_entry:
        message = lazy_gettext(
            "an entry should be {expected}, not {got}", expected=expected, got=got
        )
    else:
        message = lazy_gettext(
            "“{key}” should be {expected}, not {got}", key=fault.key, expected=expected, got=got
        )
    return Problem(fault.path, message)


def _got(value: Any) -> Message:
    if isinstance(value, dict):
        return lazy_gettext("a mapping")
    if isinstance(value, list):
        return lazy_gettext("a list")
    return lazy_gettext("“{value}”", value=value)


RULE = Rule(
    code="PT103",
    name="wrong-type",
    severity="error",
    what=gettext_noop("A list is given where a single value belongs, or the other way round."),
    why=gettext_noop(
        "Programs would take 养老科 for a list of three characters, or a list for a single name."
    ),
    bad=("units: 养老科\n"),
    good=("units:\n  - 养老科\n"),
    check_schema=check,
)
