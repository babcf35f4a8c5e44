"""Findings as text: a table from format name to emitter; adding a format adds a line."""

from importlib import import_module
from typing import Any, NamedTuple, Protocol, cast

from plantrack.checks.finding import Finding
from plantrack.i18n import Language

# Format name -> module with `emit(checked, language) -> str`; loaded only when used.
EMITTERS = {
    "text": "text",
    "json": "json",
    "github": "github",
    "gitlab": "gitlab",
    "sarif": "sarif",
}


class Checked(NamedTuple):
    """The findings of one run, and each file's text and data by its name."""

    findings: list[Finding]
    texts: dict[str, str]
    data: dict[str, Any]


class Emitter(Protocol):
    """Turns findings into text; `language` is that of the messages."""

    def __call__(self, checked: Checked, language: Language) -> str: ...


def emitter(name: str) -> Emitter:
    """The emitter of format `name`, one of EMITTERS."""
    return cast(Emitter, import_module(f"plantrack.emit.{EMITTERS[name]}").emit)
