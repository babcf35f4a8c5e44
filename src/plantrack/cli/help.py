"""Help that keeps within 80 columns in Chinese too, and speaks the user's language.

Typer's own help measures characters, not columns, and with rich cuts long Chinese texts.
"""

import inspect
import shutil
from collections.abc import Iterable
from typing import Any

from typer.core import TyperCommand

from plantrack.i18n import mark, translate
from plantrack.width import display_width, pad, wrap

_WIDEST = 80
_NAMES_AT_MOST = 26

# Texts that typer brings along, so that the catalogue holds them.
_TYPERS_OWN = (
    mark("Install completion for the current shell."),
    mark("Show completion for the current shell, to copy it or customize the installation."),
    mark("Show this message and exit."),
)


class HelpMixin:
    """Writes a command's help from its parameters; for TyperCommand and TyperGroup."""

    def format_help(self: Any, ctx: Any, formatter: Any) -> None:
        """The whole help text into `formatter`."""
        width = min(shutil.get_terminal_size().columns, _WIDEST)
        lines = [*_usage(self, ctx, width)]
        if self.help:
            for paragraph in _paragraphs(translate(self.help)):
                lines += ["", *("  " + line for line in wrap(paragraph, width - 2))]
        lines += self.sections(ctx, width)
        if self.epilog:
            title, *examples = inspect.cleandoc(translate(self.epilog)).splitlines()
            lines += ["", title, *("  " + line for line in examples)]
        formatter.write("\n".join(lines))

    def sections(self: Any, ctx: Any, width: int) -> list[str]:
        """The lines that list arguments, options and, for a group, verbs."""
        rows: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
        for parameter in self.get_params(ctx):
            if not parameter.hidden:
                told = (_label(parameter), translate(parameter.help or ""))
                rows[parameter.param_type_name].append(told)
        lines = [
            *_section(translate(mark("Arguments:")), rows["argument"], width),
            *_section(translate(mark("Options:")), rows["option"], width),
        ]
        if hasattr(self, "list_commands"):
            verbs = [
                (name, translate(self.get_command(ctx, name).short_help))
                for name in self.list_commands(ctx)
            ]
            lines += _section(translate(mark("Commands:")), verbs, width)
        return lines

    def shell_complete(self: Any, ctx: Any, incomplete: str) -> list[Any]:
        """Completions without their help, which typer would load rich to strip of markup."""
        items = super().shell_complete(ctx, incomplete)  # type: ignore[misc]  # the mixin's other base has it
        for item in items:
            item.help = None
        return list(items)


class Verb(HelpMixin, TyperCommand):
    """A verb of plantrack, with our help."""


def _usage(command: Any, ctx: Any, width: int) -> list[str]:
    words = [ctx.command_path, translate(mark("[OPTIONS]"))]
    for parameter in command.get_params(ctx):
        if parameter.param_type_name == "argument":
            name = translate(parameter.metavar or parameter.name.upper())
            words.append(name if parameter.required else f"[{name}]")
    if hasattr(command, "list_commands"):
        words.append(translate(mark("COMMAND …")))
    return wrap(translate(mark("Usage:")) + " " + " ".join(words), width)


def _label(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return translate(parameter.metavar or parameter.name.upper())
    names = ", ".join(sorted((*parameter.opts, *parameter.secondary_opts), key=len))
    if parameter.is_flag or not parameter.metavar:
        return names
    return f"{names} {translate(parameter.metavar)}"


def _paragraphs(text: str) -> Iterable[str]:
    return (" ".join(part.split()) for part in inspect.cleandoc(text).split("\n\n"))


def _section(title: str, rows: list[tuple[str, str]], width: int) -> list[str]:
    if not rows:
        return []
    column = min(max(display_width(name) for name, _ in rows), _NAMES_AT_MOST)
    lines = ["", title]
    for name, text in rows:
        wrapped = wrap(text, width - column - 4) or [""]
        if display_width(name) > column:
            lines.append(f"  {name}")
        else:
            lines.append(f"  {pad(name, column)}  {wrapped.pop(0)}".rstrip())
        lines += [" " * (column + 4) + line for line in wrapped]
    return lines
