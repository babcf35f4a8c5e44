"""What counts as a line: the same for YAML's marks, for findings and for what shows them."""

import re

# YAML 1.1's line breaks; carriage returns are made line feeds when a file is read.
_BREAK = "[\n\x85\u2028\u2029]"


def split_lines(text: str) -> list[str]:
    """The lines of `text` without their breaks; one more than there are breaks."""
    if text.isascii():
        return text.split("\n")
    return re.split(_BREAK, text)
