"""Emitters: findings as text, one file per format; `formats.py` lists them."""

from importlib import import_module
from typing import Protocol, cast

from plantrack.checks.finding import CheckResult
from plantrack.formats import Format
from plantrack.i18n import Language


class Emitter(Protocol):
    """Turns findings into text, with messages in `language`."""

    def __call__(self, result: CheckResult, language: Language) -> str: ...


def emitter(form: Format) -> Emitter:
    """Return the emitter of `form`, one of FINDING_FORMATS."""
    return cast(Emitter, import_module(f"plantrack.emit.{form.module}").emit)
