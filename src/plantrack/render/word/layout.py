"""Which part of a document stands upright and which lies on its side, and how wide columns are."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from plantrack.i18n import Language
from plantrack.render.cells import cell_text
from plantrack.render.table_parts import fitting_parts
from plantrack.reports.document import Block, Heading, PageBreak, Paragraph, Signature, Table
from plantrack.text.escape import escape_line
from plantrack.text.width import display_width

# Widths are in half characters, such as a digit; a Chinese character is two.
_PADDING = 2  # what the edges of a cell take
_READABLE = 16  # of a text that wraps
_SHORT = 24  # what a column without a weight may take
_NARROWEST = 4
_BRIEF = 150  # a paragraph that may stand in the wide lines of a page on its side


class Part(NamedTuple):
    """Blocks that share a section; `starts_anew` is the first one of a letter."""

    blocks: tuple[Block, ...]
    is_landscape: bool
    starts_anew: bool


def parts_of(blocks: tuple[Block, ...], language: Language, room: int) -> list[Part]:
    """Return the blocks in parts; `room` is the width of an upright page.

    A letter is read through and stays upright, whatever it contains.
    """
    parts: list[Part] = []
    for is_break, group in groupby(blocks, lambda block: isinstance(block, PageBreak)):
        if is_break:
            continue
        those = tuple(group)
        if any(isinstance(one, Signature) for one in those):
            parts.append(Part(those, False, True))
            continue
        lying = _lying(those, language, room)
        runs = [
            (key, tuple(block for _, block in run))
            for key, run in groupby(zip(lying, those, strict=True), lambda pair: pair[0])
        ]
        parts += [Part(run, key, not place) for place, (key, run) in enumerate(runs)]
    return parts or [Part((), False, True)]


def _lying(blocks: tuple[Block, ...], language: Language, room: int) -> list[bool]:
    """Return for each block whether its page lies on its side: so that wide tables fit.

    With a table goes what stands right above it, and what is too little for a page of its own.
    """
    lying = [isinstance(one, Table) and is_wide(one, language, room) for one in blocks]
    for place in reversed(range(1, len(blocks))):
        if lying[place] and _leads(blocks[place - 1]):
            lying[place - 1] = True
    if any(lying):
        place = 0
        for key, group in groupby(list(lying)):
            count = len(list(group))
            if not key and all(map(_is_little, blocks[place : place + count])):
                lying[place : place + count] = [True] * count
            place += count
    return lying


def _leads(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.quiet)


def _is_little(block: Block) -> bool:
    """Whether the block is no long text."""
    if isinstance(block, Paragraph):
        return block.quiet or display_width(block.text) <= _BRIEF
    return isinstance(block, Heading | Table)


def is_wide(table: Table, language: Language, room: int) -> bool:
    """Whether the table needs more than `room` to be read with ease."""
    least = (
        min(natural, _READABLE if column.weight else _SHORT) + _PADDING
        for column, natural in zip(table.columns, natural_widths(table, language), strict=True)
    )
    return sum(least) > room


def natural_widths(table: Table, language: Language) -> list[int]:
    """Return how wide each column is with nothing wrapped."""
    texts = [[cell_text(cell, language) for cell in row] for row in table.rows]
    return [
        max(display_width(escape_line(text)) for text in (column.title, *(row[i] for row in texts)))
        for i, column in enumerate(table.columns)
    ]


def tables_of(table: Table, language: Language, room: int) -> Iterator[tuple[Table, list[int]]]:
    """Yield the table with the widths of its columns, in as many parts as fit if it may be."""
    natural = natural_widths(table, language)
    if not table.heads or sum(natural) + _PADDING * len(natural) <= room:
        yield table, column_widths(table, natural, room)
        return
    for indices, _ in fitting_parts(natural, table.heads, room):
        part = table.picked(indices)
        yield part, column_widths(part, [natural[i] for i in indices], room)


def column_widths(table: Table, natural: list[int], room: int) -> list[int]:
    """Return the width of each column, together `room`.

    Those without a weight are as wide as their content; the others share what is left by weight,
    none getting more than it can fill as long as another one can.
    """
    wanted = [one + _PADDING for one in natural]
    if (spare := room - sum(wanted)) >= 0:
        return _widened(table, wanted, spare)
    widths = [
        0 if column.weight else min(one, _SHORT + _PADDING)
        for column, one in zip(table.columns, wanted, strict=True)
    ]
    if sum(widths) > room * 2 // 3:  # these leave the others too little: all share
        widths = [0] * len(widths)
    open_ones = [i for i, width in enumerate(widths) if not width]
    while open_ones:
        left = room - sum(widths)
        shares = {i: table.columns[i].weight or 1 for i in open_ones}
        whole = sum(shares.values())
        full = [i for i in open_ones if wanted[i] <= left * shares[i] // whole]
        for i in full:
            widths[i] = wanted[i]
        open_ones = [i for i in open_ones if i not in full]
        if not full:
            for i in open_ones:
                widths[i] = max(left * shares[i] // whole, _NARROWEST + _PADDING)
            break
    return _widened(table, widths, max(room - sum(widths), 0))


def _widened(table: Table, widths: list[int], spare: int) -> list[int]:
    """Return the widths with `spare` divided among those with a weight or, without any, all."""
    weights = [column.weight for column in table.columns]
    shares = weights if any(weights) else [1] * len(widths)
    whole = sum(shares)
    return [width + spare * share // whole for width, share in zip(widths, shares, strict=True)]
