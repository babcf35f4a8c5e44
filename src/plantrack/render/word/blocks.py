"""The blocks of a document, each as paragraphs or tables."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plantrack.i18n import Language
from plantrack.render.cells import cell_text
from plantrack.render.word.looks import LEVELS, Role
from plantrack.render.word.styles import Found
from plantrack.render.word.tables import table_xml
from plantrack.render.word.widths import Widths
from plantrack.render.word.xml import paragraph, run
from plantrack.reports.document import (
    Block,
    Facts,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)
from plantrack.text.width import display_width

HALF = 105  # twips of half a character of a table's text, 五号
_TINY = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
_SEAL = 4  # characters from the right edge to the date, which the seal covers
_TOGETHER = "<w:keepNext/><w:keepLines/>"
_RAGGED = '<w:jc w:val="left"/>'
# Some programs do not break a line within a list of numbers: the line before would be stretched.
_NUMBERS = re.compile("(?:[0-9]+[、, ]+){5}")


class Writer(NamedTuple):
    """What the blocks are written with: the language, the styles, and the widths of things."""

    language: Language
    styles: Found
    widths: Widths
    width: int  # in twips

    @property
    def in_chinese(self) -> bool:
        """Whether the document is in Chinese."""
        return self.language == "zh"

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Yield the paragraphs and tables of the blocks."""
        before: Block | None = None
        for block, after in zip(blocks, (*blocks[1:], None), strict=True):
            if isinstance(before, Table):
                yield gap(self.styles)  # two tables would become one
            if isinstance(block, Paragraph) and block.quiet and _is_below_title(before):
                yield self._paragraph("source", block.text)
                continue  # there may be several
            leads_on = isinstance(after, Table | Signature)
            if isinstance(block, Paragraph) and block.quiet and isinstance(before, Heading):
                leads_on = leads_on or isinstance(after, Paragraph | Facts | Items)
            yield from self._block(block, leads_on)
            before = block

    def _block(self, block: Block, leads_on: bool) -> Iterator[str]:
        if isinstance(block, Heading):
            yield self._paragraph(_heading_role(block.level), block.text)
        elif isinstance(block, Paragraph):
            role: Role = "to" if block.to else "remark" if block.quiet else "body"
            properties = _TOGETHER if leads_on else ""
            properties += _RAGGED if _NUMBERS.search(block.text) else ""
            yield self._paragraph(role, block.text, properties)
        elif isinstance(block, Facts):
            colon = "：" if self.in_chinese else ": "
            for label, cell in block.pairs:
                bold = run(f"{label}{colon}", self.in_chinese, "<w:b/>")
                text = run(cell_text(cell, self.language), self.in_chinese)
                yield paragraph(self.styles.of["body"], bold + text)
        elif isinstance(block, Items):
            for one in block.texts:
                marked = run("•", False) + "<w:r><w:tab/></w:r>" + run(one, self.in_chinese)
                yield paragraph(self.styles.of["item"], marked)
        elif isinstance(block, Signature):
            yield from self._signature(block)
        elif not isinstance(block, PageBreak):
            for place, (part, widths) in enumerate(self.widths.parts(block, self.width // HALF)):
                if place:
                    yield gap(self.styles, "<w:pageBreakBefore/>")
                yield table_xml(part, widths, self.width, self.language, self.styles)

    def _paragraph(self, role: Role, text: str, properties: str = "") -> str:
        return paragraph(self.styles.of[role], run(text, self.in_chinese), properties)

    def _signature(self, block: Signature) -> Iterator[str]:
        """Yield the lines, all on one page, each with its middle where the longest has it."""
        widest = max((display_width(line) for line in block.lines), default=0)
        for place, line in enumerate(block.lines):
            indent = _SEAL * 100 + (widest - display_width(line)) * 25
            properties = _TOGETHER if place < len(block.lines) - 1 else ""
            if not place:
                properties += '<w:spacing w:before="840"/>'
            properties += f'<w:ind w:rightChars="{indent}" w:right="{indent * 320 // 100}"/>'
            yield self._paragraph("signature", line, properties)


def gap(styles: Found, properties: str = "") -> str:
    """Return an empty paragraph that is hardly there."""
    return paragraph(styles.of["normal"], "", properties + _TINY)


def _is_below_title(before: Block | None) -> bool:
    return isinstance(before, Heading) and before.level == 1


def _heading_role(level: int) -> Role:
    roles: tuple[Role, ...] = (
        *("title", "heading 1", "heading 2"),
        *("heading 3", "heading 4", "heading 5"),
    )
    return roles[min(level, LEVELS + 1) - 1]
