"""Pair the tasks (points, sections) of one version with those of the other.

By name, then by wording, then by number if enough of the wording is unchanged; the result does
not depend on which version comes first.
"""

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeVar

T = TypeVar("T")
_ALIKE = 0.5  # share of the text that must be unchanged for a number to pair two items


def match(
    old: Sequence[T],
    new: Sequence[T],
    name: Callable[[T], str],
    wording: Callable[[T], str],
    number: Callable[[T], object],
) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Return the pairs, what is only in `old` and what is only in `new`, in file order."""
    pairs: list[tuple[int, int]] = []
    # Dictionaries as sets that keep the order of the file.
    left, right = dict.fromkeys(range(len(old))), dict.fromkeys(range(len(new)))

    def pair(key: Callable[[T], Any], enough: Callable[[T, T], bool]) -> None:
        olds, news = _unique(old, left, key), _unique(new, right, key)
        for value, i in olds.items():
            j = news.get(value)
            if j is not None and enough(old[i], new[j]):
                pairs.append((i, j))
                del left[i], right[j]

    # Same name and number first: two tasks may share a name while one is being renamed. Those
    # without a name (or wording) have no such key.
    pair(lambda one: (name(one), number(one)) if name(one) else None, lambda a, b: True)
    pair(name, lambda a, b: True)
    pair(wording, lambda a, b: True)
    pair(number, lambda a, b: _alike(name(a) + wording(a), name(b) + wording(b)))
    pairs.sort(key=lambda two: two[1])
    return [(old[i], new[j]) for i, j in pairs], [old[i] for i in left], [new[j] for j in right]


def _unique(items: Sequence[T], indices: Iterable[int], key: Callable[[T], Any]) -> dict[Any, int]:
    found: dict[Any, int] = {}
    doubled = set()
    for index in indices:
        value = key(items[index])
        if value in (None, ""):
            continue
        if value in found:
            doubled.add(value)
        found[value] = index
    return {value: index for value, index in found.items() if value not in doubled}


def _alike(one: str, other: str) -> bool:
    # SequenceMatcher depends on the order of its arguments; sorting them does not.
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE
