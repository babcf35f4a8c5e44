"""Every output format, a record each: what help, completion and refusals say comes from here."""

from typing import NamedTuple


class Format(NamedTuple):
    """A format: its name, the file endings that mean it, and the module that writes it.

    The module is one of `render/` (of `emit/` for FINDING_FORMATS). `is_binary` formats are bytes
    and no text. `extra` is the optional extra that brings the library it needs. `rows_only`
    formats hold a table and have no room for closing lines.
    """

    name: str
    module: str
    suffixes: tuple[str, ...] = ()
    is_binary: bool = False
    extra: str | None = None
    rows_only: bool = False


# For what a verb answers about a plan; a new one adds a line here and a file in render/.
FORMATS = (
    Format("table", "terminal"),
    Format("tsv", "tsv", (".tsv",), rows_only=True),
    Format("csv", "csv", (".csv",), rows_only=True),
    Format("markdown", "markdown", (".md",)),
    Format("json", "json", (".json",)),
)

# For the findings of `validate`; a new one adds a line here and a file in emit/.
FINDING_FORMATS = (
    Format("text", "text"),
    Format("json", "json"),
    Format("github", "github"),
    Format("gitlab", "gitlab"),
    Format("sarif", "sarif"),
)

# For `export`, whose answer has no other shape.
EXPORT_FORMATS = tuple(one for one in FORMATS if one.name == "json")

# Endings of office documents that people ask for; refused for as long as no format writes them.
_OFFICE_SUFFIXES = (".xlsx", ".xls", ".et", ".docx", ".doc", ".wps", ".pdf", ".html")


def format_names(formats: tuple[Format, ...] = FORMATS) -> tuple[str, ...]:
    """The names, in the order of the table."""
    return tuple(one.name for one in formats)


def find_format(name: str, formats: tuple[Format, ...] = FORMATS) -> Format | None:
    """The format of that name, None where there is none."""
    return next((one for one in formats if one.name == name), None)


def format_of_suffix(suffix: str, formats: tuple[Format, ...] = FORMATS) -> Format | None:
    """The format that a file's ending (`.md`, in any case) means, None where none does."""
    return next((one for one in formats if suffix.lower() in one.suffixes), None)


def known_suffixes(formats: tuple[Format, ...] = FORMATS) -> tuple[str, ...]:
    """The endings that mean a format, in the order of the table."""
    return tuple(suffix for one in formats for suffix in one.suffixes)


def is_unwritable(suffix: str, formats: tuple[Format, ...] = FORMATS) -> bool:
    """Whether the ending means a kind of document that none of the formats writes."""
    return suffix.lower() in _OFFICE_SUFFIXES and format_of_suffix(suffix, formats) is None
