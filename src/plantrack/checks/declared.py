"""The names and numbers that a file declares, also in parts that do not fit the schema."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from plantrack.model.organisation import Organisation
from plantrack.model.plan import Plan
from plantrack.model.scalars import Model
from plantrack.model.section import Point, Section

_BODIES = {"town": ("towns", "groups"), "unit": ("units", "groups")}
_NUMBERED = {"task": "tasks", "section": "sections"}


class _HiddenError(Exception):
    """A fault hides some of the names."""


def declared_names(data: Any, kind: str) -> set[str] | None:
    """Return the names that `data` declares for `kind`, also in parts that do not fit the schema.

    A fault in one entry must not turn every mention of it into a fault: the result is None if
    a fault hides some of the names. Of points it is every key that they may have.
    """
    try:
        return set(_names(data, kind))
    except _HiddenError:
        return None


def _names(data: Any, kind: str) -> Iterator[str]:
    if kind == "point":
        yield from _keys(data)
    elif kind == "table":
        yield from (_text(one, "name") for one in _entries(data, "tables", Plan))
    elif kind in _NUMBERED:
        yield from (_number(one) for one in _entries(data, _NUMBERED[kind], Plan))
    else:
        if not isinstance(data, dict) or "organisation" not in data:
            raise _HiddenError
        for key in _BODIES[kind]:
            for one in _entries(data["organisation"], key, Organisation):
                yield _text(one, "name")
                # Aliases of groups are no names that lists may give.
                yield from _aliases(one) if key != "groups" else ()


def _entries(holder: Any, key: str, model: type[Model]) -> list[Any]:
    """Return the list at `key`; if it is missing, another key may be that one, misspelt."""
    if not isinstance(holder, dict):
        raise _HiddenError
    if key not in holder:
        if model.model_fields[key].is_required() or not holder.keys() <= model.model_fields.keys():
            raise _HiddenError
        return []
    if not isinstance(holder[key], list):
        raise _HiddenError
    return list(holder[key])


def _text(entry: Any, field: str) -> str:
    found = entry.get(field) if isinstance(entry, dict) else None
    if not isinstance(found, str):
        raise _HiddenError
    return found


def _number(entry: Any) -> str:
    number = _text(entry, "number")
    if not number.isdecimal():
        raise _HiddenError
    return number


def _aliases(entry: dict[str, Any]) -> list[str]:
    found = entry.get("aliases", [])
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise _HiddenError
    return found


class _Level(NamedTuple):
    """The points in a section or point, and what their keys may begin with."""

    holder: Any
    model: type[Model]
    leads: tuple[str, ...]


def _keys(data: Any) -> Iterator[str]:
    """Yield the keys of all points as they are whether or not numbers begin anew."""
    levels = [
        _Level(one, Section, ("", f"{_number(one)}.")) for one in _entries(data, "sections", Plan)
    ]
    while levels:
        level = levels.pop()
        for point in _entries(level.holder, "points", level.model):
            keys = tuple(f"{lead}{_number(point)}" for lead in level.leads)
            yield from keys
            levels.append(_Level(point, Point, tuple(f"{key}." for key in keys)))
