"""The neutral document: headings, paragraphs, tables of typed cells.

Builders make it, renderers show it; neither knows the other. Named tuples rather than
dataclasses: nine classes of those would cost every command three milliseconds at its start.
"""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from plantrack.content.facts import Link
from plantrack.i18n import Language


class LinkedText(NamedTuple):
    """A text that stands for a task, point or section."""

    text: str
    link: Link


# A cell keeps its type until a renderer words it: a number or day, a text, a list of names, a
# task or point or several; None where there is nothing.
Cell = int | Decimal | date | str | Link | LinkedText | tuple[str, ...] | tuple[Link, ...] | None


class View(NamedTuple):
    """How an answer is to be shown: in which language, and whether a terminal shows it at once.

    `columns` are those asked for, by key; empty where the usual ones are meant.
    """

    language: Language
    is_terminal: bool = False
    columns: tuple[str, ...] = ()


class Column(NamedTuple):
    """A column: its key in `--columns`, its heading, and its share of a narrow table's width.

    `weight` 0 keeps the column as wide as its content. `is_extra` columns are left out where
    there is little room.
    """

    key: str
    title: str
    weight: int = 0
    is_extra: bool = False


class Table(NamedTuple):
    """Rows of cells."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def picked(self, indices: list[int]) -> "Table":
        """The table of these columns only."""
        return Table(
            tuple(self.columns[i] for i in indices),
            tuple(tuple(row[i] for i in indices) for row in self.rows),
        )

    def without_empty(self) -> "Table":
        """The table without the columns in which no row has anything."""
        columns = range(len(self.columns))
        return self.picked([i for i in columns if any(_is_filled(row[i]) for row in self.rows)])

    def without_extra(self) -> "Table":
        """The table as it is where there is little room."""
        return self.picked([i for i, one in enumerate(self.columns) if not one.is_extra])


class Heading(NamedTuple):
    """A heading; level 1 is the document's title."""

    text: str
    level: int


class Paragraph(NamedTuple):
    """A paragraph; `quiet` for sources and remarks."""

    text: str
    quiet: bool = False


class Facts(NamedTuple):
    """Labelled values, one a line."""

    pairs: tuple[tuple[str, Cell], ...]


class Items(NamedTuple):
    """A list of short texts."""

    texts: tuple[str, ...]


Block = Heading | Paragraph | Facts | Items | Table


class Document(NamedTuple):
    """What one command says.

    `table` is its flat table, for formats that hold nothing else; `notes` close it.
    """

    blocks: tuple[Block, ...]
    table: Table
    notes: tuple[str, ...] = ()


def _is_filled(cell: Cell) -> bool:
    return cell is not None and cell not in ("", ())
