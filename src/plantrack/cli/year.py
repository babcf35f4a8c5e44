"""The year that `--year` takes."""

from plantrack.errors import SelectionError
from plantrack.i18n import lazy_gettext


def year_of(typed: str) -> int:
    """Return the year that `--year` takes; raises SelectionError for anything else."""
    if typed.isascii() and typed.isdigit() and len(typed) == 4:
        return int(typed)
    raise SelectionError(lazy_gettext("--year takes four digits, not “{typed}”", typed=typed))
