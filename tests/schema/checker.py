"""A JSON Schema 2020-12 validator of its own, to hold ours against."""

from importlib import import_module
from typing import Any

# jsonschema comes with check-jsonschema and has no types of its own.
_VALIDATOR: Any = import_module("jsonschema").Draft202012Validator


def check_schema(schema: Any) -> None:
    """Raise where `schema` is none by its dialect's metaschema."""
    _VALIDATOR.check_schema(schema)


def accepts(schema: Any, data: Any) -> bool:
    """Whether `data` fits; formats such as `date` are not looked at, as editors differ there."""
    return bool(_VALIDATOR(schema).is_valid(data))
