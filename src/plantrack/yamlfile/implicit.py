"""What YAML 1.1 and 1.2 parsers make of an unquoted text.

The patterns are those of the YAML 1.1 type repository and the YAML 1.2 core schema combined: if
either sees something other than text, so may another parser of the plan.
"""

import re
from typing import Literal

from plantrack.i18n import gettext_noop

Implicit = Literal["null", "bool", "int", "float", "date", "merge"]
IMPLICIT_NAMES: dict[Implicit, str] = {
    "null": gettext_noop("nothing (null)"),
    "bool": gettext_noop("yes or no (bool)"),
    "int": gettext_noop("a whole number"),
    "float": gettext_noop("a decimal number"),
    "date": gettext_noop("a date"),
    "merge": gettext_noop("a merge key"),
}
_PATTERNS: tuple[tuple[Implicit, str], ...] = (
    ("null", r"~|null|Null|NULL|"),
    ("bool", r"y|Y|n|N|(?i:yes|no|on|off|true|false)"),
    ("int", r"[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?::[0-5]?[0-9])*)"),
    (
        "float",
        r"[-+]?(?:(?:[0-9][0-9_]*)?\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+"
        r"|[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|\.(?i:inf))|\.(?i:nan)",
    ),
    (
        "date",
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
        r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}"
        r"(?:\.[0-9]*)?[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?)?",
    ),
    ("merge", r"<<|="),
)
_ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS))
# Only texts that start so can match; the first character rules out most texts.
_FIRST = frozenset("~nNyYoOtTfF-+.0123456789<=")


def implicit_type(text: str) -> Implicit | None:
    """Return the type an unquoted `text` may be taken for, or None if it is text to all parsers."""
    if text and text[0] not in _FIRST:
        return None
    found = _ANY.fullmatch(text)
    return found.lastgroup if found else None  # type: ignore[return-value]  # the groups are named by Implicit
