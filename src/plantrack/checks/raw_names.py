"""Names and numbers as the file writes them, also in parts that do not fit the schema.

A fault of one entry must not make every mention of it elsewhere a fault too.
"""

from typing import Any

# Kind of reference -> the lists that hold what it may name, and the key of the name.
_HOMES = {
    "town": ((("organisation", "towns"), "name"), (("organisation", "groups"), "name")),
    "unit": ((("organisation", "units"), "name"),),
    "task": ((("tasks",), "number"),),
    "section": ((("sections",), "number"),),
    "point": ((("sections", "*", "points"), "number"),),
}
_OPTIONAL = ("groups",)


def raw_names(data: Any, kind: str) -> set[str] | None:
    """What `data` offers for references of `kind`; None where a fault hides some of it."""
    names: set[str] = set()
    for path, key in _HOMES[kind]:
        entries = _entries(data, path)
        if entries is None:
            return None
        for entry in entries:
            name = entry.get(key) if isinstance(entry, dict) else None
            if not isinstance(name, str):
                return None
            names.add(name)
    return names


def _entries(data: Any, path: tuple[str, ...]) -> list[Any] | None:
    for index, step in enumerate(path):
        if step == "*":
            inner = [_entries(one, path[index + 1 :]) for one in data]
            return None if None in inner else [one for part in inner if part for one in part]
        if not isinstance(data, dict) or (step not in data and step not in _OPTIONAL):
            return None
        data = data.get(step, [])
    return data if isinstance(data, list) else None
