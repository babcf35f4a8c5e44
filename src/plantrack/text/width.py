"""How many terminal columns a text takes, and wrapping to a number of columns."""

import re

# A word of a language with spaces between words, a run of spaces, or one wide character.
_PIECE = re.compile(r"[ \n]+|[^\s\u2e80-\uffef“”‘’…—]+|.", re.DOTALL)
_NOT_FIRST = set("，。、；：？！）》〉”’」』】〕…,.;:?!)%")  # these never start a line
_NOT_LAST = set("（《〈“‘「『【〔([")


def display_width(text: str) -> int:
    """Return the terminal columns of `text`, by the same table that rich uses for layout."""
    if text.isascii() and text.isprintable():
        return len(text)
    # Loaded only for Chinese, and only this part of rich: help must start fast.
    from rich.cells import cell_len

    return cell_len(text)


def pad(text: str, width: int) -> str:
    """Return `text` padded with spaces to `width` columns."""
    return text + " " * (width - display_width(text))


def wrap(text: str, width: int) -> list[str]:
    """Wrap `text` at `width` columns; Chinese may break anywhere except around punctuation.

    A word wider than `width` is split at the end of the line, with the marks kept to their words.
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
    """Split `piece` into parts of at most `width` columns (and at least one character)."""
    if display_width(piece) <= width:
        return [piece]
    parts, part, taken = [], "", 0
    for character in piece:
        wide = display_width(character)
        if part and taken + wide > width:
            cut = _cut(part, character, width)
            parts.append(part[:cut])
            part = part[cut:]
            taken = display_width(part)
        part, taken = part + character, taken + wide
    return [*parts, part]


def _cut(part: str, following: str, width: int) -> int:
    """Return where the last allowed break of `part` is, its end if nowhere else.

    What is behind the break fits into `width` with the character that follows.
    """
    text = part + following
    for cut in range(len(part), 0, -1):
        if display_width(text[cut:]) > width:
            break
        if text[cut] not in _NOT_FIRST and text[cut - 1] not in _NOT_LAST:
            return cut
    return len(part)


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for piece in _PIECE.findall(text):
        sticks = pieces and (piece[0] in _NOT_FIRST or pieces[-1][-1] in _NOT_LAST)
        if sticks and not pieces[-1].isspace() and not piece.isspace():
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces
