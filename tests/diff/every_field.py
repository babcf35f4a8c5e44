"""Edits of each field that a plan may have, by its name."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from pydantic import ValidationError

from diff.edits import plan_from
from support.small_plan import plan_text

# What a field says after an edit, where a text with something added would be no valid value.
_OTHER = {
    "kind": {"town": "subdistrict", "subdistrict": "town", "division": "affiliate"},
    "per": {"town": "村"},
    "at": {"points.3": "points.3.text", "tasks.1": "tasks.1.goal"},
    "field": {
        "targets.助餐点.max": "targets.助餐点.due",
        "title": "text",
        "due": "goal",
        "lead": "support",
    },
    "count": {"days": "months"},
    "bound": {"at_least": "about"},
    "restates": {"tasks.1.targets.床位": "tasks.1.targets.助餐点"},
}
_DAYS = ("start", "end", "created", "published", "due", "date")


def edits(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each field's name, with the plan where one has another value, and where it is gone."""
    for holder, field in sorted({(type_, name) for type_, name, _ in _fields(data, "")}):
        for how in ("changed", "removed"):
            if field in ("task", "point") and how == "removed":
                continue  # a revision would then be about no place of the plan
            edited = deepcopy(data)
            for type_, name, held in list(_fields(edited, "")):
                if (type_, name) != (holder, field):
                    continue
                if how == "removed":
                    del held[name]
                else:
                    held[name] = _changed(name, held[name])
            if edited != data:
                yield f"{holder}.{field} {how}", edited


def is_plan(data: dict[str, Any]) -> bool:
    """Whether it is one that the model takes: some fields must be there."""
    try:
        plan_from(plan_text(data))
    except ValidationError:
        return False
    return True


def _fields(value: Any, holder: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every field that is no mapping, with the list or mapping that it is in."""
    if isinstance(value, list):
        for one in value:
            yield from _fields(one, holder)
    elif isinstance(value, dict):
        for name, inner in value.items():
            is_branch = isinstance(inner, dict) or (
                isinstance(inner, list) and inner and isinstance(inner[0], dict)
            )
            if is_branch:
                yield from _fields(inner, name)
            if not isinstance(inner, dict) and name != "language":
                yield holder, name, value


def _changed(name: str, value: Any) -> Any:
    if name in _OTHER:
        return _OTHER[name].get(value, value)
    if isinstance(value, list):
        return value[:-1] if len(value) > 1 else value
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 40
    text = str(value)
    if name in _DAYS and text[:2] == "20" and text[4] == "-":
        return f"{text[:-1]}2" if name != "end" else "2022-01-31"
    return f"{text}改"
