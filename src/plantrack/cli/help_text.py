"""A command's help as text in the user's language, within a given width in Chinese too.

Typer's own help counts characters, not columns, and with rich truncates long Chinese texts.
"""

import inspect
from collections.abc import Iterable
from typing import Any

from plantrack.formats import (
    EXPORT_FORMATS,
    FINDING_FORMATS,
    FORMATS,
    LETTER_FORMATS,
    TABLE_FORMATS,
    format_names,
)
from plantrack.i18n import Language, gettext_noop, interface_language, lazy_gettext, translate
from plantrack.text.width import display_width, pad, wrap

_NAMES_AT_MOST = 26
# Placeholders for help texts, so that they name every existing format.
_FORMATS = {
    "{formats}": FORMATS,
    "{finding_formats}": FINDING_FORMATS,
    "{export_formats}": EXPORT_FORMATS,
    "{table_formats}": TABLE_FORMATS,
    "{letter_formats}": LETTER_FORMATS,
}

# Typer's own texts, listed so that the catalogue contains them.
_TYPERS_OWN = (
    gettext_noop("Install completion for the current shell."),
    gettext_noop(
        "Show completion for the current shell, to copy it or customize the installation."
    ),
    gettext_noop("Show this message and exit."),
)


def help_text(command: Any, ctx: Any, width: int) -> str:
    """Return the whole help of `command`, no line wider than `width` columns."""
    lines = _usage(command, ctx, width)
    if command.help:
        for paragraph in _paragraphs(translate(command.help)):
            lines += ["", *("  " + line for line in wrap(paragraph, width - 2))]
    lines += _sections(command, ctx, width)
    if command.epilog:
        title, *examples = inspect.cleandoc(translate(command.epilog)).splitlines()
        lines += ["", title, *("  " + line for line in examples)]
    return "\n".join(lines)


def _usage(command: Any, ctx: Any, width: int) -> list[str]:
    words = [ctx.command_path, translate(gettext_noop("[OPTIONS]"))]
    for parameter in command.get_params(ctx):
        if parameter.param_type_name == "argument":
            name = translate(parameter.metavar or parameter.name.upper())
            words.append(name if parameter.required else f"[{name}]")
    if hasattr(command, "list_commands"):
        words.append(translate(gettext_noop("COMMAND …")))
    return wrap(translate(gettext_noop("Usage: ")) + " ".join(words), width)


def _sections(command: Any, ctx: Any, width: int) -> list[str]:
    """Return the lines that list arguments, options and, for a group, verbs."""
    rows: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
    for parameter in command.get_params(ctx):
        if not parameter.hidden:
            row = (_label(parameter), option_text(parameter.help or "", interface_language()))
            rows[parameter.param_type_name].append(row)
    lines = [
        *_section(translate(gettext_noop("Arguments:")), rows["argument"], width),
        *_section(translate(gettext_noop("Options:")), rows["option"], width),
    ]
    if hasattr(command, "list_commands"):
        verbs = [
            (name, translate(command.get_command(ctx, name).short_help))
            for name in command.list_commands(ctx)
        ]
        lines += _section(translate(gettext_noop("Commands:")), verbs, width)
    return lines


def option_text(text: str, language: Language) -> str:
    """Return an option's help in `language`, with the placeholders for formats filled in."""
    shown = translate(text, language)
    for placeholder, formats in _FORMATS.items():
        if placeholder in shown:
            shown = shown.replace(placeholder, _one_of(format_names(formats), language))
    return shown


def _one_of(names: tuple[str, ...], language: Language) -> str:
    *most, last = names
    if not most:
        return last
    return lazy_gettext("{names} or {last}", names=tuple(most), last=last).text(language)


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
