"""What a JSON schema says of some data; jsonschema comes with check-jsonschema, without types."""

from importlib import import_module
from typing import Any

_jsonschema: Any = import_module("jsonschema")


def shape_faults(data: object, schema: object) -> list[str]:
    """The faults of `data` by the schema, each with its place, formats such as `uri` included."""
    kind = _jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema, format_checker=kind.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]
