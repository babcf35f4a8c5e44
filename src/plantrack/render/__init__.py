"""Renderers: answers as text or bytes, one file per format; `formats.py` lists them."""

from importlib import import_module
from typing import Protocol, cast

from plantrack.errors import SelectionError
from plantrack.formats import Format
from plantrack.i18n import lazy_gettext
from plantrack.reports.build import Answer


class Renderer(Protocol):
    """Turns an answer into text that ends with a newline, or into bytes.

    Renderers for people show `answer.document`, those for programs use `answer.content`.
    """

    def __call__(self, answer: Answer) -> str | bytes: ...


def renderer(form: Format) -> Renderer:
    """Return the renderer of `form`; raises SelectionError if a library it needs is missing."""
    try:
        module = import_module(f"plantrack.render.{form.module}")
    except ModuleNotFoundError as error:
        if form.extra is None:
            raise
        raise SelectionError(
            lazy_gettext(
                "the format {format} needs {library}, which is not installed; the extra “{extra}”"
                " brings it: pip install '.[{extra}]'",
                format=form.name,
                library=error.name,
                extra=form.extra,
            )
        ) from None
    return cast(Renderer, module.render)
