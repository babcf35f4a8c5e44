"""Renderers: answers as text or bytes, one file per format; `formats.py` lists them."""

from collections.abc import Iterator
from contextlib import contextmanager
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
    with naming_missing(form.name, form):
        module = import_module(f"plantrack.render.{form.module}")
    return cast(Renderer, module.render)


@contextmanager
def naming_missing(needing: str, form: Format) -> Iterator[None]:
    """Have imports fail with a SelectionError: `needing` (a format, a command) needs a library."""
    try:
        yield
    except ImportError as error:
        if form.needs is None or form.extra is None or _is_ours(error):
            raise
        raise SelectionError(
            lazy_gettext(
                "{needing} needs {library}, which is not installed; install this project with its"
                " extra “{extra}” (see its README)",
                needing=needing,
                library=form.needs,
                extra=form.extra,
            )
        ) from None


def _is_ours(error: ImportError) -> bool:
    return (error.name or "").split(".")[0] == "plantrack"
