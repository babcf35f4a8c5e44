"""Marks that show a place within the text itself, so that no test counts lines and columns.

`▸` stands before the character that is meant, and is taken out before the text is used.
"""

import re

MARK = "▸"
Place = tuple[int, int]


def marked(text: str) -> tuple[str, tuple[Place, ...]]:
    """The text without its marks, and the line and column of each."""
    places: list[Place] = []
    plain = ""
    for piece in re.split(f"({MARK})", text):
        if piece == MARK:
            places.append(_end_of(plain))
        else:
            plain += piece
    return plain, tuple(places)


def place_of(text: str, piece: str) -> Place:
    """The line and column at which `piece` first stands in `text`."""
    return _end_of(text[: text.index(piece)])


def _end_of(text: str) -> Place:
    return text.count("\n") + 1, len(text) - text.rfind("\n")
