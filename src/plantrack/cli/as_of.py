"""The day that `--as-of` takes."""

import re
from datetime import date

from plantrack import clock
from plantrack.errors import SelectionError
from plantrack.i18n import lazy_gettext

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def as_of_day(typed: str | None) -> date:
    """Return the day that `--as-of` takes, today without it.

    Raises SelectionError for anything else.
    """
    if typed is None:
        return clock.today()
    try:
        if _DAY.fullmatch(typed):
            return date.fromisoformat(typed)
    except ValueError:  # 2021-02-30
        pass
    raise SelectionError(
        lazy_gettext("--as-of takes a date, YYYY-MM-DD, not “{typed}”", typed=typed)
    )
