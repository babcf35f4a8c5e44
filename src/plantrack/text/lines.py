"""What counts as a line: the same for YAML marks, findings, and everything showing them."""

import re

# YAML 1.1 line breaks; carriage returns become line feeds when a file is read.
_BREAK = "[\n\x85\u2028\u2029]"


def split_lines(text: str) -> list[str]:
    """Return the lines of `text` without line breaks; one more than there are breaks."""
    if text.isascii():
        return text.split("\n")
    return re.split(_BREAK, text)
