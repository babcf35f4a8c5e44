"""JSON with English keys, for programs; every command's data has the same envelope."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from plantrack.model.scalars import Model
from plantrack.reports.build import Answer
from plantrack.text.json import to_enveloped_json


def render(answer: Answer) -> str:
    """Return the content's data in its envelope, indented, with Chinese not escaped."""
    return to_enveloped_json(answer.content.format, _plain(answer.content))


def _plain(value: Any) -> Any:
    """Return `value` as plain JSON data: facts by their `data` if any, else by their fields."""
    if hasattr(value, "data"):
        return _plain(value.data())
    if isinstance(value, Model):
        return value.model_dump(mode="json")
    if hasattr(value, "_asdict"):
        return _plain(value._asdict())
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value
