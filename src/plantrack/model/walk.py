"""Walks over a plan's parts, each with its path in the file's data."""

from collections.abc import Iterator
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.model.scalars import Model
from plantrack.model.section import Point
from plantrack.model.task import Target, Task

Kind = Literal["text", "typed", "any"]


class Leaf(NamedTuple):
    """A scalar value of the data: its path, its text, and what the schema expects there.

    `typed` means a number, date or flag; `any` accepts anything.
    """

    path: Path
    text: str
    kind: Kind


def placed_points(plan: Plan) -> Iterator[tuple[Point, Path]]:
    """Yield every point, in file order."""
    for s, section in enumerate(plan.sections):
        for p, point in enumerate(section.points):
            yield point, ("sections", s, "points", p)


def placed_tasks(plan: Plan) -> Iterator[tuple[Task, Path]]:
    """Yield every task, in file order."""
    for t, task in enumerate(plan.tasks):
        yield task, ("tasks", t)


def placed_targets(plan: Plan) -> Iterator[tuple[Target, Path]]:
    """Yield every target of points and tasks, in file order."""
    holders: list[tuple[Point | Task, Path]] = [*placed_points(plan), *placed_tasks(plan)]
    for holder, path in holders:
        for i, target in enumerate(holder.targets):
            yield target, (*path, "targets", i)


def placed_numbers(plan: Plan) -> Iterator[tuple[str, list[tuple[int, Path]]]]:
    """Yield `section`, `point` and `task`, each with its numbers and their paths."""
    sections = [(one.number, ("sections", s)) for s, one in enumerate(plan.sections)]
    points = [(point.number, path) for point, path in placed_points(plan)]
    tasks = [(task.number, path) for task, path in placed_tasks(plan)]
    for kind, numbers in (("section", sections), ("point", points), ("task", tasks)):
        yield kind, [(number, (*path, "number")) for number, path in numbers]


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
        # A choice of words is text to every parser; the format's version is a number.
        return (None if isinstance(get_args(annotation)[0], str) else int), False
    if hasattr(annotation, "__metadata__"):
        return _one(annotation.__origin__)
    return annotation, False
