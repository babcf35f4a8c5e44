"""What goes to stderr: complaints and remarks, in the user's language."""

import contextlib
import os
import re
import sys
from typing import TextIO

import typer

from plantrack.errors import PlanError, PlantrackError
from plantrack.i18n import Message, message
from plantrack.text.harmless import one_line

_EXTRA = re.compile(r"unexpected extra arguments?(?:\(s\))? \((?P<words>.*)\)")


def complain(error: PlantrackError) -> None:
    """Tell `error` on stderr; one line, and one for each fault of a plan."""
    remark(message("Error: {text}", text=error.message))
    if isinstance(error, PlanError):
        for fault in error.faults:
            remark(fault)


def remark(text: Message | str) -> None:
    """One line on stderr; never raises for what the terminal cannot show."""
    if sys.stderr is not None:
        told = text if isinstance(text, str) else text.text()
        try:
            sys.stderr.write(one_line(told) + "\n")
            sys.stderr.flush()
        except OSError:
            drop(sys.stderr)


def drop(stream: TextIO) -> None:
    """Send what is still buffered nowhere, so that the interpreter's exit stays silent."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def usage_message(error: typer.TyperException) -> Message:
    """The command line's fault in our words; typer's own classes are private, hence the names."""
    context = getattr(error, "ctx", None)
    verb = context.command_path if context is not None else "plantrack"
    return message("{text} (see {verb} --help)", text=_usage_text(error), verb=verb)


def _usage_text(error: typer.TyperException) -> Message:
    kind = type(error).__name__
    option = getattr(error, "option_name", "")
    if kind == "NoSuchOption":
        possible = tuple(sorted(getattr(error, "possibilities", None) or ()))
        if possible:
            return message(
                "there is no option {option}; did you mean {names}?", option=option, names=possible
            )
        return message("there is no option {option}", option=option)
    if kind == "BadOptionUsage":
        return message("option {option} needs a value, or takes none", option=option)
    if kind == "MissingParameter":
        parameter = getattr(error, "param", None)
        name = (parameter.metavar or parameter.name) if parameter is not None else "?"
        return message("{name} is missing", name=Message(name))
    if found := _EXTRA.search(error.format_message()):
        return message("too many words: {words}", words=found["words"])
    return Message("{text}", {"text": error.format_message()})
