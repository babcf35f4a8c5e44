"""JSON with English keys, for programs; the same envelope around every command's data."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from plantrack.model.scalars import Model
from plantrack.reports.build import Answer
from plantrack.text.json import to_enveloped_json


def render(answer: Answer) -> str:
    """The content's data in its envelope, indented, Chinese as it is."""
    return to_enveloped_json(answer.content.format, _plain(answer.content))


def _plain(value: Any) -> Any:
    """`value` as JSON has it: facts by their `data` where they have one, else by their fields."""
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
