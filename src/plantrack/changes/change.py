"""One change between two versions of a plan, and the names of its kinds."""

from collections.abc import Iterable
from datetime import date
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
    "withdrawn",
    "reinstated",
    "renamed",
    "answered",
    "reopened",
]


class Change(NamedTuple):
    """What changed at one address; `part` says what it is part of: `task`, `goal`, `target` …

    `at` is the address in the new version (in the old one for what was removed), `task` and
    `point` the number it belongs to, `measure` a target's unit of measure. `towns` (groups
    expanded) and `units` are those concerned; `reference` is what texts call the task, where that
    is not its number.
    """

    part: str
    action: Kind
    at: str
    old: Value = None
    new: Value = None
    task: int | None = None
    point: int | str | None = None
    subject: str = ""
    measure: str = ""
    towns: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    reference: str = ""

    @property
    def kind(self) -> str:
        """Part and action joined, such as `target-lowered`."""
        return f"{self.part}-{self.action}"

    def concerns(self, towns: Iterable[str], units: Iterable[str]) -> bool:
        """Whether one of these towns or units is concerned."""
        return not set(towns).isdisjoint(self.towns) or not set(units).isdisjoint(self.units)


def listed(base: Change, action: str, name: str) -> Change:
    """Return the change by which `name` was added to the list that `base` is about, or removed."""
    if action == "added":
        return base._replace(action="added", new=name, subject=name)
    return base._replace(action="removed", old=name, subject=name)


def due_action(old: date | None, new: date | None) -> Kind:
    """Return what happened to a due date that is another one now."""
    if old is None or new is None:
        return "added" if old is None else "removed"
    return "postponed" if new > old else "advanced"


def text_action(old: object, new: object) -> Kind:
    """Return whether a value was added, removed or changed."""
    if old in (None, "", ()):
        return "added"
    return "removed" if new in (None, "", ()) else "changed"
