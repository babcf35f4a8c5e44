"""Who carries out the plan: towns, units, and collective names for several towns."""

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from plantrack.model.scalars import Flag, Model, Text

TownKind = Literal["town", "subdistrict"]

# What a short name leaves off: 木耳 for 木耳镇.
_SUFFIXES = ("街道", "镇", "乡")


def short_name(name: str) -> str:
    """Return `name` without a final 镇, 街道 or 乡, or `name` itself if nothing would be left."""
    for suffix in _SUFFIXES:
        if name.endswith(suffix) and len(name) > len(suffix):
            return name.removesuffix(suffix)
    return name


class Town(Model):
    """A 镇 or a 街道; `formerly` are the names it had before, under which it is still known."""

    name: Text
    kind: TownKind
    formerly: tuple[Text, ...] = ()

    @property
    def short_name(self) -> str:
        """The name without its 镇, 街道 or 乡."""
        return short_name(self.name)


class Unit(Model):
    """A 科室 of the bureau (division) or a 局属单位 (affiliate); `formerly` as for towns."""

    name: Text
    kind: Literal["division", "affiliate"]
    contact: Text | None = None
    formerly: tuple[Text, ...] = ()


class Group(Model):
    """A collective name: all towns of some kinds or, if `open`, unspecified ones of them.

    `aliases` are other words that the text has for them.
    """

    name: Text
    kinds: tuple[TownKind, ...]
    open: Flag = False
    aliases: tuple[Text, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)

    def covers(self, town: Town) -> bool:
        """Whether `town` is one of those the name may stand for."""
        return town.kind in self.kinds


class Organisation(Model):
    """Every town, unit and group that the tasks may name."""

    towns: tuple[Town, ...]
    units: tuple[Unit, ...]
    groups: tuple[Group, ...] = ()

    @cached_property
    def renamed_towns(self) -> dict[str, str]:
        """The towns' former names, each with the name that the town has now."""
        groups = {one.name for one in self.groups}
        return dict(_renamed(self.towns, groups | {one.name for one in self.towns}))

    @cached_property
    def renamed_units(self) -> dict[str, str]:
        """The units' former names, each with the name that the unit has now."""
        return dict(_renamed(self.units, {one.name for one in self.units}))


def _renamed(bodies: tuple[Town | Unit, ...], taken: set[str]) -> Iterator[tuple[str, str]]:
    """Yield former and present names; a name that another body has now is not a former one."""
    for body in reversed(bodies):  # of two that claim a name, the first counts
        for name in body.formerly:
            if name not in taken:
                yield name, body.name
