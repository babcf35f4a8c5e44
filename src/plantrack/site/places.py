"""The places of the page: what has a link of its own, by its kind and its number or name."""

import re
from collections.abc import Iterable
from typing import Literal

from plantrack.text.escape import escape_controls

Kind = Literal["task", "point", "section", "town", "unit"]
_SPACE = re.compile(r"\s+")
# What a browser reads otherwise than as it stands in an address.
_RESERVED = re.compile(r"[%&=#?+]")


def place_id(kind: str, key: int | str) -> str:
    """Return the id of a place: `town=木耳镇`, without white space, which no id may have."""
    return f"{kind}={_SPACE.sub('_', escape_controls(str(key)))}"


def place_link(kind: str, key: int | str) -> str:
    """Return the address of a place within the page."""
    return "#" + place_id(kind, key).replace("%", "%25")


def filter_link(field: str, value: int | str) -> str:
    """Return the address of the table filtered by one value."""
    text = _RESERVED.sub(lambda found: f"%{ord(found[0]):02X}", escape_controls(str(value)))
    return f"#tasks?{field}={_SPACE.sub('%20', text)}"


class Places:
    """Which towns and units the page has a place for, and which ids are taken.

    If the plan uses a number or name twice, the first one has the place.
    """

    def __init__(self, towns: Iterable[str], units: Iterable[str]) -> None:
        self.towns = {name: place for place, name in enumerate(dict.fromkeys(towns))}
        self.units = {name: place for place, name in enumerate(dict.fromkeys(units))}
        self._taken: set[str] = set()

    def take(self, kind: Kind, key: int | str) -> str:
        """Return the id of a place to be shown now; empty if it is shown already."""
        wanted = place_id(kind, key)
        if wanted in self._taken:
            return ""
        self._taken.add(wanted)
        return wanted

    def link_of_body(self, name: str) -> str:
        """Return the address of the town or unit of that name; empty for a group or other text."""
        if name in self.towns:
            return place_link("town", name)
        return place_link("unit", name) if name in self.units else ""
