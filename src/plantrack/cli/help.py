"""The command classes: typer's, with our own help and without what we do not need."""

import shutil
from typing import Any

import typer
from typer.core import TyperCommand

from plantrack.cli.streams import print_result
from plantrack.text.escape import restore_bytes

_WIDEST = 80
_FILES = frozenset(
    {"plan", "output", "files", "file", "earlier", "old", "new"}
)  # the parameters that name files
# Those whose texts are kept for good: what is no text is refused, rather than shown in escapes.
_KEPT = frozenset({"stage", "note", "problem", "next_step", "evidence", "by", "reason", "why"})


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

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option --help, which prints as every other answer is printed."""
        option = super().get_help_option(ctx)  # type: ignore[misc]  # the other base has it
        if option is not None:
            option.callback = _show_help
        return option

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


def _show_help(ctx: Any, param: Any, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        print_result(ctx.get_help() + "\n")
        raise typer.Exit


class _AsTyped:
    """Replaces typer's coercion: None, a flag, a text, or the list of texts given.

    A text is UTF-8 even under a locale that is not, as the plan is.
    """

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        texts = list(value) if isinstance(value, tuple) else value
        if param.name in _FILES or param.name in _KEPT:
            return texts  # the system knows a file by these bytes only
        if isinstance(texts, list):
            return [restore_bytes(one) for one in texts]
        return restore_bytes(texts) if isinstance(texts, str) else texts
