"""The text of a settings file: bounded, decoded, and parsed as TOML."""

import re
import tomllib
from typing import Any, NamedTuple

from plantrack.errors import InputError
from plantrack.i18n import Message, lazy_gettext

MAX_BYTES = 1024 * 1024
_DEEPEST = 50  # brackets within brackets, or parts of one key
_LONGEST = 1000  # digits of a number; Python refuses 4,300 without saying where

# Everything that a bracket, dot or digit can hide in, and then these. An unclosed string goes on
# to the end, so that no text is looked at twice.
_TOKEN = re.compile(
    rf"""
    \#[^\n]*+
    | \"{{3}} (?: [^"\\] | \\(?:.|\Z) | "{{1,2}}(?!") )*+ (?: "{{3,5}} | \Z )
    | '{{3}} (?: [^'] | '{{1,2}}(?!') )*+ (?: '{{3,5}} | \Z )
    | " (?: [^"\\\n] | \\[^\n] )*+ "?
    | ' [^'\n]*+ '?
    | (?P<digits> [0-9_]{{{_LONGEST + 1},}} )
    | (?P<open> [\[{{] )
    | (?P<close> [\]}}] )
    | (?P<dot> \. )
    | (?P<end> [=,\n] )
    """,
    re.VERBOSE | re.DOTALL,
)
_PLACE = re.compile(r" \(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)$")


class Toml(NamedTuple):
    """A file's name, text and data."""

    name: str
    text: str
    data: dict[str, Any]

    def place_of(self, key: str, table: str = "") -> str:
        """Return `file:line:column` of `key` in `table`; the file alone if it is written oddly."""
        begin, prefix = 0, ""
        if table and (heading := re.search(rf"^[ \t]*\[{re.escape(table)}\]", self.text, re.M)):
            begin = heading.end()
        elif table:
            prefix = re.escape(f"{table}.")
        written = re.compile(rf"^[ \t]*({prefix}[\"']?{re.escape(key)}[\"']?)[ \t]*=", re.M)
        if found := written.search(self.text, begin):
            line, column = _line_column(self.text[: found.start(1)])
            return f"{self.name}:{line}:{column}"
        return self.name


def parse_toml(name: str, content: bytes) -> Toml:
    """Return `content`, of the file `name`, with its data; raises InputError with the place.

    What would exhaust the parser (it recurses, and takes the square of a key's parts) is refused
    before it is parsed.
    """
    if len(content) > MAX_BYTES:
        limit = MAX_BYTES // 1024 // 1024
        raise _refused(name, lazy_gettext("the file is larger than {limit} MB", limit=limit))
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", errors="replace")
        reason = lazy_gettext("the file is not UTF-8")
        raise _refused(name, reason, *_line_column(before)) from None
    _refuse_excess(name, text)
    try:
        return Toml(name, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        reason = _verbatim(_PLACE.sub("", str(error)))
        raise _refused(name, reason, *_place(error, text)) from None
    except (ValueError, RecursionError) as error:  # a limit of this Python, lower than ours
        raise _refused(name, _verbatim(str(error))) from None


def _verbatim(text: str) -> Message:
    return Message("{text}", {"text": text})


def _refuse_excess(name: str, text: str) -> None:
    depth = parts = 0
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "digits":
            reason = lazy_gettext("a number of more than {limit} digits", limit=_LONGEST)
            raise _refused(name, reason, *_line_column(text[: token.start()]))
        if kind == "dot":
            parts += 1
        elif kind is not None:
            parts = 0
            depth = max(depth + {"open": 1, "close": -1}.get(kind, 0), 0)
        if max(depth, parts) > _DEEPEST:
            reason = lazy_gettext("nested deeper than {limit} levels", limit=_DEEPEST)
            raise _refused(name, reason, *_line_column(text[: token.start()]))


def _place(error: tomllib.TOMLDecodeError, text: str) -> tuple[int, int]:
    found = _PLACE.search(str(error))
    if found and found[1]:
        return int(found[1]), int(found[2])
    return _line_column(text)


def _line_column(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _refused(name: str, reason: Message, line: int = 1, column: int = 1) -> InputError:
    return InputError(
        lazy_gettext(
            "{place}: not valid TOML: {reason}", place=f"{name}:{line}:{column}", reason=reason
        )
    )
