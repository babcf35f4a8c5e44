"""Answers as text or bytes, a file for each format; `formats.py` names them."""

from importlib import import_module
from typing import Protocol, cast

from plantrack.errors import SelectionError
from plantrack.formats import Format
from plantrack.i18n import lazy_gettext
from plantrack.reports.build import Answer


class Renderer(Protocol):
    """Turns an answer into text that ends with a newline, or into bytes.

    One for people shows `answer.document`, one for programs walks `answer.content`.
    """

    def __call__(self, answer: Answer) -> str | bytes: ...


def renderer(form: Format) -> Renderer:
    """The renderer of `form`; raises SelectionError where the library that it needs is missing."""
    try:
        module = import_module(f"plantrack.render.{form.module}")
    except ModuleNotFoundError as error:
        if form.extra is None:
            raise
        raise SelectionError(
            lazy_gettext(
                "the format {format} needs {library}; install the extra “{extra}”",
                format=form.name,
                library=error.name,
                extra=form.extra,
            )
        ) from None
    return cast(Renderer, module.render)
