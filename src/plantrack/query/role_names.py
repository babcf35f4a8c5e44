"""The roles of units as people write them. Without the model, so that completion can offer them."""

from typing import Literal

from plantrack.errors import SelectionError
from plantrack.i18n import Language, gettext_noop, interface_language, lazy_gettext, translate

# As in the model: the order of their weight.
ROLE_NAMES: dict[Literal["lead", "responsible", "support"], str] = {
    "lead": gettext_noop("lead"),
    "responsible": gettext_noop("responsible"),
    "support": gettext_noop("support"),
}


def role_names(language: Language) -> tuple[str, ...]:
    """Return the roles as `language` has them: 牵头, 责任, 配合."""
    return tuple(translate(name, language) for name in ROLE_NAMES.values())


def find_role(typed: str) -> Literal["lead", "responsible", "support"]:
    """Return the role: lead or 牵头, responsible or 责任, support or 配合 (牵头单位 will do too).

    Raises SelectionError for anything else.
    """
    name = typed.strip().casefold().removesuffix("单位")
    for role, english in ROLE_NAMES.items():
        if name in (role, translate(english, "zh")):
            return role
    raise SelectionError(
        lazy_gettext(
            "unknown role “{typed}”; available: {names}",
            typed=typed,
            names=role_names(interface_language()),
        )
    )
