"""Places within a plan: paths in its data, and the addresses that people write for them."""

from typing import Any, Literal

# Keys of mappings and indices of lists, from the top: ("tasks", 16, "goal").
Path = tuple[str | int, ...]
Numbered = Literal["tasks", "points", "sections"]


def address_of(kind: Numbered, number: int | str, *fields: str) -> str:
    """Return the address of a numbered part, or of a field of it: `tasks.17.goal`."""
    return ".".join((kind, str(number), *fields))


def has_step(data: Any, step: str | int) -> bool:
    """Whether the mapping or list `data` has something at `step`."""
    if isinstance(data, dict):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and step < len(data)


def written_key(key: int | str) -> str:
    """Return the key of a point as YAML has it: 3.2 without quotes would be a number."""
    return f'"{key}"' if "." in str(key) else str(key)


def key_order(key: int | str) -> tuple[int, ...]:
    """Return by what the keys of points are put in order: 3.10 comes after 3.9."""
    return (key,) if isinstance(key, int) else tuple(map(int, key.split(".")))
