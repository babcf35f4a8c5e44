"""Words of a command that users are to type or copy."""

import re
import sys

from plantrack.text.escape import restore_bytes

# As `shlex.quote`, but Chinese names need no quotes, and a backslash needs none on Windows.
_SAFE = re.compile(r"[\w@%+=:,.\\/-]+" if sys.platform == "win32" else r"[\w@%+=:,./-]+")


def shell_word(word: str) -> str:
    """Return `word` as one word of a shell's command line, in quotes if it needs them."""
    if word.startswith("-") and word != "-":
        word = f"./{word}"  # it would be taken for an option
    word = restore_bytes(word)
    if _SAFE.fullmatch(word):
        return word
    if sys.platform == "win32":
        return f'"{word}"'  # no name there has such a mark in it
    return "'" + word.replace("'", "'\"'\"'") + "'"
