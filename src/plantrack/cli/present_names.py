"""What to tell someone who calls a town or unit by a name that it no longer has."""

from collections.abc import Iterable

from plantrack.cli.streams import print_note
from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.query.lookup import find_town, find_unit, present_name


def tell_present_names(plan: Plan, towns: Iterable[str], units: Iterable[str]) -> None:
    """Print the present names of the `towns` and `units` typed, which must be known."""
    found: list[tuple[Town | Unit, str]] = [(find_town(plan, typed), typed) for typed in towns]
    found += [(find_unit(plan, typed), typed) for typed in units]
    for body, typed in found:
        if note := present_name(body, typed):
            print_note(note)
