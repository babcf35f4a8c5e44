"""The days that `--as-of` and `--date` take."""

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
    return clock.today() if typed is None else day_of("--as-of", typed)


def day_of(option: str, typed: str) -> date:
    """Return the day typed for that option; raises SelectionError for anything else."""
    try:
        if _DAY.fullmatch(typed):
            return date.fromisoformat(typed)
    except ValueError:  # 2021-02-30
        pass
    raise SelectionError(
        lazy_gettext("{option} takes a date, YYYY-MM-DD, not “{typed}”", option=option, typed=typed)
    )
