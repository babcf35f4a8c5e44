"""What can still be checked of a faulty file: its valid parts."""

import copy
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar, get_args, get_origin

from pydantic import ValidationError

from plantrack.checks.schema_faults import fields_at, real_path
from plantrack.model.path import Path
from plantrack.model.scalars import Model

# What a part lacks may itself lack a part, and what is around a faulty part be faulty as well.
_ROUNDS = 10
# What stands for a text that is missing.
PLACEHOLDER = "-"


M = TypeVar("M", bound=Model)


@dataclass
class Recovered(Generic[M]):
    """Content whose faulty parts were removed or replaced by placeholders, and its data."""

    content: M
    data: dict[str, Any]
    _kept: dict[Path, list[int]] = field(default_factory=dict)
    _stand_ins: set[Path] = field(default_factory=set)

    def original(self, path: Path) -> Path:
        """Return the path in the file of what is at `path` in the recovered content."""
        return _original(path, self._kept)

    def made_up(self, path: Path) -> bool:
        """Whether `path` (in the file) is a placeholder or inside one."""
        return any(path[:length] in self._stand_ins for length in range(1, len(path) + 1))


def recover(data: dict[str, Any], error: ValidationError, model: type[M]) -> Recovered[M] | None:
    """Return the valid part of `data`, or None if too little is left.

    Unknown and faulty keys and list entries are removed; placeholders fill required keys.
    """
    rest = copy.deepcopy(data)
    kept: dict[Path, list[int]] = {}
    stand_ins: set[Path] = set()
    for _ in range(_ROUNDS):
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        doomed = set()
        for fault in faults:
            path = real_path(fault["loc"], rest, fault["type"])
            if fault["type"] == "missing":
                stand_ins.add(_original(path, kept))
                _holder(rest, path)[path[-1]] = _stand_in(model, path)
            else:
                doomed.add(path)
        # Back to front, so that the indices of what is still to be removed stay valid.
        for path in sorted(doomed, key=_sortable, reverse=True):
            _drop(rest, path, kept)
        try:
            return Recovered(model.model_validate(rest), rest, kept, stand_ins)
        except ValidationError as remaining:
            error = remaining
    return None


def _stand_in(model: type[Model], path: Path) -> Any:
    """Return a placeholder that the schema accepts for the missing key at `path`."""
    annotation = fields_at(model, path[:-1])[str(path[-1])].annotation
    if get_origin(annotation) is tuple:
        return []
    if get_origin(annotation) is Literal:
        return str(get_args(annotation)[0])
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return {}
    named = getattr(annotation, "__name__", "str")
    return {"int": "0", "date": "0001-01-01", "bool": "false"}.get(named, PLACEHOLDER)


def _sortable(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)


def _holder(rest: Any, path: Path) -> Any:
    for step in path[:-1]:
        rest = rest[step]
    return rest


def _drop(rest: dict[str, Any], path: Path, kept: dict[Path, list[int]]) -> None:
    holder, last = _holder(rest, path), path[-1]
    if isinstance(last, int):
        indices = kept.setdefault(_original(path[:-1], kept), list(range(len(holder))))
        del holder[last]
        del indices[last]
    else:
        holder.pop(last, None)


def _original(path: Path, kept: dict[Path, list[int]]) -> Path:
    real: list[str | int] = []
    for step in path:
        before = kept.get(tuple(real))
        real.append(before[step] if before is not None and isinstance(step, int) else step)
    return tuple(real)
