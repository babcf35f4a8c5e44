"""Named things, found by the names that addresses start with; a name may itself contain dots."""

from collections.abc import Iterable


class Names:
    """The positions of names in a list; the first of two equal names counts."""

    def __init__(self, names: Iterable[str]) -> None:
        self._positions: dict[str, int] = {}
        for position, name in enumerate(names):
            self._positions.setdefault(name, position)
        self._longest = max(map(len, self._positions), default=0)

    def leading(self, address: str) -> tuple[int, str] | None:
        """Return the position of the first name that `address` starts with, and what follows it.

        `towns.木耳镇.kind` after its first dot starts with `木耳镇`, which leaves `kind`.
        """
        found = [self._positions[one] for one in self._beginnings(address)]
        if not found:
            return None
        first = min(found)
        name = next(one for one in self._beginnings(address) if self._positions[one] == first)
        return first, address[len(name) + 1 :]

    def _beginnings(self, address: str) -> Iterable[str]:
        """Yield the names that `address` is, or that a dot follows there."""
        end = address.find(".")
        while 0 <= end <= self._longest:
            if address[:end] in self._positions:
                yield address[:end]
            end = address.find(".", end + 1)
        if len(address) <= self._longest and address in self._positions:
            yield address
