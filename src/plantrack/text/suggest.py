"""Which of the known names somebody probably meant."""

from collections.abc import Iterable

# Below this likeness a suggestion confuses more than it helps; 0.5 still joins 养老 and 养老科.
_CUTOFF = 0.5
_AT_MOST = 3


def suggest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Up to three of `known` that are likely meant by `name`, the likeliest first."""
    from difflib import get_close_matches  # only a slip needs it

    names = list(dict.fromkeys(known))
    inside = [other for other in names if name and (name in other or other in name)]
    alike = get_close_matches(name, names, n=_AT_MOST, cutoff=_CUTOFF)
    by_likeness = [other for other in alike if other in inside]
    ordered = dict.fromkeys([*by_likeness, *inside, *alike])
    return tuple(ordered)[:_AT_MOST]
