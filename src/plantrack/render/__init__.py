"""Reports as text: a table from format name to renderer; adding a format adds a line."""

from importlib import import_module
from typing import Protocol, cast

from plantrack.i18n import Language
from plantrack.reports.report import Report

# Format name -> module with `render(report, language, live) -> str`; loaded only when used.
RENDERERS = {
    "table": "terminal",
    "tsv": "tsv",
    "csv": "csv",
    "markdown": "markdown",
    "json": "json",
}


class Renderer(Protocol):
    """Turns a report into text that ends with a newline.

    `language` words what is its own; `live` means that a terminal shows it at once.
    """

    def __call__(self, report: Report, language: Language, live: bool) -> str: ...


def renderer(name: str) -> Renderer:
    """The renderer of format `name`, one of RENDERERS."""
    return cast(Renderer, import_module(f"plantrack.render.{RENDERERS[name]}").render)
