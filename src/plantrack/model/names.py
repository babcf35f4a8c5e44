"""Named things, found by the names that addresses start with; a name may itself contain dots."""

from collections.abc import Iterable


class Names:
    """The names of things in a list, with each thing's index; of equal names the first counts."""

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        self._places: dict[str, tuple[int, int]] = {}
        for order, (name, index) in enumerate(names):
            self._places.setdefault(name, (order, index))
        self._longest = max(map(len, self._places), default=0)

    def index(self, name: str) -> int | None:
        """Return the index of the thing of that name, None if there is none."""
        place = self._places.get(name)
        return place[1] if place is not None else None

    def leading(self, address: str) -> tuple[int, str] | None:
        """Return the index of the first name that `address` starts with, and what follows it.

        `towns.木耳镇.kind` after its first dot starts with `木耳镇`, which leaves `kind`.
        """
        found = [(*self._places[name], name) for name in self._beginnings(address)]
        if not found:
            return None
        _, index, name = min(found)
        return index, address[len(name) + 1 :]

    def _beginnings(self, address: str) -> Iterable[str]:
        """Yield the names that `address` is, or that a dot follows there."""
        end = address.find(".")
        while 0 <= end <= self._longest:
            if address[:end] in self._places:
                yield address[:end]
            end = address.find(".", end + 1)
        if len(address) <= self._longest and address in self._places:
            yield address
