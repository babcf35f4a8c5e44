"""The scalar values of a file's data, and what a model expects of each."""

from decimal import Decimal
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from plantrack.model.path import Path
from plantrack.model.scalars import Model

Kind = Literal["text", "typed", "any"]


class Leaf(NamedTuple):
    """A scalar value of the data: its path, its text, and what the schema expects there.

    `typed` means a number, date or flag; `any` accepts anything.
    """

    path: Path
    text: str
    kind: Kind


def leaves(data: Any, model: type[Model]) -> list[Leaf]:
    """Return every scalar value of the fields that `model` knows, in file order."""
    found: list[Leaf] = []
    _collect(data, model, (), found)
    return found


def _collect(data: Any, wanted: Any, path: Path, into: list[Leaf]) -> None:
    """Append the leaves of `data`, which the schema expects to be `wanted`, to `into`."""
    if isinstance(data, str):
        into.append(Leaf(path, data, _kind(wanted)))
    elif isinstance(data, dict):
        shape = _shape(wanted) if isinstance(wanted, type) and issubclass(wanted, Model) else {}
        for key, value in data.items():
            if key not in shape:
                continue
            inner, many = shape[key]
            place = (*path, key)
            if type(value) is str:
                into.append(Leaf(place, value, _kind(inner)))
            elif many and isinstance(value, list):
                for index, item in enumerate(value):
                    _collect(item, inner, (*place, index), into)
            else:
                _collect(value, inner, place, into)


def _kind(wanted: Any) -> Kind:
    return "text" if wanted is str else "any" if wanted is None else "typed"


_SHAPES: dict[type[Model], dict[str, tuple[Any, bool]]] = {}


def _shape(model: type[Model]) -> dict[str, tuple[Any, bool]]:
    """Return for each field the type of a value, and whether it may be a list of them."""
    if model not in _SHAPES:
        _SHAPES[model] = {
            name: _one(field.annotation) for name, field in model.model_fields.items()
        }
    return _SHAPES[model]


def _one(annotation: Any) -> tuple[Any, bool]:
    origin = get_origin(annotation)
    if origin is tuple:
        return _one(get_args(annotation)[0])[0], True
    if origin in (Union, UnionType):
        options = [one for one in get_args(annotation) if one is not type(None)]
        many = any(get_origin(one) is tuple for one in options)
        alike = {_one(option)[0] for option in options} - {Decimal}
        return (alike.pop() if len(alike) == 1 and not (many and len(options) > 1) else None), many
    if origin is Literal:
        # A choice among words is a word to every reader; the format's version is a number.
        return (None if isinstance(get_args(annotation)[0], str) else int), False
    if hasattr(annotation, "__metadata__"):
        return _one(annotation.__origin__)
    return annotation, False
