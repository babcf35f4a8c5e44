"""What readers of YAML 1.1 or 1.2 make of a text that stands without quotes.

The patterns are those of the YAML 1.1 type repository and of the YAML 1.2 core schema, taken
together: where either would see something other than text, so may a reader of the plan.
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
# Only texts that begin so can match; most texts are told by their first character.
_FIRST = frozenset("~nNyYoOtTfF-+.0123456789<=")


def implicit_type(text: str) -> Implicit | None:
    """The type a bare `text` would be taken for, None where every reader sees text."""
    if text and text[0] not in _FIRST:
        return None
    found = _ANY.fullmatch(text)
    return found.lastgroup if found else None  # type: ignore[return-value]  # the groups are named by Implicit
