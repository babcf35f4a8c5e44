"""What pydantic finds wrong with a file's data, one fault per place."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, get_args

from pydantic import ValidationError

from plantrack.model.path import Path, has_step
from plantrack.model.scalars import Model

Sort = Literal["missing", "unknown", "empty", "type", "value"]
# pydantic's error types for a list, mapping or scalar where another of them belongs.
WRONG_TYPES = (
    "string_type",
    "scalar_expected",
    "tuple_type",
    "model_type",
    "model_attributes_type",
    "dict_type",
)


class SchemaFault(NamedTuple):
    """A place where the data does not fit `model`, the file's.

    `kind` is pydantic's error type and `words` its message; `value` is what is there.
    """

    kind: str
    path: Path
    value: Any
    words: str
    model: type[Model]

    @property
    def sort(self) -> Sort:
        """Which of the schema rules it belongs to."""
        if self.kind in ("missing", "incomplete_answer", "title_or_text", "group_of_nothing"):
            return "missing"
        if self.kind == "extra_forbidden":
            return "unknown"
        is_text = isinstance(self.value, str)
        if self.value == "" or (is_text and self.kind == "string_pattern_mismatch"):
            return "empty"
        if self.kind in WRONG_TYPES or (self.kind == "literal_error" and not is_text):
            return "type"
        return "value"

    @property
    def key(self) -> str:
        """The key that the value belongs to, also if it is a list entry."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def is_whole_entry(self) -> bool:
        """Whether it is an entry of the list that the top level of the file is."""
        field = self.model.list_field
        return field is not None and self.path[:-1] == (field,)

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that the field accepts, if it is a choice."""
        holder = self.path[:-1] if isinstance(self.path[-1], str) else self.path[:-2]
        return tuple(_literals(fields_at(self.model, holder)[self.key].annotation))

    @property
    def siblings(self) -> tuple[str, ...]:
        """The keys that the schema knows at this place."""
        return tuple(fields_at(self.model, self.path[:-1]))


def schema_faults(error: ValidationError, data: Any, model: type[Model]) -> Iterator[SchemaFault]:
    """Yield the faults of `data`, which is not a valid `model` for the reasons in `error`."""
    found: dict[Path, SchemaFault] = {}
    for fault in error.errors(include_url=False, include_context=True):
        path = real_path(fault["loc"], data, fault["type"])
        wrong = SchemaFault(fault["type"], path, fault["input"], fault["msg"], model)
        found.setdefault(path, wrong)
    # Each type of a field refuses a value: one for not being a text, another for what is in it.
    holders = {path[:length] for path in found for length in range(len(path))}
    for path, one in found.items():
        if not (one.sort == "type" and path in holders):
            yield one


def real_path(loc: tuple[int | str, ...], data: Any, kind: str) -> Path:
    """Return `loc`, of an error of type `kind`, without the branches of unions that it names."""
    path: list[str | int] = []
    for position, step in enumerate(loc):
        if has_step(data, step):
            path.append(step)
            data = data[step]
        elif kind == "missing" and position == len(loc) - 1:
            path.append(step)  # named, though not there
    return tuple(path)


def fields_at(model: type[Model], path: Path) -> dict[str, Any]:
    """Return the fields of the model at `path` within `model`."""
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
