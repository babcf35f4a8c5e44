"""How wide the columns of tables are; those with the same columns look alike throughout."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plantrack.i18n import Language
from plantrack.render.cells import cell_text
from plantrack.render.table_parts import fitting_parts
from plantrack.reports.document import Block, Table
from plantrack.text.escape import escape_line
from plantrack.text.width import display_width

# Widths are in half characters, such as a digit; a Chinese character is two.
_PADDING = 2  # what the edges of a cell take
_READABLE = 12  # of a text that wraps
_NARROWEST = 4
_LONGEST_WORD = 24
_LOOKED_AT = 300  # rows, of which there may be thousands
# What is not to be broken: a date, a number, a share beside another one; and, where there is
# room, a short Chinese word.
_WORD = re.compile(r"[!-~]+(?: / [!-~]+)*")
_BETWEEN = re.compile(r"[、，；：。,;:\s]+")
_SHORT_WORD = 8


class _Columns(NamedTuple):
    """What the tables with the same columns have in those: how wide their texts and words are.

    `short_words` are the longest of the Chinese ones that are short.
    """

    texts: list[tuple[int, ...]]
    natural: list[int]
    words: list[int]
    short_words: list[int]

    def picked(self, indices: list[int]) -> "_Columns":
        """Return what some of the columns have."""
        texts = [tuple(row[i] for i in indices) for row in self.texts]
        natural, words, short_words = (
            [those[i] for i in indices] for those in (self.natural, self.words, self.short_words)
        )
        return _Columns(texts, natural, words, short_words)


class Widths:
    """The widths of a document's tables."""

    def __init__(self, blocks: Iterable[Block], language: Language) -> None:
        self._language = language
        self._columns: dict[tuple[str, ...], _Columns] = {}
        for block in blocks:
            if isinstance(block, Table):
                self._look_at(block)

    def _look_at(self, table: Table) -> None:
        """Note how wide each column is with nothing wrapped, and its longest word."""
        titles = _key(table)
        halves = [max((display_width(one) + 3) // 4 * 2, _NARROWEST) for one in titles]
        new = _Columns([], [display_width(one) for one in titles], halves, list(halves))
        known = self._columns.setdefault(titles, new)
        for row in table.rows:
            texts = [escape_line(cell_text(cell, self._language)) for cell in row]
            known.texts.append(tuple(map(_printed_width, texts)))
            for i, text in enumerate(texts):
                known.natural[i] = max(known.natural[i], known.texts[-1][i])
                longest = (max(map(len, _WORD.findall(text)), default=0) * 12 + 9) // 10
                known.words[i] = max(known.words[i], min(longest, _LONGEST_WORD))
                short = max(map(_width_of_word, _BETWEEN.split(text)))
                if short <= _SHORT_WORD:
                    known.short_words[i] = max(known.short_words[i], short)

    def is_wide(self, table: Table, room: int) -> bool:
        """Whether the table needs more than `room` to be read with ease."""
        return sum(self._readable(table)) + _PADDING * len(table.columns) > room * 11 // 10

    def _readable(self, table: Table) -> list[int]:
        return _readable(table, self._columns[_key(table)])

    def parts(self, table: Table, room: int) -> Iterator[tuple[Table, list[int]]]:
        """Yield the table with its columns' widths, in as many parts as fit if it may be."""
        known = self._columns[_key(table)]
        if not table.heads or not self.is_wide(table, room):
            yield table, _fitted(table, known, room)
            return
        for indices, _ in fitting_parts(self._readable(table), table.heads, room):
            part = table.picked(indices)
            yield part, _fitted(part, known.picked(indices), room)


def _printed_width(text: str) -> int:
    """Return how wide a text is with digits as wide as those of the fonts that may stand in."""
    return display_width(text) + sum(map(str.isdecimal, text)) // 5


def _width_of_word(text: str) -> int:
    """Return how wide a word is, with the gap that stands between Chinese and other characters."""
    width = display_width(text)
    return width + (len(text) < width < 2 * len(text))


def _key(table: Table) -> tuple[str, ...]:
    return tuple(column.title for column in table.columns)


def _readable(table: Table, columns: _Columns) -> list[int]:
    """Return the widths that let the table be read with ease: no word is broken, texts wrap."""
    texts = [min(one, _READABLE) for one in columns.natural]
    return [
        max(word, short, text if column.weight else min(text, _SHORT_WORD))
        for column, word, short, text in zip(
            table.columns, columns.words, columns.short_words, texts, strict=True
        )
    ]


def _fitted(table: Table, columns: _Columns, room: int) -> list[int]:
    """Return the width of each column, together about `room`, for rows of as few lines as can be.

    Each has room for its longest word; what is left goes, bit by bit, to where the most lines are.
    """
    room -= _PADDING * len(columns.words)
    least = [min(one, _SHORT_WORD) for one in columns.natural]
    unbroken = list(map(max, columns.words, columns.short_words, least))
    widths = unbroken if sum(unbroken) <= room else list(columns.words)
    spare = room - sum(widths)
    rows = columns.texts[:_LOOKED_AT]
    while spare > 0:
        pressure = _pressure(rows, widths)
        open_ones = [i for i, width in enumerate(widths) if width < columns.natural[i]]
        if not open_ones:
            break
        widths[max(open_ones, key=lambda i: (pressure[i], columns.natural[i] - widths[i]))] += 1
        spare -= 1
    weights = [column.weight for column in table.columns]
    shares = weights if any(weights) else [1] * len(widths)
    total = sum(shares)
    return [
        width + _PADDING + max(spare, 0) * share // total
        for width, share in zip(widths, shares, strict=True)
    ]


def _pressure(rows: list[tuple[int, ...]], widths: list[int]) -> list[float]:
    """Return for each column how many lines it takes in the rows whose highest cell it has."""
    pressure = [0.0] * len(widths)
    for row in rows:
        lines = [text / width for text, width in zip(row, widths, strict=True)]
        highest = max(lines)
        if highest > 1:
            pressure[lines.index(highest)] += highest
    return pressure
