"""Which of the known names was probably meant."""

from collections.abc import Iterable

# Below this similarity suggestions confuse more than they help; 养老 still suggests 养老科.
_CUTOFF = 0.5
_AT_MOST = 3


def suggest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return up to three of `known` that `name` probably means, most likely first."""
    from difflib import get_close_matches  # only needed for typing errors

    names = list(dict.fromkeys(known))
    inside = [other for other in names if name and (name in other or other in name)]
    alike = get_close_matches(name, names, n=_AT_MOST, cutoff=_CUTOFF)
    by_likeness = [other for other in alike if other in inside]
    ordered = dict.fromkeys([*by_likeness, *inside, *alike])
    return tuple(ordered)[:_AT_MOST]
