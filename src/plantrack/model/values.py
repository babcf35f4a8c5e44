"""A field's value outside of the model: as data, and as the plan file writes it."""

from datetime import date
from decimal import Decimal

Value = int | float | str | tuple[str, ...] | None


def plain_value(value: object) -> Value:
    """`value` as JSON would have it, but flags as `true` and `false` and lists as tuples."""
    if isinstance(value, tuple):
        return tuple(str(as_written(one)) for one in value)
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, bool | date):
        return as_written(value)
    return value if value is None or isinstance(value, int | float | str) else str(value)


def as_written(value: object) -> str | tuple[str, ...] | None:
    """`value` as text: a flag as `true`, a day as YYYY-MM-DD; a list as a tuple of such texts.

    None where there is no value.
    """
    if value is None:
        return None
    if isinstance(value, tuple):
        return tuple(str(as_written(one)) for one in value)
    return str(value).lower() if isinstance(value, bool) else str(value)
