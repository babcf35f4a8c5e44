"""How a task reaches a town: by name, through a group, or possibly through an open one."""

from plantrack.model.organisation import Organisation, Town
from plantrack.model.task import Task

DIRECT = "direct"


class Reach:
    """The ways from tasks to towns within one organisation."""

    def __init__(self, organisation: Organisation) -> None:
        self._groups = {group.name: group for group in organisation.groups}
        self._towns = organisation.towns

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

    def towns_of(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the towns in `names`, closed groups expanded, in the organisation's order."""
        reached = {
            town.name
            for town in self._towns
            for name in names
            if name == town.name
            or ((group := self._groups.get(name)) and not group.open and group.covers(town))
        }
        return tuple(town.name for town in self._towns if town.name in reached)

    def open_towns_of(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the towns that open groups in `names` may stand for, in the same order."""
        found = [self._groups[name] for name in names if name in self._groups]
        groups = [group for group in found if group.open]
        return tuple(
            town.name for town in self._towns if any(group.covers(town) for group in groups)
        )
