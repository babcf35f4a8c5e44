"""As much of a plan as its schema faults leave, so that the other rules need not wait for them."""

import copy
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from plantrack.checks.schema import real_path
from plantrack.loading.compose import Path
from plantrack.model.plan import Plan

_ROUNDS = 8
# What stands in for a part that every plan needs, so that the rest can be looked at.
_STAND_IN: dict[str, Any] = {
    "plantrack": "1",
    "plan": {
        "year": "1",
        "title": "-",
        "issuer": "-",
        "language": "zh-CN",
        "start": "0001-01-01",
        "end": "9999-12-31",
    },
    "organisation": {"towns": [], "units": []},
    "sections": [],
    "tasks": [],
}


@dataclass
class Partial:
    """A plan without its faulty parts and the data it is of; `original` leads paths back."""

    plan: Plan
    data: dict[str, Any]
    _kept: dict[Path, list[int]] = field(default_factory=dict)

    def original(self, path: Path) -> Path:
        """The path in the file of what stands at `path` in the partial plan."""
        real: list[str | int] = []
        for step in path:
            kept = self._kept.get(tuple(real))
            real.append(kept[step] if kept is not None and isinstance(step, int) else step)
        return tuple(real)


def partial_plan(data: dict[str, Any], error: ValidationError) -> Partial | None:
    """The valid part of `data`, None where too little is left.

    An unknown or faulty key goes; where the schema then misses it, so does the list entry that
    holds it; a part outside lists is replaced by a stand-in.
    """
    rest = copy.deepcopy(data)
    kept: dict[Path, list[int]] = {}
    for _ in range(_ROUNDS):
        _remove(rest, error, kept)
        try:
            return Partial(Plan.model_validate(rest), rest, kept)
        except ValidationError as remaining:
            error = remaining
    return None


def _remove(rest: dict[str, Any], error: ValidationError, kept: dict[Path, list[int]]) -> None:
    doomed: set[Path] = set()
    for fault in error.errors(include_url=False, include_context=False, include_input=False):
        path = real_path(fault["loc"], rest)
        if fault["type"] == "missing":
            path = _enclosing(path)
        doomed.add(path)
    # Back to front, so that the indices of what is still to go stay right.
    for path in sorted(doomed, key=_sortable, reverse=True):
        _drop(rest, path, kept)


def _sortable(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)


def _enclosing(path: Path) -> Path:
    """The innermost list entry around a missing key, else the top-level part."""
    for length in range(len(path) - 1, 0, -1):
        if isinstance(path[length - 1], int):
            return path[:length]
    return path[:1]


def _drop(rest: dict[str, Any], path: Path, kept: dict[Path, list[int]]) -> None:
    holder: Any = rest
    for step in path[:-1]:
        holder = holder[step]
    last = path[-1]
    if len(path) == 1 and last in _STAND_IN:
        holder[last] = copy.deepcopy(_STAND_IN[str(last)])
    elif isinstance(last, int):
        origin = _origin(path[:-1], kept)
        indices = kept.setdefault(origin, list(range(len(holder))))
        del holder[last]
        del indices[last]
    else:
        holder.pop(last, None)


def _origin(path: Path, kept: dict[Path, list[int]]) -> Path:
    real: list[str | int] = []
    for step in path:
        before = kept.get(tuple(real))
        real.append(before[step] if before is not None and isinstance(step, int) else step)
    return tuple(real)
