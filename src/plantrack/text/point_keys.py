"""How the points of a text are numbered: through the whole of it, or anew in each section."""

from collections.abc import Iterable, Sequence


def number_anew(firsts: Sequence[int], referred: Iterable[int | str]) -> bool:
    """Whether sections number their points anew, so that the points' keys are `3.2`.

    `firsts` are the numbers of the sections' first points. Most of the later ones are then 1,
    unless all points `referred` to are plain numbers: a single slip in a plan that numbers them
    through is a repeated number.
    """
    later = firsts[1:]
    if sum(number == 1 for number in later) * 2 <= len(later):
        return False
    kinds = set(map(type, referred))
    return str in kinds or not kinds
