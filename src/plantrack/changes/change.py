"""One change between two versions of a plan, and what its kinds are called."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from plantrack.model.values import Value

Kind = Literal[
    "added",
    "removed",
    "renumbered",
    "changed",
    "raised",
    "lowered",
    "postponed",
    "advanced",
]


class Change(NamedTuple):
    """What changed at one address; `part` says of what: `task`, `goal`, `town`, `target` …

    `at` is the address in the new version (in the old one for what is gone), `task` and `point`
    the number it belongs to, `measure` what a target counts in. `towns` (groups expanded) and
    `units` are those concerned.
    """

    part: str
    action: Kind
    at: str
    old: Value = None
    new: Value = None
    task: int | None = None
    point: int | None = None
    subject: str = ""
    measure: str = ""
    towns: tuple[str, ...] = ()
    units: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """Part and action in one word, such as `target-lowered`."""
        return f"{self.part}-{self.action}"

    def concerns(self, towns: Iterable[str], units: Iterable[str]) -> bool:
        """Whether one of these towns or units is concerned."""
        return not set(towns).isdisjoint(self.towns) or not set(units).isdisjoint(self.units)
