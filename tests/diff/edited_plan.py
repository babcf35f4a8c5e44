"""The real plan's data, shortened, and what random edits made of it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from plantrack.model.plan import Plan
from support.real_plan import read_data

Data = dict[str, Any]


def _shortened() -> Data:
    """The real plan with fewer sections and tasks: all kinds of target, but quicker to compare."""
    data = read_data()
    data["sections"] = [data["sections"][i] for i in (2, 6)]
    data["tasks"] = [data["tasks"][i] for i in (0, 2, 3, 6, 14, 16, 17, 22)]
    data["errata"], data["readings"] = data["errata"][:3], data["readings"][:3]
    for point in (one for section in data["sections"] for one in section["points"]):
        point["text"] = point["text"][:60]
    return data


PLAN_DATA = _shortened()


class Edited(NamedTuple):
    """A plan's data after random edits; a failing case shows the edits alone."""

    data: Data

    def __repr__(self) -> str:
        return f"Edited({'; '.join(_differences('', PLAN_DATA, self.data))})"

    def plan(self) -> Plan:
        """The data as a plan; that it is one is part of what the edits promise."""
        return Plan.model_validate(self.data)


def _differences(place: str, old: Any, new: Any) -> Iterator[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*new, *(key for key in old if key not in new)]:
            yield from _differences(f"{place}.{key}", old.get(key), new.get(key))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _differences(f"{place}[{index}]", one, other)
    elif old != new:
        yield f"{place.removeprefix('.')}: {old!r} -> {new!r}"
