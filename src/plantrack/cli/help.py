"""The command classes: typer's, with our own help and without what we do not need."""

import shutil
from typing import Any

from typer.core import TyperCommand

_WIDEST = 80


class HelpMixin:
    """Help, completion and parameters of a command; precedes TyperCommand or TyperGroup."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, with texts and flags taken as typed.

        Typer builds a pydantic adapter for every option, given or not; for plain text that has
        no effect, and is most of what an option costs at start-up.
        """
        parameters: list[Any] = super().get_params(ctx)  # type: ignore[misc]  # the other base has it
        for parameter in parameters:
            if parameter.type_descriptor.annotation in (str, list[str], bool):
                parameter.get_runtime_param = _AsTyped
        return parameters

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the whole help text to `formatter`."""
        from plantrack.cli.help_text import help_text

        width = min(shutil.get_terminal_size().columns, _WIDEST)
        formatter.write(help_text(self, ctx, width))

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return completions without help, for which typer would load rich to strip markup."""
        items = super().shell_complete(ctx, incomplete)  # type: ignore[misc]  # the other base has it
        for item in items:
            item.help = None
        return list(items)


class Verb(HelpMixin, TyperCommand):
    """A verb of plantrack, with our own help."""


class _AsTyped:
    """Replaces typer's coercion: None, a flag, a text, or the list of texts given."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        return list(value) if isinstance(value, tuple) else value
