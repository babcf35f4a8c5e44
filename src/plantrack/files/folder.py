"""A folder for several results."""

from pathlib import Path

from plantrack.errors import OutputError
from plantrack.files.source import reason_of
from plantrack.i18n import lazy_gettext


def make_folder(name: str) -> None:
    """Make the folder `name`, within one that is there already, unless there is one.

    Raises OutputError if it cannot be made, or something else has that name.
    """
    path = Path(name)
    try:
        if not path.is_dir():
            path.mkdir()
    except (OSError, ValueError) as error:  # ValueError: a NUL byte in the name
        reason = reason_of(error)
        raise OutputError(
            lazy_gettext("{folder}: cannot make the folder: {reason}", folder=name, reason=reason)
        ) from None
