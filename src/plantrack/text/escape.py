"""Makes text safe to display: nothing in it can control a terminal or reorder a line.

File names are bytes: those that the locale's encoding does not know come as surrogates (PEP 383),
which no output may contain.
"""

import re

# C0 and C1 controls (newline and tab are left to the caller), line separators, and the
# bidirectional controls of Unicode's UAX #9 with the marks U+200E, U+200F and U+061C.
_HARMFUL = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)

_BYTES = "[\udc80-\udcff]+"


def restore_bytes(text: str) -> str:
    """Return `text` with bytes that came as surrogates read as UTF-8, or shown as \\xd1.

    Under a POSIX locale, that is every Chinese file name.
    """
    if text.isascii():
        return text
    text = re.sub(_BYTES, lambda found: _decoded(found[0]), text)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def name_bytes(name: str) -> bytes:
    """Return a file's name in UTF-8, with the bytes that came as surrogates as they were."""
    try:
        return name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a character, as Windows allows
        return name.encode("utf-8", "surrogatepass")


def _decoded(surrogates: str) -> str:
    content = bytes(ord(one) - 0xDC00 for one in surrogates)
    return content.decode("utf-8", "backslashreplace")


def escape_controls(text: str) -> str:
    """Return `text` with each control character shown as an escape: \\x1b, \\u202e."""
    if text.isprintable():  # the usual case, without compiling the pattern
        return text
    return re.sub(_HARMFUL, lambda found: _escape(found[0]), restore_bytes(text))


def escape_line(text: str) -> str:
    """Like `escape_controls`, with line breaks and tabs shown as escapes too."""
    return escape_controls(text).replace("\n", "\\n").replace("\t", "\\t")


def escape_for_xml(text: str) -> str:
    """Like `escape_controls`, with the two other characters that no XML may contain."""
    return escape_controls(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
