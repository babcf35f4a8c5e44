"""PT101: a missing key that the schema requires."""

from typing import Any

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.checks.schema_faults import SchemaFault
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.revision import ANSWER_KEYS

# Of several keys one is enough: what to say where all are missing, and the first to offer.
_ONE_OF = {
    "title_or_text": (lazy_gettext("a point needs a “title” or a “text”"), "text"),
    "group_of_nothing": (
        lazy_gettext("a group needs “kinds”, “members” or “units: true”"),
        "kinds",
    ),
}
_OTHERS = {"goal": "name", "units": "lead", "task": "point"}


def check(fault: SchemaFault) -> Problem | None:
    """Return the missing key, located at what should contain it."""
    if fault.sort != "missing":
        return None
    if fault.kind == "incomplete_answer":
        return _incomplete_answer(fault)
    if fault.kind in _ONE_OF:
        message, key = _ONE_OF[fault.kind]
        return Problem(fault.path, message, f"{key}:")
    key = str(fault.path[-1])
    if fault.path[0] in ("tasks", "entries") and _may_be_another(key, fault.value):
        message = lazy_gettext(
            "the key “{key}” or “{other}” is missing", key=key, other=_OTHERS[key]
        )
        return Problem(fault.path[:-1], message, f"{key}:")
    return Problem(fault.path[:-1], lazy_gettext("the key “{key}” is missing", key=key), f"{key}:")


def _may_be_another(key: str, holder: Any) -> bool:
    """Whether the key's other may be there instead, and is not.

    Where the table's headings demand the key, the holder is the whole plan.
    """
    is_task = isinstance(holder, dict) and "tasks" not in holder
    return is_task and key in _OTHERS and _OTHERS[key] not in holder


def _incomplete_answer(fault: SchemaFault) -> Problem:
    """Return the keys that a reading's answer lacks, located at the reading."""
    keys = tuple(key for key in ANSWER_KEYS if key not in fault.value)
    message = lazy_gettext(
        "an answered reading has “answer”, “date” and “by”, all three; missing: {keys}",
        keys=tuple(lazy_gettext("“{value}”", value=key) for key in keys),
    )
    return Problem(fault.path, message, "\n".join(f"{key}:" for key in keys))


RULE = Rule(
    code="PT101",
    name="missing-key",
    severity="error",
    what=gettext_noop("A required key is missing."),
    why=gettext_noop(
        "A task without a goal or a unit cannot be followed up, and leaves a gap in every listing."
    ),
    bad="- number: 17\n  category: 养老服务\n  name: 助餐点建设\n",
    good="- number: 17\n  category: 养老服务\n  name: 助餐点建设\n  units:\n    - 养老科\n",
    check_schema=check,
)
