"""Tables and documents on a terminal, by rich; Chinese takes two columns and lines up."""

import io
from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.style import Style
from rich.table import Table as RichTable
from rich.text import Text

from plantrack.i18n import Language
from plantrack.render.cells import cell_text, is_number
from plantrack.render.fitting import fitted_widths
from plantrack.render.table_parts import GAP, NARROWEST, fitting_parts
from plantrack.reports.build import Answer
from plantrack.reports.document import (
    Block,
    Cell,
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
from plantrack.text.shares import bar, percent
from plantrack.text.width import display_width, wrap

_WIDEST_TEXT = 100  # longer lines of prose are hard to read
_WIDE = 100  # from here on there is room for longer bars
_SHORT_BAR, _LONG_BAR = 5, 10
_OFF_TERMINAL = 80  # so that a table written to a file does not depend on a window's width


def render(answer: Answer) -> str:
    """Return the document as wide as the terminal, in colour if it may be."""
    out = io.StringIO()
    console = _console(out, answer.is_terminal, answer.in_colour)
    document = answer.document
    shown = [one for one in document.blocks if not isinstance(one, PageBreak)]
    closing = filter(None, (*document.notes, document.tally))
    blocks = [*shown, *map(Paragraph, closing)]
    for before, block in zip([None, *blocks], blocks, strict=False):
        if before and (isinstance(block, Heading | Table) or isinstance(before, Table)):
            console.print()
        _print(console, block, answer.view.language)
    # rich pads cells to the column's width; at the end of a line that padding is useless.
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


class _Wrapped:
    """Text with Chinese line breaking: anywhere, but no line starts with 、 or ends with “."""

    def __init__(self, text: str, style: str = "") -> None:
        self._text = escape_line(text)
        self._style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        lines = wrap(self._text, options.max_width)
        yield Text("\n".join(lines), style=Style.parse(self._style), no_wrap=True)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        widest = display_width(self._text)
        return Measurement(min(widest, 4), max(widest, 1)).with_maximum(options.max_width)


def _console(out: io.StringIO, is_terminal: bool, in_colour: bool) -> Console:
    return Console(
        file=out,
        force_terminal=in_colour,
        legacy_windows=False,
        color_system="standard" if in_colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        width=None if is_terminal else _OFF_TERMINAL,
    )


def _print(console: Console, block: Block, language: Language) -> None:
    width = min(console.width, _WIDEST_TEXT)
    if isinstance(block, Heading):
        style = {1: "bold underline", 2: "bold cyan"}.get(block.level, "bold")
        console.print(_Wrapped(block.text, style), width=width)
    elif isinstance(block, Paragraph):
        console.print(_Wrapped(block.text, "dim" if block.quiet else ""), width=width)
    elif isinstance(block, Facts):
        console.print(_facts(block, language), width=width)
    elif isinstance(block, Items):
        grid = RichTable.grid(padding=(0, 1))
        for text in block.texts:
            grid.add_row(" -", _Wrapped(text))
        console.print(grid, width=width)
    elif isinstance(block, Signature):
        for line in block.lines:
            console.print(_Wrapped(line), width=width)
    elif isinstance(block, Table):
        for place, part in enumerate(_parts(block.without_extra(), console.width, language)):
            if place:
                console.print()
            console.print(part)


def _facts(block: Facts, language: Language) -> RichTable:
    grid = RichTable.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column()
    for label, cell in block.pairs:
        grid.add_row(Text(label, style="bold"), _Wrapped(cell_text(cell, language)))
    return grid


def _parts(block: Table, width: int, language: Language) -> Iterator[RichTable]:
    """Yield the table, one that may be shown in parts with as many columns each as fit."""
    length = _SHORT_BAR if width < _WIDE else _LONG_BAR
    texts = [[_shown(cell, language, length) for cell in row] for row in block.rows]
    if not block.heads:
        yield _table(block, texts, column_widths(block, texts, width))
        return
    for indices, widths in fitting_parts(_natural_widths(block, texts), block.heads, width):
        cells = [[row[i] for i in indices] for row in texts]
        yield _table(block.picked(indices), cells, widths)


def _table(block: Table, texts: list[list[str]], widths: list[int]) -> RichTable:
    table = RichTable(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1))
    for index, column in enumerate(block.columns):
        cells = [row[index] for row in block.rows]
        table.add_column(
            _Wrapped(column.title, "bold"),
            width=widths[index],
            justify="right" if cells and all(map(is_number, cells)) else "left",
        )
    for shown, row in zip(texts, block.rows, strict=True):
        table.add_row(*map(_Wrapped, shown, map(_style, row)))
    return table


def _shown(cell: Cell, language: Language, length: int) -> str:
    """Return a cell as text; of a share there is room for what is there, as a bar too."""
    if isinstance(cell, Progress) and cell.actual is not None:
        return f"{bar(cell.actual, cell.expected, length)} {percent(cell.actual)}"
    return cell_text(cell, language)


def _style(cell: Cell) -> str:
    return cell.light if isinstance(cell, Lit) else ""


def column_widths(block: Table, texts: list[list[str]], width: int) -> list[int]:
    """Return the width of each of the table's columns, so that all fit into `width`.

    As wide as their content if that fits, else those with weights share what the others leave.
    """
    natural = _natural_widths(block, texts)
    weights = [column.weight for column in block.columns]
    return fitted_widths(natural, weights, width - GAP * (len(natural) - 1), NARROWEST)


def _natural_widths(block: Table, texts: list[list[str]]) -> list[int]:
    """Return how wide each column is with nothing wrapped."""
    return [
        max(display_width(escape_line(text)) for text in (column.title, *(row[i] for row in texts)))
        for i, column in enumerate(block.columns)
    ]
