"""The scalar values of a file's data, and what a model expects of each."""

from collections.abc import Container
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from plantrack.model.path import Path
from plantrack.model.scalars import Key, Model

Kind = Literal["text", "typed", "any"]
_Shown = Literal["text", "typed", "any", "key"]


class Leaf(NamedTuple):
    """A scalar value of the data: its path, its text, and what the schema expects there.

    `typed` means a number, date or flag; `any` accepts anything. The key of a point is a number,
    but a text where it has several parts, as in 3.2.
    """

    path: Path
    text: str
    kind: Kind


def distinct_texts(data: Any, model: type[Model]) -> dict[Kind, set[str]]:
    """Return the different texts of the scalar values, by kind, of the fields that `model` knows.

    Most values of a plan stand there many times, and few are of interest: `leaves` finds those.
    """
    found: dict[_Shown, set[str]] = {"text": set(), "typed": set(), "any": set(), "key": set()}
    _gather(data, model, found)
    keys = found["key"]
    parted = {text for text in keys if "." in text}
    return {
        "text": found["text"] | parted,
        "typed": found["typed"] | (keys - parted),
        "any": found["any"],
    }


def _gather(data: Any, wanted: Any, into: dict[_Shown, set[str]]) -> None:
    """Add the scalars of `data`, which the schema expects to be `wanted`, to `into`."""
    if isinstance(data, str):
        into[_kind(wanted)].add(data)
    elif isinstance(data, dict):
        shape = _keys(wanted, data)
        for key, value in data.items():
            if key not in shape:
                continue
            inner, many, kind = shape[key]
            if type(value) is str:
                into[kind].add(value)
            elif many and isinstance(value, list):
                for item in value:
                    if type(item) is str:  # as most are; a call for each would take longer
                        into[kind].add(item)
                    else:
                        _gather(item, inner, into)
            else:
                _gather(value, inner, into)


def leaves(data: Any, model: type[Model], texts: Container[str] | None = None) -> list[Leaf]:
    """Return the scalar values of the fields that `model` knows, in file order.

    With `texts` only those that are one of them.
    """
    found: list[Leaf] = []
    _collect(data, model, (), texts, found)
    return found


def _collect(
    data: Any, wanted: Any, path: Path, texts: Container[str] | None, into: list[Leaf]
) -> None:
    """Append the leaves of `data`, which the schema expects to be `wanted`, to `into`."""
    if isinstance(data, str):
        if texts is None or data in texts:
            into.append(Leaf(path, data, _kind_of(data, _kind(wanted))))
    elif isinstance(data, dict):
        shape = _keys(wanted, data)
        for key, value in data.items():
            if key not in shape:
                continue
            inner, many, kind = shape[key]
            if type(value) is str:
                if texts is None or value in texts:
                    into.append(Leaf((*path, key), value, _kind_of(value, kind)))
            elif many and isinstance(value, list):
                for index, item in enumerate(value):
                    _collect(item, inner, (*path, key, index), texts, into)
            else:
                _collect(value, inner, (*path, key), texts, into)


class _TextOr(NamedTuple):
    """What may be a text or, with more to say, a mapping for `model`."""

    model: type[Model]


def _kind(wanted: Any) -> _Shown:
    if wanted is Key:
        return "key"
    if isinstance(wanted, _TextOr):
        return "text"
    return "text" if wanted is str else "any" if wanted is None else "typed"


def _kind_of(text: str, kind: _Shown) -> Kind:
    """Return the kind of a value of that `kind`: what the key of a point is, its text tells."""
    if kind == "key":
        return "text" if "." in text else "typed"
    return kind


def _keys(wanted: Any, data: Any) -> "_Shape":
    """Return the fields of `data` that the schema knows: of a mapping by heading, all."""
    if wanted is dict:
        return dict.fromkeys(data, (str, False, "text"))
    if isinstance(wanted, _TextOr):
        wanted = wanted.model
    return _shape(wanted) if isinstance(wanted, type) and issubclass(wanted, Model) else {}


_Shape = dict[str, tuple[Any, bool, _Shown]]
_SHAPES: dict[type[Model], _Shape] = {}


def _shape(model: type[Model]) -> _Shape:
    """Return for each field the type of a value, whether it may be a list of them, and the kind."""
    if model not in _SHAPES:
        types = {name: _one(field.annotation) for name, field in model.model_fields.items()}
        _SHAPES[model] = {name: (one, many, _kind(one)) for name, (one, many) in types.items()}
    return _SHAPES[model]


def _one(annotation: Any) -> tuple[Any, bool]:
    if annotation is Key:
        return Key, False
    origin = get_origin(annotation)
    if origin is tuple:
        return _one(get_args(annotation)[0])[0], True
    if origin is dict:
        return dict, False
    if origin in (Union, UnionType):
        options = [one for one in get_args(annotation) if one is not type(None)]
        many = any(get_origin(one) is tuple for one in options)
        alike = {_one(option)[0] for option in options} - {Decimal}
        models = [one for one in alike if isinstance(one, type) and issubclass(one, Model)]
        if len(alike) == 2 and str in alike and models:
            return _TextOr(models[0]), many
        return (alike.pop() if len(alike) == 1 and not (many and len(options) > 1) else None), many
    if origin is Literal:
        # A choice among words is a word to every reader; the format's version is a number.
        return (None if isinstance(get_args(annotation)[0], str) else int), False
    if hasattr(annotation, "__metadata__"):
        return _one(annotation.__origin__)
    return annotation, False
