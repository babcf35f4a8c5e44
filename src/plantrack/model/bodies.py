"""Towns or units as lists name them: themselves, or through a collective name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plantrack.model.organisation import Group, Town, Unit

DIRECT = "direct"
Body = Town | Unit


class Way(NamedTuple):
    """How a list means a body: `direct` or through a group, which may leave `open` whom it means.

    `name` is the body's own, or, if no body has it, the one that is listed.
    """

    name: str
    via: str
    open: bool = False


class Bodies:
    """The bodies of one sort and their groups, by every name that lists may give."""

    def __init__(self, bodies: Sequence[Body], groups: tuple[Group, ...]) -> None:
        self._bodies = bodies
        self._groups = {group.name: group for group in reversed(groups)}
        self._positions: dict[str, list[int]] = defaultdict(list)
        for position, body in enumerate(bodies):
            for name in dict.fromkeys(body.names):
                self._positions[name].append(position)
        self._covered: dict[str, tuple[int, ...]] = {}
        self._expanded: dict[frozenset[str], tuple[str, ...]] = {}

    def via(self, names: Sequence[str], body: Body) -> str | None:
        """Return `direct` if `names` has the body, else the closed group there that covers it."""
        if body.name in names or any(name in names for name in body.names):
            return DIRECT
        for name in names:
            group = self._groups.get(name)
            if group and not group.open and group.covers(body):
                return name
        return None

    def may_mean(self, names: Sequence[str], body: Body) -> bool:
        """Whether only an open group in `names` may stand for the body."""
        if self.via(names, body):
            return False
        found = (self._groups.get(name) for name in names)
        return any(group.open and group.covers(body) for group in found if group)

    def ways(self, names: Sequence[str]) -> list[Way]:
        """Return every body that `names` means or may mean, each once, in the bodies' order.

        What is named itself counts as that, and what a closed group has is not open. Names that
        neither a body nor a group has come last.
        """
        found: dict[int, Way] = {}
        groups = [self._groups[name] for name in names if name in self._groups]
        for name in names:
            for position in self._positions.get(name, ()):
                found[position] = Way(self._bodies[position].name, DIRECT)
        for group in sorted(groups, key=lambda one: one.open):
            for position in self._covers(group.name):
                way = Way(self._bodies[position].name, group.name, group.open)
                found.setdefault(position, way)
        unknown = dict.fromkeys(name for name in names if not self.has(name))
        return [
            *(found[position] for position in sorted(found)),
            *(Way(name, DIRECT) for name in unknown),
        ]

    def open_groups(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return the open groups in `names`, as listed."""
        return tuple(name for name in names if name in self._groups and self._groups[name].open)

    def has(self, name: str) -> bool:
        """Whether a body or group has that name."""
        return name in self._positions or name in self._groups

    def meant(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the names of the bodies in `names`, closed groups expanded, in their order."""
        named, groups = self._split(names)
        # Many tasks name the same groups: those are expanded once.
        known = None if named else self._expanded.get(groups)
        if known is None:
            positions = sorted({*named, *(one for name in groups for one in self._covers(name))})
            known = tuple(self._bodies[one].name for one in positions)
            if not named:
                self._expanded[groups] = known
        return known

    def left(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the names that `meant` does not account for: open groups, and unknown ones."""
        return tuple(
            name
            for name in dict.fromkeys(names)
            if name not in self._positions and (name not in self._groups or self._groups[name].open)
        )

    def perhaps_meant(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the bodies that open groups in `names` may stand for, in the same order."""
        found = dict.fromkeys(name for name in names if name in self._groups)
        positions = {one for name in found if self._groups[name].open for one in self._covers(name)}
        return tuple(self._bodies[one].name for one in sorted(positions))

    def positions_of(self, names: Iterable[str]) -> set[int]:
        """Return which of the bodies are in `names`, or in a closed group there."""
        named, groups = self._split(names)
        return {*named, *(one for name in groups for one in self._covers(name))}

    def _split(self, names: Iterable[str]) -> tuple[list[int], frozenset[str]]:
        """Return the bodies that `names` has itself, and the closed groups there."""
        names = dict.fromkeys(names)
        groups = frozenset(
            name for name in names if name in self._groups and not self._groups[name].open
        )
        return [one for name in names for one in self._positions.get(name, ())], groups

    def _covers(self, name: str) -> tuple[int, ...]:
        if name not in self._covered:
            group = self._groups[name]
            self._covered[name] = tuple(
                position for position, body in enumerate(self._bodies) if group.covers(body)
            )
        return self._covered[name]
