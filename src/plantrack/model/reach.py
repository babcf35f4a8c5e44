"""How a task reaches a town: by name, through a group, or possibly through an open one."""

from collections.abc import Iterable

from plantrack.model.bodies import Bodies, Way
from plantrack.model.organisation import Organisation, Town
from plantrack.model.task import Task


class Reach:
    """The ways from tasks to towns within one organisation."""

    def __init__(self, organisation: Organisation) -> None:
        self._towns = Bodies(organisation.towns, organisation.town_groups)
        self._latest: tuple[tuple[str, ...], frozenset[str]] = ((), frozenset())

    def via(self, task: Task, town: Town) -> str | None:
        """Return `direct` if the task names the town, else the closed group that does, or None."""
        return self._towns.via(task.towns, town)

    def may_concern(self, task: Task, town: Town) -> bool:
        """Whether only an open group links the task to the town."""
        return self._towns.may_mean(task.towns, town)

    def ways(self, task: Task) -> list[Way]:
        """Return the towns that the task reaches or may reach, each with the way."""
        return self._towns.ways(task.towns)

    def has(self, name: str) -> bool:
        """Whether a town or group has that name."""
        return self._towns.has(name)

    def town_set(self, names: tuple[str, ...]) -> frozenset[str]:
        """Return `towns_of` as a set; asked again about the same list, the same set."""
        if self._latest[0] is not names:
            self._latest = (names, frozenset(self.towns_of(names)))
        return self._latest[1]

    def towns_of(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the towns in `names`, closed groups expanded, in the organisation's order."""
        return self._towns.meant(names)

    def open_towns_of(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the towns that open groups in `names` may stand for, in the same order."""
        return self._towns.perhaps_meant(names)

    def positions_of(self, names: Iterable[str]) -> set[int]:
        """Return which of the organisation's towns are in `names`, or in a closed group there."""
        return self._towns.positions_of(names)
