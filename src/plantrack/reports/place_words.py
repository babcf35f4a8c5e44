"""What documents call the plan's places and units: 镇街 and 科室, or 区县 and 单位 …"""

from typing import NamedTuple

from plantrack.content.terms import Terms
from plantrack.i18n import Message, Translator, gettext_noop
from plantrack.model.duties import Role
from plantrack.model.kinds import Places
from plantrack.query.lookup import PLACES
from plantrack.query.role_names import ROLE_NAMES


class _Words(NamedTuple):
    one: str
    many: str
    column: str


_WORDS: dict[Places, _Words] = {
    "town": _Words(PLACES["town"], gettext_noop("towns"), gettext_noop("Towns")),
    "district": _Words(
        PLACES["district"],
        gettext_noop("districts and counties"),
        gettext_noop("Districts and counties"),
    ),
    "village": _Words(
        PLACES["village"],
        gettext_noop("villages and communities"),
        gettext_noop("Villages and communities"),
    ),
    "place": _Words(PLACES["place"], gettext_noop("localities"), gettext_noop("Places")),
}


def place(terms: Terms) -> Message:
    """Return the word for one of the plan's places: 镇街."""
    return Message(_WORDS[terms.places].one)


def places(terms: Terms) -> Message:
    """Return the word for several of them."""
    return Message(_WORDS[terms.places].many)


def place_heading(terms: Terms, tr: Translator) -> str:
    """Return the heading of a column with one place a row."""
    word = tr(_WORDS[terms.places].one)
    return word[:1].upper() + word[1:]


def places_heading(terms: Terms, tr: Translator) -> str:
    """Return the heading of the places in a table of tasks, unless the plan prints its own."""
    return tr(_WORDS[terms.places].column)


def places_concerned(terms: Terms, tr: Translator) -> str:
    """Return the heading of the places that tasks reach: 涉及镇街."""
    text = tr("{places} concerned", places=places(terms))
    return text[:1].upper() + text[1:]


def units_heading(terms: Terms, tr: Translator) -> str:
    """Return the heading of the units responsible, unless the plan prints its own."""
    plain = terms.has_divisions and not terms.has_roles
    return tr("Units") if plain else tr("Responsible units")


def unit_heading(terms: Terms, tr: Translator) -> str:
    """Return the heading of a column with one unit a row."""
    return tr("Unit") if terms.has_divisions else tr("Unit (kind)")


def contacts_heading(terms: Terms, tr: Translator) -> str:
    """Return the heading of the units to contact: 联系科室."""
    return tr("Units to contact") if terms.has_divisions else tr("Units to contact (kind)")


# The headings of the tasks in which a unit has each role.
ROLE_HEADINGS: dict[Role, str] = {
    "lead": gettext_noop("Leads"),
    "responsible": gettext_noop("Responsible for"),
    "support": gettext_noop("Supports"),
}


def role_words(roles: tuple[Role, ...], tr: Translator) -> str:
    """Return a unit's roles as a list: 牵头、配合."""
    return tr("{names}", names=tuple(tr(ROLE_NAMES[role]) for role in roles))
