"""Findings as text, a file for each format; `formats.py` names them."""

from importlib import import_module
from typing import Protocol, cast

from plantrack.checks.finding import CheckResult
from plantrack.formats import Format
from plantrack.i18n import Language


class Emitter(Protocol):
    """Turns findings into text; `language` is that of the messages."""

    def __call__(self, result: CheckResult, language: Language) -> str: ...


def emitter(form: Format) -> Emitter:
    """The emitter of `form`, one of FINDING_FORMATS."""
    return cast(Emitter, import_module(f"plantrack.emit.{form.module}").emit)
