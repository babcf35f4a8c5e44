"""In which part a unit carries out a task: leading, responsible or supporting."""

from typing import Literal

from plantrack.model.bodies import DIRECT, Bodies
from plantrack.model.organisation import Organisation, Unit
from plantrack.model.task import Task

Role = Literal["lead", "responsible", "support"]
# Each role with the field of a task that lists its units, in the order of their weight.
ROLE_FIELDS: dict[Role, str] = {"lead": "lead", "responsible": "units", "support": "support"}

# What a change of each list is called: lead-added, unit-removed.
ROLE_PARTS: dict[Role, str] = {"lead": "lead", "responsible": "unit", "support": "support"}
# The field by what a change of it is called.
PART_FIELDS = {part: ROLE_FIELDS[role] for role, part in ROLE_PARTS.items()}


class Duties:
    """The ways from tasks to units within one organisation."""

    def __init__(self, organisation: Organisation) -> None:
        self._units = Bodies(organisation.units, organisation.unit_groups)

    def roles(self, task: Task, unit: Unit) -> tuple[Role, ...]:
        """Return the unit's roles in the task, by name or through a closed group."""
        return tuple(
            role
            for role, field in ROLE_FIELDS.items()
            if (names := getattr(task, field)) and self._units.via(names, unit)
        )

    def via(self, task: Task, unit: Unit) -> str | None:
        """Return `direct` if the task names the unit, else the closed group that does, or None."""
        ways = [self._units.via(names, unit) for names in task.unit_lists if names]
        return DIRECT if DIRECT in ways else next(filter(None, ways), None)

    def may_concern(self, task: Task, unit: Unit) -> bool:
        """Whether only an open group links the task to the unit."""
        if self.roles(task, unit):
            return False
        return any(self._units.may_mean(names, unit) for names in task.unit_lists if names)

    def open_roles(self, task: Task, unit: Unit) -> tuple[Role, ...]:
        """Return the roles that an open group of the task may give the unit."""
        return tuple(
            role
            for role, field in ROLE_FIELDS.items()
            if (names := getattr(task, field)) and self._units.may_mean(names, unit)
        )

    def listed(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the units in `names`, closed groups expanded, then its open groups as such."""
        meant = (way.name for way in self._units.ways(names) if not way.open)
        return (*meant, *dict.fromkeys(self._units.open_groups(names)))

    def units_of(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the units in `names`, closed groups expanded, in the organisation's order."""
        return self._units.meant(names)

    def bodies_of(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the units in `names` as `units_of`, then the names that stay what they are.

        Those are the open groups, and what is the name of no unit.
        """
        return (*self._units.meant(names), *self._units.left(names)) if names else ()

    def open_units_of(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the units that open groups in `names` may stand for, in the same order."""
        return self._units.perhaps_meant(names)

    def has(self, name: str) -> bool:
        """Whether a unit or group of units has that name."""
        return self._units.has(name)
