"""How the points' texts speak of a town: by its name, perhaps by its short name, in general."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from plantrack.content.facts import Link
from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.section import Point


class GeneralPoint(NamedTuple):
    """A point that speaks of towns in general, and the words with which it does."""

    point: Link
    title: str
    words: tuple[str, ...]


def naming(plan: Plan, town: Town) -> set[int | str]:
    """Return the points whose texts have the town's full name, or one that it had before."""
    names = (*town.names, *town.formerly)  # the text keeps the name of its day
    return {point.key for point in plan.points if any(name in point.text for name in names)}


def perhaps_naming(plan: Plan, town: Town) -> set[int | str]:
    """Return the points that have the town's short name other than in the full name of a body.

    It may be part of a longer word (木耳兴隆线), or mean something else altogether.
    """
    short = set(town.short_names)
    organisation = plan.organisation
    bodies: tuple[Town | Unit, ...] = (*organisation.towns, *organisation.units)
    full = {name for body in bodies for name in (*body.names, *body.formerly)} - short
    words = _either(full | short)
    return {
        point.key
        for point in plan.points
        if any(name in point.text for name in short)
        and not short.isdisjoint(words.findall(point.text))
    }


def general_points(plan: Plan, town: Town, known: Iterable[Point]) -> tuple[GeneralPoint, ...]:
    """Return the points, except those `known`, that have a name of a group which covers the town.

    Of two names at one place the longer one counts: 各镇街 does not speak of 各镇.
    """
    groups = plan.organisation.town_groups
    covering = {name for group in groups if group.covers(town) for name in group.names}
    if not covering:
        return ()
    words = _either(name for group in groups for name in group.names)
    others = {point.key for point in known}
    found = []
    for point in plan.points:
        said = dict.fromkeys(one for one in words.findall(point.text) if one in covering)
        if said and point.key not in others:
            found.append(GeneralPoint(Link("point", point.key), point.name, tuple(said)))
    return tuple(found)


def _either(names: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, longest)))
