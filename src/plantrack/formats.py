"""Every output format, one record each; help, completion and error messages use them."""

from typing import NamedTuple


class Format(NamedTuple):
    """A format: its name, its file suffixes, and the module that writes it.

    The module is one of `render/` (of `emit/` for FINDING_FORMATS). `is_binary` formats are
    bytes, not text. `needs` is the package that writes it, and `extra` the optional extra that
    brings that. Where one `takes_template`, documents have that file's layout. `rows_only` formats
    contain only a table, with no room for closing notes. Findings that are `for_people` have
    colours on a terminal, and count notes that nobody asked for.
    """

    name: str
    module: str
    suffixes: tuple[str, ...] = ()
    is_binary: bool = False
    needs: str | None = None
    extra: str | None = None
    rows_only: bool = False
    for_people: bool = False
    takes_template: bool = False


# For answers about a plan; a new format adds a line here and a file in render/.
FORMATS = (
    Format("table", "terminal"),
    Format("tsv", "tsv", (".tsv",), rows_only=True),
    Format("csv", "csv", (".csv",), rows_only=True),
    Format("markdown", "markdown", (".md",)),
    Format("json", "json", (".json",)),
    Format("html", "html", (".html", ".htm"), needs="Jinja2", extra="site"),
    Format(
        *("docx", "docx", (".docx",)),
        is_binary=True,
        needs="python-docx",
        extra="office",
        takes_template=True,
    ),
    Format("xlsx", "xlsx", (".xlsx",), is_binary=True, needs="XlsxWriter", extra="office"),
)

# For the findings of `validate`; a new format adds a line here and a file in emit/.
FINDING_FORMATS = (
    Format("text", "text", for_people=True),
    Format("json", "json", (".json",)),
    Format("github", "github"),
    Format("gitlab", "gitlab"),
    Format("sarif", "sarif", (".sarif",)),
)

# For `export`, whose answer has no other form; for its tables, of which csv has a file each.
EXPORT_FORMATS = tuple(one for one in FORMATS if one.name == "json")
TABLE_FORMATS = (*EXPORT_FORMATS, *(one for one in FORMATS if one.name == "csv"))

# For the letters of `followup`, one a file; the first one if nothing else is asked for.
LETTER_FORMATS = tuple(one for one in FORMATS if one.name in ("markdown", "html", "docx"))

# For the page of `site`, which has no other form.
PAGE_FORMATS = tuple(one for one in FORMATS if one.name == "html")

# Suffixes of office documents that nothing writes, and those of the formats to use instead.
_INSTEAD = {
    ".doc": (".docx",),
    ".wps": (".docx",),
    ".odt": (".docx",),
    ".rtf": (".docx",),
    ".docm": (".docx",),
    ".dotx": (".docx",),
    ".xls": (".xlsx",),
    ".et": (".xlsx",),
    ".ods": (".xlsx",),
    ".xlsm": (".xlsx",),
    ".xltx": (".xlsx",),
    ".markdown": (".md",),
    ".pdf": (".docx", ".html"),
}


def format_names(formats: tuple[Format, ...] = FORMATS) -> tuple[str, ...]:
    """Return the names, in the order of the table."""
    return tuple(one.name for one in formats)


def find_format(name: str, formats: tuple[Format, ...] = FORMATS) -> Format | None:
    """Return the format of that name, or None if there is none."""
    return next((one for one in formats if one.name == name), None)


def format_of_suffix(suffix: str, formats: tuple[Format, ...] = FORMATS) -> Format | None:
    """Return the format of a file suffix (`.md`, in any case), or None if there is none."""
    return next((one for one in formats if suffix.lower() in one.suffixes), None)


def known_suffixes(formats: tuple[Format, ...] = FORMATS) -> tuple[str, ...]:
    """Return the suffixes of the formats, in the order of the table."""
    return tuple(suffix for one in formats for suffix in one.suffixes)


def suffixes_instead(suffix: str, formats: tuple[Format, ...] = FORMATS) -> tuple[str, ...]:
    """Return the suffixes of `formats` for documents that are nearest to those of `suffix`."""
    nearest = _INSTEAD.get(suffix.lower(), ())
    return tuple(one for one in nearest if format_of_suffix(one, formats))


def is_unwritable(suffix: str, formats: tuple[Format, ...] = FORMATS) -> bool:
    """Return whether the suffix means a kind of document that none of `formats` writes."""
    elsewhere = (*known_suffixes(FORMATS), *known_suffixes(FINDING_FORMATS))
    is_known = suffix.lower() in (*_INSTEAD, *elsewhere)
    return is_known and format_of_suffix(suffix, formats) is None
