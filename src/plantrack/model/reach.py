"""How a task reaches a town: by name, through a group, or possibly through an open one."""

from collections import defaultdict
from collections.abc import Iterable

from plantrack.model.organisation import Organisation, Town
from plantrack.model.task import Task

DIRECT = "direct"


class Reach:
    """The ways from tasks to towns within one organisation."""

    def __init__(self, organisation: Organisation) -> None:
        self._groups = {group.name: group for group in organisation.groups}
        self._towns = organisation.towns
        self._positions: dict[str, list[int]] = defaultdict(list)
        self._of_kinds: dict[str, list[int]] = defaultdict(list)
        for position, town in enumerate(organisation.towns):
            self._positions[town.name].append(position)
            self._of_kinds[town.kind].append(position)
        self._expanded: dict[frozenset[str], tuple[str, ...]] = {}
        self._latest: tuple[tuple[str, ...], frozenset[str]] = ((), frozenset())

    def via(self, task: Task, town: Town) -> str | None:
        """Return `direct` if the task names the town, else the closed group that does, or None."""
        if town.name in task.towns:
            return DIRECT
        for name in task.towns:
            group = self._groups.get(name)
            if group and not group.open and group.covers(town):
                return name
        return None

    def may_concern(self, task: Task, town: Town) -> bool:
        """Whether only an open group links the task to the town."""
        if self.via(task, town):
            return False
        found = (self._groups.get(name) for name in task.towns)
        return any(group.open and group.covers(town) for group in found if group)

    def has(self, name: str) -> bool:
        """Whether a town or group has that name."""
        return name in self._positions or name in self._groups

    def town_set(self, names: tuple[str, ...]) -> frozenset[str]:
        """Return `towns_of` as a set; asked again about the same list, the same set."""
        if self._latest[0] is not names:
            self._latest = (names, frozenset(self.towns_of(names)))
        return self._latest[1]

    def towns_of(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the towns in `names`, closed groups expanded, in the organisation's order."""
        named, kinds = self._meant_by(names)
        # Many tasks name the same groups: those are expanded once.
        known = None if named else self._expanded.get(kinds)
        if known is None:
            reached = {self._towns[one].name for one in self.positions_of(names)}
            found = sorted(position for name in reached for position in self._positions[name])
            known = tuple(self._towns[one].name for one in found)
            if not named:
                self._expanded[kinds] = known
        return known

    def open_towns_of(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the towns that open groups in `names` may stand for, in the same order."""
        found = [self._groups[name] for name in names if name in self._groups]
        kinds = {kind for group in found if group.open for kind in group.kinds}
        return tuple(town.name for town in self._towns if town.kind in kinds) if kinds else ()

    def positions_of(self, names: Iterable[str]) -> set[int]:
        """Return which of the organisation's towns are in `names`, or in a closed group there."""
        named, kinds = self._meant_by(names)
        return {*named, *(position for kind in kinds for position in self._of_kinds[kind])}

    def _meant_by(self, names: Iterable[str]) -> tuple[list[int], frozenset[str]]:
        """Return the towns that `names` has itself, and the kinds that its closed groups cover."""
        names = dict.fromkeys(names)
        groups = [self._groups[name] for name in names if name in self._groups]
        kinds = frozenset(kind for group in groups if not group.open for kind in group.kinds)
        return [one for name in names for one in self._positions.get(name, ())], kinds
