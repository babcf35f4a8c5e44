"""The blocks of a document as a page's template wants them: texts, classes, sizes of bars."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from plantrack.i18n import Language
from plantrack.render.cells import cell_text, is_number
from plantrack.reports.build import Answer
from plantrack.reports.document import (
    Block,
    Cell,
    Column,
    Facts,
    Heading,
    Items,
    Lit,
    PageBreak,
    Paragraph,
    Progress,
    Signature,
    Table,
)
from plantrack.text.escape import escape_line
from plantrack.text.width import display_width

_MOST_COLUMNS = 11  # beside the first ones, of a table that may be shown in parts
_FEW_COLUMNS = 3  # that fit on a telephone; rows of more become cards there
_LONGEST_LINE = 20
_BAR = 60  # as wide as the template draws it


class Bar(NamedTuple):
    """How far a bar is filled, and where it should be; the text beside it says the same."""

    done: int
    mark: int | None


class TableCell(NamedTuple):
    """A cell's text, its class in the style sheet, and its bar, if it is a share."""

    text: str
    style: str = ""
    bar: Bar | None = None


class Part(NamedTuple):
    """A block for the template, by its kind; `place` numbers the headings, from 1.

    A table has the `place` of the heading above it, or of the title; 0 is a title that is not
    among the blocks.
    """

    kind: str
    place: int = 0
    level: int = 0
    text: str = ""
    texts: tuple[str, ...] = ()
    pairs: tuple[tuple[str, TableCell], ...] = ()
    columns: tuple[TableCell, ...] = ()
    rows: tuple[tuple[TableCell, ...], ...] = ()
    heads: int = 1


def parts(blocks: tuple[Block, ...], answer: Answer) -> list[Part]:
    """Return the blocks as parts of a page."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    levels = [one.level for one in headings]
    title = levels.index(1) + 1 if 1 in levels else 0
    found: list[Part] = []
    place = 0
    for block in blocks:
        place += isinstance(block, Heading)
        found += _parts(block, place or title, answer)
    return found


def _parts(block: Block, place: int, answer: Answer) -> Iterator[Part]:
    language = answer.view.language
    if isinstance(block, Heading):
        yield Part("heading", place, min(block.level, 6), escape_line(block.text))
    elif isinstance(block, Paragraph):
        yield Part("quiet" if block.quiet else "paragraph", text=escape_line(block.text))
    elif isinstance(block, Facts):
        pairs = ((escape_line(label), _cell(cell, language)) for label, cell in block.pairs)
        yield Part("facts", pairs=tuple(pairs))
    elif isinstance(block, Items):
        yield Part("items", texts=tuple(map(escape_line, block.texts)))
    elif isinstance(block, Signature):
        yield Part("signature", texts=tuple(map(escape_line, block.lines)))
    elif isinstance(block, PageBreak):
        yield Part("break")
    else:
        for table in block.parts(_MOST_COLUMNS):
            yield _table(table, place, answer)


def _table(table: Table, place: int, answer: Answer) -> Part:
    language = answer.view.language
    columns = range(len(table.columns))
    numbers = [bool(table.rows) and all(is_number(row[i]) for row in table.rows) for i in columns]
    kind = "cards" if len(table.columns) > _FEW_COLUMNS else "plain"
    return Part(
        "matrix" if table.heads else kind,
        place,
        columns=tuple(
            TableCell(escape_line(one.title), f"w{min(one.weight, 7)}" + " number" * is_right)
            for one, is_right in zip(table.columns, numbers, strict=True)
        ),
        rows=tuple(
            tuple(_kept_whole(_cell(row[i], language), table.columns[i]) for i in columns)
            for row in answer.watch(table.rows)
        ),
        heads=table.heads or 1,
    )


def _kept_whole(cell: TableCell, column: Column) -> TableCell:
    """Return the cell; on one line if its column is as wide as its content, which is short."""
    if column.weight or display_width(cell.text) > _LONGEST_LINE:
        return cell
    return cell._replace(style=f"w0 {cell.style}".strip())


def _cell(cell: Cell, language: Language) -> TableCell:
    text = escape_line(cell_text(cell, language))
    if isinstance(cell, Progress) and cell.actual is not None:
        return TableCell(text, "share", _bar(cell.actual, cell.expected))
    if isinstance(cell, Lit):
        return TableCell(text, cell.light)
    return TableCell(text, "number" if is_number(cell) else "")


def _bar(actual: Fraction, expected: Fraction | None) -> Bar:
    """Return the bar of a share; what is more than the whole fills it."""
    return Bar(_length(actual), None if expected is None else max(_length(expected), 1))


def _length(share: Fraction) -> int:
    return min(max(int(share * _BAR), 0), _BAR)
