"""Who carries out the plan: towns, units, and collective names for several of them."""

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from plantrack.model.kinds import UNIT_KINDS, TownKind, UnitKind, short_name
from plantrack.model.scalars import Flag, Model, SparseModel, Text


class Town(SparseModel):
    """A 镇 or 街道, or whatever place the plan counts by: 区, 县, 村, 社区, 园区.

    `formerly` are the names it had before, under which it is still known; `aliases` are other
    names by which the text calls it.
    """

    sparse: ClassVar[tuple[str, ...]] = ("aliases",)

    name: Text
    kind: TownKind
    formerly: tuple[Text, ...] = ()
    aliases: tuple[Text, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)

    @property
    def short_name(self) -> str:
        """The name without the ending of its kind: 木耳 for 木耳镇, 越秀 for 越秀区."""
        return short_name(self.name, self.kind)

    @property
    def short_names(self) -> tuple[str, ...]:
        """The name and the former ones, in short."""
        return tuple(short_name(name, self.kind) for name in (self.name, *self.formerly))


class Unit(SparseModel):
    """A 科室 (division), 局属单位 (affiliate), 部门 (department), 企业 or other unit."""

    sparse: ClassVar[tuple[str, ...]] = ("aliases", "leader")

    name: Text
    kind: UnitKind
    contact: Text | None = None
    leader: Text | None = None
    formerly: tuple[Text, ...] = ()
    aliases: tuple[Text, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)


class Group(SparseModel):
    """A collective name: bodies of some kinds, its members or, if `open`, unspecified ones of them.

    With `units` it stands for units; for any of them unless kinds or members are given. `aliases`
    are other words that the text has for them.
    """

    sparse: ClassVar[tuple[str, ...]] = ("members", "units")

    name: Text
    kinds: tuple[TownKind | UnitKind, ...] = ()
    members: tuple[Text, ...] = ()
    units: Flag = False
    open: Flag = False
    aliases: tuple[Text, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)

    def covers(self, body: Town | Unit) -> bool:
        """Whether `body` is one of those the name may stand for."""
        if not self.kinds and not self.members:
            return self.units and isinstance(body, Unit)
        return body.kind in self.kinds or not set(body.names).isdisjoint(self.members)

    @model_validator(mode="after")
    def _stands_for_something(self) -> Self:
        if not self.kinds and not self.members and not self.units:
            raise PydanticCustomError("group_of_nothing", "a group needs kinds, members or units")
        return self


class Organisation(Model):
    """Every town, unit and group that the tasks may name."""

    towns: tuple[Town, ...] = ()
    units: tuple[Unit, ...] = ()
    groups: tuple[Group, ...] = ()

    @cached_property
    def town_groups(self) -> tuple[Group, ...]:
        """The groups that stand for towns."""
        return tuple(group for group in self.groups if not self._is_of_units(group))

    @cached_property
    def unit_groups(self) -> tuple[Group, ...]:
        """The groups that stand for units."""
        return tuple(group for group in self.groups if self._is_of_units(group))

    def _is_of_units(self, group: Group) -> bool:
        if group.units or not UNIT_KINDS.keys().isdisjoint(group.kinds):
            return True
        return not group.kinds and not self._unit_names.isdisjoint(group.members)

    @cached_property
    def _unit_names(self) -> frozenset[str]:
        return frozenset(name for unit in self.units for name in unit.names)

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
