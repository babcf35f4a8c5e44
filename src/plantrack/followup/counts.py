"""How much of a target was counted: by towns, by the unit that answers for it, or by nobody."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from plantrack.followup.record import Reported
from plantrack.followup.reporters import Reporters
from plantrack.model.targets import Target

Amount = int | Decimal
_PERCENT = ("%", "％", "百分点")


class Count(NamedTuple):
    """What a body has counted, in all, at a date."""

    body: str
    done: Amount
    date: date


class Counts(NamedTuple):
    """The latest count of every town, and of every unit, that has any; in the record's order."""

    towns: dict[str, Count]
    units: dict[str, Count]


class Total(NamedTuple):
    """How much was done in all, by whose count, and what it is made up of.

    `by` is `towns` where their counts are added up, `unit` where a unit's total counts, and None
    where nobody has counted. `rival` is the other sum where both are known.
    """

    done: Amount | None
    by: Literal["towns", "unit"] | None
    counts: tuple[Count, ...] = ()
    rival: Amount | None = None


def is_percentage(target: Target) -> bool:
    """Whether the target is a share, of which several do not add up."""
    return target.measure in _PERCENT


def counts_of(entries: Iterable[Reported]) -> Counts:
    """Return the latest counts in `entries`, which are all about one target."""
    counts = Counts({}, {})
    for one in entries:
        if one.entry.done is not None:
            held = counts.towns if one.is_town else counts.units
            held[one.body] = Count(one.body, one.entry.done, one.entry.date)
    return counts


def total_of(counts: Counts, who: Reporters) -> Total:
    """Return the sum of the towns' counts or, if dated no earlier than they, the unit's total.

    Of units, those that lead or are charged come first; on the same day the first listed.
    """
    towns = tuple(counts.towns.values())
    added: Amount = sum((one.done for one in towns), 0)
    unit = unit_count(counts, who)
    latest = max((one.date for one in towns), default=None)
    if unit is not None and (latest is None or unit.date >= latest):
        return Total(unit.done, "unit", (unit,), added if towns else None)
    if towns:
        return Total(added, "towns", towns, unit.done if unit else None)
    return Total(0, None)


def percentage_of(counts: Counts, who: Reporters, towns: tuple[str, ...]) -> Total:
    """Return the unit's percentage or, where only one of `towns` is meant, its; else none."""
    if (unit := unit_count(counts, who)) is not None:
        return Total(unit.done, "unit", (unit,))
    if len(towns) == 1 and (only := counts.towns.get(towns[0])) is not None:
        return Total(only.done, "towns", (only,))
    return Total(None, None, tuple(counts.towns.values()))


def unit_count(counts: Counts, who: Reporters) -> Count | None:
    """Return the latest count of a unit that answers for it, else of one that supports it."""
    for units in ((*who.lead, *who.units), who.other_units):
        places = {unit: place for place, unit in reversed([*enumerate(units)])}
        found = [counts.units[unit] for unit in places if unit in counts.units]
        if found:
            return max(found, key=lambda one: (one.date, -places[one.body]))
    return None
