"""Comments in a new plan file, in the language asked for."""

from pathlib import PurePath

from plantrack.i18n import Language, gettext_noop, translate
from plantrack.text.escape import escape_line
from plantrack.text.shell import shell_word
from plantrack.text.width import display_width, pad, wrap

_WIDTH = 100
_COLUMN = 34  # where what is said beside a line begins

_CHECK = gettext_noop("To check it at any time:")
_COMPLETE = gettext_noop(
    "For an editor that completes keys and names, once the file is valid: run the command, and "
    "make the second line the first of this file."
)


def comment(text: str, language: Language, **values: object) -> list[str]:
    """Return the message `text` as comment lines that no editor needs to scroll."""
    said = escape_line(translate(text, language).format(**values))
    return [f"# {line}" for line in wrap(said, _WIDTH - 2)]


def beside(line: str, text: str, language: Language) -> str:
    """Return `line` followed by what is said of it, or only that, as deep as the line is."""
    if not text:
        return line
    said = f"# {translate(text, language)}"
    if not line.strip():
        return line + said
    return f"{pad(line, max(_COLUMN, display_width(line)))}  {said}"


def commands(file: str, language: Language) -> list[str]:
    """Return how to check the plan `file`, and to make the schema file that editors use."""
    path = PurePath(file)
    schema = path.with_name(f"{path.stem}.schema.json")
    return [
        *comment(_CHECK, language),
        _command(f"plantrack validate {shell_word(file)}"),
        *comment(_COMPLETE, language),
        _command(f"plantrack schema --plan {shell_word(file)} -o {shell_word(str(schema))}"),
        _command(f"# yaml-language-server: $schema={schema.name}"),
    ]


def _command(text: str) -> str:
    return f"#   {escape_line(text)}"
