"""The order that selected tasks are listed in. The names without the model, for completion."""

from datetime import date
from typing import TYPE_CHECKING

from plantrack.errors import SelectionError
from plantrack.i18n import Language, gettext_noop, interface_language, lazy_gettext, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plantrack.query.selection import Selected

# What tasks can be put in order by: their column's heading.
ORDERS = {"number": gettext_noop("No."), "due": gettext_noop("Due by")}


def order_names(language: Language) -> tuple[str, ...]:
    """Return what tasks can be put in order by: keys or, in Chinese, the columns' headings."""
    if language == "en":
        return tuple(ORDERS)
    return tuple(translate(heading, language) for heading in ORDERS.values())


def find_order(typed: str) -> str:
    """Return `number` or `due`, typed so or as the column's heading in either language.

    Raises SelectionError for anything else.
    """
    name = typed.strip().casefold()
    for key, heading in ORDERS.items():
        if name in (key, heading.casefold(), translate(heading, "zh")):
            return key
    raise SelectionError(
        lazy_gettext(
            "cannot sort by “{typed}”; available: {names}",
            typed=typed,
            names=order_names(interface_language()),
        )
    )


def in_order(tasks: "Iterable[Selected]", order: str) -> "tuple[Selected, ...]":
    """Return `tasks` by number or by due date, those without one last; else as they were."""
    if order == "number":
        return tuple(sorted(tasks, key=lambda one: one.task.number))
    return tuple(sorted(tasks, key=lambda one: one.task.due or date.max))
