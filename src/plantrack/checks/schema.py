"""Schema faults as hits: pydantic's error types in our words, with what was probably meant."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import ValidationError

from plantrack.checks.finding import Hit
from plantrack.i18n import Message, message
from plantrack.loading.compose import Path
from plantrack.model.plan import FORMAT_VERSION, Plan
from plantrack.model.scalars import Model
from plantrack.query.closeness import closest

MISSING, UNKNOWN, WRONG_TYPE, BAD_VALUE, EMPTY = "PT101", "PT102", "PT103", "PT104", "PT105"


def schema_hits(error: ValidationError, data: Any) -> Iterator[tuple[str, Hit]]:
    """The rule code and the hit of every schema fault, one for each place."""
    seen: set[Path] = set()
    for fault in error.errors(include_url=False, include_context=True):
        path = real_path(fault["loc"], data)
        if path not in seen:
            seen.add(path)
            yield _hit(fault, path)


def real_path(loc: tuple[int | str, ...], data: Any) -> Path:
    """`loc` without the steps by which pydantic names a union's branches."""
    path: list[str | int] = []
    for position, step in enumerate(loc):
        inside = (
            step in data
            if isinstance(data, dict)
            else isinstance(data, list) and isinstance(step, int) and step < len(data)
        )
        if inside:
            path.append(step)
            data = data[step]
        elif isinstance(data, dict) and position == len(loc) - 1:
            path.append(step)  # a missing key: named, though not there
    return tuple(path)


def _hit(fault: Any, path: Path) -> tuple[str, Hit]:
    kind, value = fault["type"], fault["input"]
    if kind == "missing":
        told = message("the key “{key}” is missing", key=path[-1])
        return MISSING, Hit(path[:-1], told, f"{path[-1]}:")
    if kind == "extra_forbidden":
        return UNKNOWN, _unknown_key(path)
    if value == "" or (isinstance(value, str) and kind == "string_pattern_mismatch"):
        return EMPTY, Hit(path, message("“{key}” has no value", key=_key(path)))
    if kind == "literal_error" and isinstance(value, str):
        return BAD_VALUE, _bad_choice(path, value)
    if kind in _EXPECTED or kind == "literal_error":
        expected = _EXPECTED.get(kind, _EXPECTED["scalar_expected"])
        return WRONG_TYPE, Hit(
            path,
            message(
                "“{key}” should be {expected}, not {got}",
                key=_key(path),
                expected=expected,
                got=_got(value),
            ),
        )
    if kind in _FORMS:
        return BAD_VALUE, Hit(
            path,
            message(
                "“{key}”: “{value}” is not {form}", key=_key(path), value=value, form=_FORMS[kind]
            ),
        )
    if kind == "range_order":
        told = message("“max” must be more than “value”")
        return BAD_VALUE, Hit((*path, "max"), told)
    return BAD_VALUE, Hit(path, message("“{key}”: {problem}", key=_key(path), problem=fault["msg"]))


_EXPECTED = {
    "string_type": message("a single text"),
    "scalar_expected": message("a single value"),
    "tuple_type": message("a list (each entry behind “- ”)"),
    "model_type": message("a mapping (key: value)"),
    "model_attributes_type": message("a mapping (key: value)"),
    "dict_type": message("a mapping (key: value)"),
}
_FORMS = {
    "whole_number": message("a whole number, digits only"),
    "decimal_number": message("a number such as 55 or 2.5"),
    "day": message("a date of the form YYYY-MM-DD"),
    "flag": message("true or false"),
}


def _got(value: Any) -> Message:
    if isinstance(value, dict):
        return message("a mapping")
    if isinstance(value, list):
        return message("a list")
    return message("“{value}”", value=value)


def _key(path: Path) -> str:
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "")


def _bad_choice(path: Path, value: Any) -> Hit:
    if path == ("plantrack",):
        told = message(
            "this is not format version {version}, the only one known", version=FORMAT_VERSION
        )
        return Hit(path, told, str(FORMAT_VERSION))
    field = fields_at(path[:-1] if isinstance(path[-1], str) else path[:-2])[_key(path)]
    choices = tuple(_literals(field.annotation))
    likely = closest(str(value), choices) or choices
    told = message(
        "“{key}”: “{value}” is none of {choices}", key=_key(path), value=value, choices=choices
    )
    return Hit(path, told, likely[0])


def _unknown_key(path: Path) -> Hit:
    key = str(path[-1])
    likely = closest(key, fields_at(path[:-1]))
    if not likely:
        return Hit(path, message("unknown key “{key}”", key=key), on_key=True)
    told = message(
        "unknown key “{key}”; did you mean {names}?",
        key=key,
        names=tuple(f"“{name}”" for name in likely[:1]),
    )
    return Hit(path, told, likely[0], on_key=True)


def fields_at(path: Path) -> dict[str, Any]:
    """The fields of the model that stands at `path`."""
    model: type[Model] = Plan
    for step in path:
        if isinstance(step, str):
            field = model.model_fields.get(step)
            inner = next(_models(field.annotation), None) if field else None
            if inner is None:
                return {}
            model = inner
    return dict(model.model_fields)


def _models(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def _literals(annotation: Any) -> Iterator[str]:
    for argument in get_args(annotation):
        if isinstance(argument, str):
            yield argument
        else:
            yield from _literals(argument)
