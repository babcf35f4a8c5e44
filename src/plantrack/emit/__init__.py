"""Emitters: findings as text, one file per format; `formats.py` lists them.

Each has a function `emit(result, language)` that yields its text piece by piece: of a large file's
findings the whole text may take more memory than everything else.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from plantrack.checks.finding import CheckResult
from plantrack.formats import Format
from plantrack.i18n import Language


class Emitter(Protocol):
    """Turns findings into text, with messages in `language`."""

    def __call__(self, result: CheckResult, language: Language) -> str: ...


class PieceEmitter(Protocol):
    """Turns findings into pieces of text, with messages in `language`."""

    def __call__(self, result: CheckResult, language: Language) -> Iterator[str]: ...


def emitter(form: Format) -> Emitter:
    """Return the emitter of `form`, one of FINDING_FORMATS."""

    def emit(result: CheckResult, language: Language) -> str:
        return "".join(piece_emitter(form)(result, language))

    return emit


def piece_emitter(form: Format, is_coloured: bool = False) -> PieceEmitter:
    """Return the emitter of `form` that yields its text in pieces.

    Of a format for people it `is_coloured` if asked for.
    """
    module = import_module(f"plantrack.emit.{form.module}")
    coloured = is_coloured and form.for_people
    return cast(PieceEmitter, module.emit_in_colour if coloured else module.emit)
