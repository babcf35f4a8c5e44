"""A field's value outside the model: as plain data, and as written in the plan file."""

from datetime import date
from decimal import Decimal

Value = int | float | str | tuple[str, ...] | None


def plain_value(value: object) -> Value:
    """Return `value` as in JSON, but flags as `true` and `false`, and lists as tuples."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, tuple | bool | date):
        return as_written(value)
    return value if value is None or isinstance(value, int | float | str) else str(value)


def as_written(value: object) -> str | tuple[str, ...] | None:
    """Return `value` as text: flags as `true`, dates as YYYY-MM-DD, lists as tuples of texts.

    None if there is no value.
    """
    if value is None:
        return None
    if isinstance(value, tuple):
        return tuple(str(as_written(one)) for one in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def names_in(value: Value) -> set[str]:
    """Return the names in a value: its entries, the value itself, or none."""
    return set(value) if isinstance(value, tuple) else {str(value)} if value else set()
