"""Data as the text of a YAML file, in the style of plan files."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeGuard

from plantrack.yamlfile.quoting import yaml_key, yaml_text

# What a file says; None is a value that is still to be written.
Value = str | int | Decimal | date | Mapping[str, "Value"] | Sequence["Value"] | None
_KEY_AT_MOST = 1000  # YAML takes keys up to 1,024 characters without a mark of their own


def block_lines(data: Mapping[str, Value]) -> Iterator[str]:
    """Yield the lines that say `data`, in block style; every value stands on one line.

    Texts are quoted where they have to be; numbers, dates and flags are not.
    """
    for key, value in data.items():
        name = yaml_key(key)
        if len(name) > _KEY_AT_MOST:
            yield f"? {name}"
            name = ""
        if isinstance(value, Mapping):
            yield f"{name}:"
            yield from (f"  {line}" for line in block_lines(value))
        elif _is_list(value):
            yield f"{name}:"
            for one in value:
                yield from _entry(one)
        else:
            yield f"{name}: {_scalar(value)}".rstrip(" ")


def _entry(value: Value) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield f"  - {_scalar(value)}"
        return
    mark = "- "
    for line in block_lines(value):
        yield f"  {mark}{line}"
        mark = "  "


def _is_list(value: Value) -> TypeGuard[Sequence[Value]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _scalar(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return yaml_text(value) if isinstance(value, str) else str(value)
