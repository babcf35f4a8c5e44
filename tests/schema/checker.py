"""A JSON Schema 2020-12 validator of its own, to hold ours against."""

from importlib import import_module
from typing import Any

import yaml

# jsonschema comes with check-jsonschema and has no types of its own.
_VALIDATOR: Any = import_module("jsonschema").Draft202012Validator


class _Loader(yaml.CSafeLoader):
    """YAML as editors read it: 1.2's core types, so that a date stays a text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith(":timestamp")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_as_editors_do(text: str) -> Any:
    """The data of a YAML text: 17 where it has 17, a text where it has "17" or a date."""
    return yaml.load(text, _Loader)


def check_schema(schema: Any) -> None:
    """Raise where `schema` is none by its dialect's metaschema."""
    _VALIDATOR.check_schema(schema)


def accepts(schema: Any, data: Any) -> bool:
    """Whether `data` fits; formats such as `date` are not looked at, as editors differ there."""
    return bool(_VALIDATOR(schema).is_valid(data))
