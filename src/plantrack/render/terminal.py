"""Tables and documents on a terminal, by rich: Chinese counts two columns and lines up."""

import io
import os
import sys

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from plantrack.i18n import Language
from plantrack.render.cells import cell_text
from plantrack.render.harmless import harmless, one_line
from plantrack.reports.report import Block, Facts, Heading, Items, Paragraph, Report, Table

_WIDEST_TEXT = 100  # longer lines of prose tire the eye


def render(report: Report, language: Language) -> str:
    """The report as wide as the terminal, coloured where the terminal takes colour."""
    out = io.StringIO()
    console = _console(out)
    for index, block in enumerate(report.blocks):
        if index and isinstance(block, Heading):
            console.print()
        _print(console, block)
    for note in report.notes:
        console.print(Text(harmless(note)))
    # rich pads cells with blanks to the column's width; at a line's end they only get in the way.
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _console(out: io.StringIO) -> Console:
    on_terminal = sys.stdout is not None and sys.stdout.isatty()
    return Console(
        file=out,
        force_terminal=on_terminal,
        legacy_windows=False,
        no_color=True if os.environ.get("NO_COLOR") or not on_terminal else None,
        color_system="standard" if on_terminal else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
        width=None if on_terminal else 80,
    )


def _print(console: Console, block: Block) -> None:
    width = min(console.width, _WIDEST_TEXT)
    if isinstance(block, Heading):
        style = {1: "bold underline", 2: "bold cyan"}.get(block.level, "bold")
        console.print(Text(one_line(block.text), style=style), width=width)
    elif isinstance(block, Paragraph):
        console.print(Text(harmless(block.text), style="dim" if block.quiet else ""), width=width)
    elif isinstance(block, Facts):
        console.print(_facts(block), width=width)
    elif isinstance(block, Items):
        for text in block.texts:
            grid = RichTable.grid(padding=(0, 1))
            grid.add_row("·", _text(text))
            console.print(Padding(grid, (0, 0, 0, 1)), width=width)
    else:
        console.print(_table(block))


def _facts(block: Facts) -> RichTable:
    grid = RichTable.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, text in block.pairs:
        grid.add_row(Text(label), _text(text))
    return grid


def _table(block: Table) -> RichTable:
    table = RichTable(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1), header_style="bold")
    for index, column in enumerate(block.columns):
        numeric = all(isinstance(row[index], int) for row in block.rows)
        table.add_column(
            Text(column.title),
            overflow="fold",
            no_wrap=column.weight == 0,
            justify="right" if numeric and block.rows else "left",
        )
    for row in block.rows:
        table.add_row(*(_text(cell_text(cell)) for cell in row))
    return table


def _text(text: str) -> Text:
    return Text(one_line(text), overflow="fold")
