"""How many terminal columns a text takes, and lines that keep within a number of them."""

import re

# A word of a language that puts blanks between words, a run of blanks, or one wide character.
_PIECE = re.compile(r"[ \n]+|[^\s\u2e80-\uffef“”‘’…—]+|.", re.DOTALL)
_NOT_FIRST = set("，。、；：？！）》〉”’」』】〕…,.;:?!)%")  # these never begin a line
_NOT_LAST = set("（《〈“‘「『【〔([")


def display_width(text: str) -> int:
    """Columns of `text` on a terminal, by the table that rich lays its own tables out with."""
    if text.isascii() and text.isprintable():
        return len(text)
    # Loaded for Chinese alone, and only this part of rich: help must start fast.
    from rich.cells import cell_len

    return cell_len(text)


def pad(text: str, width: int) -> str:
    """`text` followed by blanks up to `width` columns."""
    return text + " " * (width - display_width(text))


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns; Chinese breaks anywhere but around punctuation.

    A word wider than `width` is cut where the line ends.
    """
    lines: list[str] = []
    line = ""
    for piece in (part for whole in _pieces(text) for part in _chopped(whole, width)):
        if piece.isspace():
            line += " " if line else ""
        elif display_width(line) + display_width(piece) <= width or not line.strip():
            line += piece
        else:
            lines.append(line.rstrip())
            line = piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _chopped(piece: str, width: int) -> list[str]:
    """`piece` in parts of at most `width` columns (one character at least)."""
    if display_width(piece) <= width:
        return [piece]
    parts, part, taken = [], "", 0
    for character in piece:
        wide = display_width(character)
        if part and taken + wide > width:
            parts.append(part)
            part, taken = "", 0
        part, taken = part + character, taken + wide
    return [*parts, part]


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for piece in _PIECE.findall(text):
        sticks = pieces and (piece[0] in _NOT_FIRST or pieces[-1][-1] in _NOT_LAST)
        if sticks and not pieces[-1].isspace() and not piece.isspace():
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces
