"""What a document says outside its tables, on a sheet of its own, a line a row."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from plantrack.i18n import Language, Translator, translator
from plantrack.render.cells import cell_text
from plantrack.render.sheets.layout import height_of, lines, most_lines
from plantrack.render.sheets.styles import Styles
from plantrack.render.sheets.values import Value, safe_text
from plantrack.reports.document import Block, Facts, Heading, Items, Paragraph
from plantrack.text.width import wrap

_WIDTH = 100  # half-width characters; a single column is not made smaller to fit a page


class _Row(NamedTuple):
    text: str
    level: int = 0  # of a heading
    quiet: bool = False


def write_remarks(sheet: Any, blocks: Iterable[Block], styles: Styles, language: Language) -> None:
    """Write the blocks, one row for each paragraph or item."""
    tr = translator(language)
    sheet.set_column(0, 0, _WIDTH)
    at = 0
    for row in _rows(blocks, language, tr):
        text = safe_text(row.text, tr)
        style = (
            styles.title(row.level) if row.level else styles.prose(row.quiet, Value(text).is_quoted)
        )
        for piece in _pieces(text):
            count = lines(piece, _WIDTH - 4)
            sheet.set_row(at, height_of(count + (row.level > 0)))
            sheet.write_string(at, 0, piece, style)
            at += 1
    sheet.print_area(0, 0, max(at - 1, 0), 0)


def _rows(blocks: Iterable[Block], language: Language, tr: Translator) -> Iterator[_Row]:
    for block in blocks:
        if isinstance(block, Heading):
            yield _Row(block.text, block.level)
        elif isinstance(block, Paragraph):
            yield _Row(block.text, quiet=block.quiet)
        elif isinstance(block, Items):
            yield from (_Row(f"· {text}") for text in block.texts)
        elif isinstance(block, Facts):
            for label, cell in block.pairs:
                text = cell_text(cell, language)
                yield _Row(tr("{heading}: {text}", heading=label, text=text))


def _pieces(text: str) -> Iterator[str]:
    """Yield the text in as many pieces as it takes rows: no row is higher than half a page."""
    if lines(text, _WIDTH - 4) <= most_lines():
        yield text
        return
    split = [line for one in text.split("\n") for line in wrap(one, _WIDTH - 8) or [""]]
    for start in range(0, len(split), most_lines()):
        yield "\n".join(split[start : start + most_lines()])
