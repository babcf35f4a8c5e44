"""What messages call the kinds of things in a plan: 镇街 and 科室, or 区县 and 单位 …"""

from plantrack.i18n import Message, gettext_noop
from plantrack.model.kinds import Places, places
from plantrack.model.organisation import Organisation

KINDS = {
    "town": gettext_noop("town"),
    "unit": gettext_noop("unit"),
    "group": gettext_noop("group"),
    "section": gettext_noop("section"),
    "category": gettext_noop("category"),
    "point": gettext_noop("point"),
    "task": gettext_noop("task"),
}
# One of the plan's places, by what they are together.
PLACES: dict[Places, str] = {
    "town": KINDS["town"],
    "district": gettext_noop("district or county"),
    "village": gettext_noop("village or community"),
    "place": gettext_noop("place (kind)"),
}


def kind_word(organisation: Organisation, kind: str) -> Message:
    """Return the word for one of the things of that kind, by what the organisation consists of."""
    if kind == "town" and organisation.towns:
        return Message(PLACES[places(town.kind for town in organisation.towns)])
    divisions = any(unit.kind in ("division", "affiliate") for unit in organisation.units)
    if kind == "unit" and organisation.units and not divisions:
        return Message(gettext_noop("unit (kind)"))
    return Message(KINDS[kind])
