"""Which of the known names was probably meant."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

# Below this similarity suggestions confuse more than they help; 养老 still suggests 养老科.
_CUTOFF = 0.5
_SLIP = 0.9  # of names so alike one is the other with a slip: supdistrict is no district
_AT_MOST = 3

# A Suggester compares a name with all names if there are so few, else with the most promising.
_FEW = 100
_PROMISING = 10
_LOOKED_AT = 400  # places in its index, so that one name costs the same among any number


def suggest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return up to three of `known` that `name` probably means, most likely first."""
    names = tuple(dict.fromkeys(known))
    return _remembered(name, names) if len(names) <= _FEW else _compared(name, names)


class Suggester:
    """Suggestions among the same names for many others, at a bounded cost for each."""

    def __init__(self, known: Iterable[str]) -> None:
        self._names = tuple(dict.fromkeys(known))

    def suggest(self, name: str) -> tuple[str, ...]:
        """Return up to three names that `name` probably means, most likely first."""
        if len(self._names) <= _FEW:
            return _remembered(name, self._names)
        return _compared(name, [self._names[one] for one in self._promising(name)])

    def _promising(self, name: str) -> list[int]:
        """Return the names that share most with `name`, of those with its rarest features."""
        found = [self._index[one] for one in _features(name) if one in self._index]
        shared: Counter[int] = Counter()
        for places in sorted(found, key=len):
            shared.update(places[:_LOOKED_AT])
            if shared.total() >= _LOOKED_AT:
                break
        best = sorted(shared, key=lambda one: (-shared[one], len(self._names[one]), one))
        return sorted(best[:_PROMISING])

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        index = defaultdict(list)
        for place, name in enumerate(self._names):
            for feature in _features(name):
                index[feature].append(place)
        return index


def _features(name: str) -> set[str]:
    """Return what similar names share: characters, those next to each other or one apart."""
    ends = f"^{name}$"
    pairs = (ends[i : i + 2] for i in range(len(ends) - 1))
    apart = (f"{ends[i]}.{ends[i + 2]}" for i in range(len(ends) - 2))
    return {*name, *pairs, *apart}


def _compared(name: str, names: Sequence[str]) -> tuple[str, ...]:
    from difflib import get_close_matches  # only needed for typing errors

    inside = [other for other in names if name and (name in other or other in name)]
    likely = [other for other in names if _may_be_alike(name, other)]
    alike = get_close_matches(name, likely, n=_AT_MOST, cutoff=_CUTOFF)
    by_likeness = [other for other in alike if other in inside]
    slips = get_close_matches(name, likely, n=_AT_MOST, cutoff=_SLIP)
    ordered = dict.fromkeys([*slips, *by_likeness, *inside, *alike])
    return tuple(ordered)[:_AT_MOST]


# Many faults in a file are the same slip.
_remembered = lru_cache(maxsize=1024)(_compared)


def _may_be_alike(name: str, other: str) -> bool:
    """Whether enough characters occur in both for the cutoff; a bound that is quickly found."""
    shared = sum(map(other.__contains__, name))
    return 2 * shared >= _CUTOFF * (len(name) + len(other))
