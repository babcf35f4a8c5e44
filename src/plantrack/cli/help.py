"""The commands' classes: typer's, with our help and without what we have no use for."""

import shutil
from typing import Any

from typer.core import TyperCommand

_WIDEST = 80


class HelpMixin:
    """Help, completion and parameters of a command; goes before TyperCommand or TyperGroup."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, whose texts and flags are taken as they were typed.

        Typer builds a pydantic adapter for every option, given or not; for plain text that is
        work without effect, and the larger part of what an option costs at the start.
        """
        parameters: list[Any] = super().get_params(ctx)  # type: ignore[misc]  # the other base has it
        for parameter in parameters:
            if parameter.type_descriptor.annotation in (str, list[str], bool):
                parameter.get_runtime_param = _AsTyped
        return parameters

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The whole help text into `formatter`."""
        from plantrack.cli.help_text import help_text

        width = min(shutil.get_terminal_size().columns, _WIDEST)
        formatter.write(help_text(self, ctx, width))

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Completions without their help, which typer would load rich to strip of markup."""
        items = super().shell_complete(ctx, incomplete)  # type: ignore[misc]  # the other base has it
        for item in items:
            item.help = None
        return list(items)


class Verb(HelpMixin, TyperCommand):
    """A verb of plantrack, with our help."""


class _AsTyped:
    """In place of typer's coercion: None, a flag, a text, or the list of the texts given."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        return list(value) if isinstance(value, tuple) else value
