"""A failure that nobody foresaw: one line that asks for a report, and its own exit code."""

import os
import sys

from plantrack.cli.streams import print_note
from plantrack.errors import UNFORESEEN
from plantrack.i18n import Message, lazy_gettext
from plantrack.version import __version__

_DEBUG = "PLANTRACK_DEBUG"
_LONGEST = 300  # characters of the error's own text, which may quote a whole plan


def tell_unforeseen(error: Exception) -> int:
    """Print what happened in one line, with PLANTRACK_DEBUG the traceback; return the code."""
    if os.environ.get(_DEBUG):
        import traceback

        for line in "".join(traceback.format_exception(error)).splitlines():
            print_note(line)
    try:
        print_note(_told(error))
    except Exception:  # the catalogue itself may be what failed
        print_note(_told(error).text("en"))
    return UNFORESEEN


def _told(error: Exception) -> Message:
    python = ".".join(map(str, sys.version_info[:3]))
    kind, text = type(error).__name__, str(error)[:_LONGEST]
    return lazy_gettext(
        "Error: this should not have happened: {what}; please report it to the maintainers of"
        " plantrack with this line and the command ({versions}; {debug}=1 shows more)",
        what=f"{kind}: {text}" if text else kind,
        versions=f"plantrack {__version__}, Python {python}, {sys.platform}",
        debug=_DEBUG,
    )
