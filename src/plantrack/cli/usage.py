"""Usage errors, detected by typer, with our own messages."""

import re

import typer

from plantrack.errors import PlantrackError
from plantrack.i18n import Message, lazy_gettext

_EXTRA = re.compile(r"unexpected extra arguments?(?:\(s\))? \((?P<words>.*)\)")


def usage_error(error: typer.TyperException) -> PlantrackError:
    """Return `error` as a PlantrackError; typer's classes are private, hence the class names."""
    context = getattr(error, "ctx", None)
    verb = context.command_path if context is not None else "plantrack"
    return PlantrackError(
        lazy_gettext("{text} (see {verb} --help)", text=_usage_text(error), verb=verb)
    )


def _usage_text(error: typer.TyperException) -> Message:
    kind = type(error).__name__
    option = getattr(error, "option_name", "")
    if kind == "NoSuchOption":
        possible = tuple(sorted(getattr(error, "possibilities", None) or ()))
        if possible:
            return lazy_gettext(
                "there is no option {option}; did you mean {names}?", option=option, names=possible
            )
        return lazy_gettext("there is no option {option}", option=option)
    if kind == "BadOptionUsage":
        return lazy_gettext(
            "option {option} is missing a value, or does not take one", option=option
        )
    if kind == "MissingParameter":
        parameter = getattr(error, "param", None)
        name = (parameter.metavar or parameter.name) if parameter is not None else "?"
        return lazy_gettext("{name} is missing", name=Message(name))
    if found := _EXTRA.search(error.format_message()):
        return lazy_gettext("unexpected arguments: {words}", words=found["words"])
    return Message("{text}", {"text": error.format_message()})
