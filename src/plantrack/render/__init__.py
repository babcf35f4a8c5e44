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
    except ImportError as error:
        if form.needs is None or form.extra is None or _is_ours(error):
            raise
        raise missing_library(form.name, form.needs, form.extra) from None
    return cast(Renderer, module.render)


def missing_library(needing: str, library: str, extra: str) -> SelectionError:
    """Return the error that `needing` (a format, a command) needs a library not installed."""
    return SelectionError(
        lazy_gettext(
            "{needing} needs {library}, which is not installed; install this project with its extra"
            " “{extra}” (see its README)",
            needing=needing,
            library=library,
            extra=extra,
        )
    )


def _is_ours(error: ImportError) -> bool:
    return (error.name or "").split(".")[0] == "plantrack"
