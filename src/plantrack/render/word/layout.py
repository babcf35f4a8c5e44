"""Which parts of a document stand upright and which lie on their side, for their wide tables."""

from itertools import groupby
from typing import NamedTuple

from plantrack.render.word.widths import Widths
from plantrack.reports.document import Block, Heading, PageBreak, Paragraph, Signature, Table
from plantrack.text.width import display_width

_LITTLE = 150  # half characters of a paragraph that may stand in the long lines of such a page


class Part(NamedTuple):
    """Blocks that share a section; one that `starts_anew` is the first of a letter."""

    blocks: tuple[Block, ...]
    is_landscape: bool
    starts_anew: bool


def parts_of(blocks: tuple[Block, ...], widths: Widths, room: int) -> list[Part]:
    """Return the blocks in parts; `room` is the width of an upright page.

    A letter is read through and stays upright, whatever it contains.
    """
    parts: list[Part] = []
    for is_break, group in groupby(blocks, lambda block: isinstance(block, PageBreak)):
        if is_break:
            continue
        those = tuple(group)
        is_letter = any(isinstance(one, Signature) for one in those)
        lying = [False] * len(those) if is_letter else _lying(those, widths, room)
        for place, (key, run) in enumerate(groupby(range(len(those)), lying.__getitem__)):
            parts.append(Part(tuple(those[i] for i in run), key, not place))
    return parts or [Part((), False, True)]


def _lying(blocks: tuple[Block, ...], widths: Widths, room: int) -> list[bool]:
    """Return for each block whether its page lies on its side.

    With a wide table go what stands right above it, and what is too little for a page of its own.
    """
    lying = [
        isinstance(one, Table) and (widths.is_wide(one, room) or one.heads > 0) for one in blocks
    ]
    for place in reversed(range(1, len(blocks))):
        if lying[place] and _leads(blocks[place - 1]):
            lying[place - 1] = True
    if any(lying):
        for key, run in groupby(range(len(blocks)), list(lying).__getitem__):
            places = list(run)
            if not key and all(_is_little(blocks[i]) for i in places):
                for i in places:
                    lying[i] = True
    return lying


def _leads(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.quiet)


def _is_little(block: Block) -> bool:
    """Whether the block is no long text."""
    if isinstance(block, Paragraph):
        return block.quiet or display_width(block.text) <= _LITTLE
    return isinstance(block, Heading | Table)
