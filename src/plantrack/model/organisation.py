"""Who carries the plan out: towns, units, and the collective names that stand for towns."""

from typing import Literal

from plantrack.model.scalars import Flag, Model, Text

TownKind = Literal["town", "subdistrict"]

# What a short name leaves off: 木耳 for 木耳镇.
_SUFFIXES = ("街道", "镇", "乡")


def short_name(name: str) -> str:
    """`name` without a 镇, 街道 or 乡 at its end; itself where nothing would be left."""
    for suffix in _SUFFIXES:
        if name.endswith(suffix) and len(name) > len(suffix):
            return name.removesuffix(suffix)
    return name


class Town(Model):
    """A 镇 or a 街道."""

    name: Text
    kind: TownKind

    @property
    def short_name(self) -> str:
        """The name without its 镇, 街道 or 乡."""
        return short_name(self.name)


class Unit(Model):
    """A 科室 of the bureau (division) or a body under it (affiliate)."""

    name: Text
    kind: Literal["division", "affiliate"]
    contact: Text | None = None


class Group(Model):
    """A collective name: all towns of some kinds, or (`open`) some of them, left unsaid which."""

    name: Text
    kinds: tuple[TownKind, ...]
    open: Flag = False

    def covers(self, town: Town) -> bool:
        """Whether `town` is one of those the name may stand for."""
        return town.kind in self.kinds


class Organisation(Model):
    """Every town, unit and group that the tasks may name."""

    towns: tuple[Town, ...]
    units: tuple[Unit, ...]
    groups: tuple[Group, ...] = ()
