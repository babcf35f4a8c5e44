"""Tables and documents on a terminal, by rich: Chinese counts two columns and lines up."""

import io
import os
import sys
from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.style import Style
from rich.table import Table as RichTable
from rich.text import Text

from plantrack.i18n import Language
from plantrack.render.cells import cell_text
from plantrack.reports.report import Block, Column, Facts, Heading, Items, Paragraph, Report, Table
from plantrack.text.harmless import one_line
from plantrack.text.width import display_width, wrap

_WIDEST_TEXT = 100  # longer lines of prose tire the eye
_OFF_TERMINAL = 80  # so that a table sent to a file does not depend on anybody's window


def render(report: Report, language: Language) -> str:
    """The report as wide as the terminal, coloured where the terminal takes colour."""
    out = io.StringIO()
    console = _console(out)
    for index, block in enumerate(report.blocks):
        if index and isinstance(block, Heading | Table):
            console.print()
        _print(console, block)
    for note in report.notes:
        console.print()
        console.print(_Wrapped(note))
    # rich pads cells with blanks to the column's width; at a line's end they only get in the way.
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


class _Wrapped:
    """Text that breaks as Chinese does: anywhere, but no line begins with 、 or ends with “."""

    def __init__(self, text: str, style: str = "") -> None:
        self._text = one_line(text)
        self._style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        lines = [
            line[start : start + options.max_width]
            for line in wrap(self._text, options.max_width) or [""]
            for start in range(0, len(line) or 1, options.max_width)
        ]
        yield Text("\n".join(lines), style=Style.parse(self._style), no_wrap=True)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        widest = display_width(self._text)
        return Measurement(min(widest, 4), max(widest, 1)).with_maximum(options.max_width)


def _console(out: io.StringIO) -> Console:
    on_terminal = sys.stdout is not None and sys.stdout.isatty()
    coloured = on_terminal and not os.environ.get("NO_COLOR")
    return Console(
        file=out,
        force_terminal=coloured,
        legacy_windows=False,
        color_system="standard" if coloured else None,
        highlight=False,
        markup=False,
        emoji=False,
        width=None if on_terminal else _OFF_TERMINAL,
    )


def _print(console: Console, block: Block) -> None:
    width = min(console.width, _WIDEST_TEXT)
    if isinstance(block, Heading):
        style = {1: "bold underline", 2: "bold cyan"}.get(block.level, "bold")
        console.print(_Wrapped(block.text, style), width=width)
    elif isinstance(block, Paragraph):
        console.print(_Wrapped(block.text, "dim" if block.quiet else ""), width=width)
    elif isinstance(block, Facts):
        console.print(_facts(block), width=width)
    elif isinstance(block, Items):
        grid = RichTable.grid(padding=(0, 1))
        for text in block.texts:
            grid.add_row(" -", _Wrapped(text))
        console.print(grid, width=width)
    else:
        console.print(_table(block))


def _facts(block: Facts) -> RichTable:
    grid = RichTable.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column()
    for label, text in block.pairs:
        grid.add_row(Text(label, style="bold"), _Wrapped(text))
    return grid


def _table(block: Table) -> RichTable:
    table = RichTable(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1))
    for index, column in enumerate(block.columns):
        cells = [row[index] for row in block.rows]
        table.add_column(
            Text(column.title, style="bold"),
            min_width=_least_width(column, [cell_text(cell) for cell in cells]),
            justify="right" if cells and all(isinstance(c, int) for c in cells) else "left",
        )
    for row in block.rows:
        table.add_row(*(_Wrapped(cell_text(cell)) for cell in row))
    return table


def _least_width(column: Column, texts: list[str]) -> int:
    """The heading's width, or all of it for a column that is not to be squeezed."""
    if column.weight:
        return display_width(column.title)
    return max(display_width(text) for text in [column.title, *texts])
