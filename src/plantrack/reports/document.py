"""The format-neutral document: headings, paragraphs, tables of typed cells.

Builders create it and renderers show it; neither knows the other. Named tuples rather than
dataclasses: nine of those would add three milliseconds to the start of every command.
"""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.content.facts import Link
from plantrack.i18n import Language

if TYPE_CHECKING:
    from fractions import Fraction


class LinkedText(NamedTuple):
    """A text that refers to a task, point or section."""

    text: str
    link: Link


class Progress(NamedTuple):
    """What is there and what is expected, as shares of a whole; None where nothing is counted."""

    actual: "Fraction | None"
    expected: "Fraction | None"


Light = Literal["green", "yellow", "red", ""]


class Lit(NamedTuple):
    """Words that a screen may show in a colour, which says nothing that they do not."""

    words: tuple[str, ...]
    light: Light = ""


# A cell keeps its type until a renderer formats it: a number or date, a text, a list of names,
# one or several tasks or points; None if it is empty.
Cell = (
    int
    | Decimal
    | date
    | str
    | Link
    | LinkedText
    | Progress
    | Lit
    | tuple[str, ...]
    | tuple[Link, ...]
    | None
)


class View(NamedTuple):
    """What a reader asked to see: the language and, by their keys, the columns.

    Without columns the default ones are meant; `brief` leaves out the texts of points. On what
    medium it is shown, no builder knows.
    """

    language: Language
    columns: tuple[str, ...] = ()
    brief: bool = False


class Column(NamedTuple):
    """A column: its key in `--columns`, its heading, and its share of a narrow table's width.

    `weight` 0 keeps the column as wide as its content. `is_extra` columns are left out on a
    terminal, where space is short and the command stands above the table. Numbers in one that
    `is_share` are shares of a whole: 0.75.
    """

    key: str
    title: str
    weight: int = 0
    is_extra: bool = False
    is_share: bool = False


class Table(NamedTuple):
    """Rows of cells.

    One with `heads` is shown in several parts if it is too wide, each with that many first columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heads: int = 0

    def picked(self, indices: list[int]) -> "Table":
        """Return the table with only these columns."""
        return Table(
            tuple(self.columns[i] for i in indices),
            tuple(tuple(row[i] for i in indices) for row in self.rows),
            sum(i < self.heads for i in indices),
        )

    def parts(self, most: int) -> "list[Table]":
        """Return the table in parts with at most `most` columns each beside the first ones.

        It is one part if it has no columns that each part is to have.
        """
        columns = range(self.heads, len(self.columns))
        if not self.heads or len(columns) <= most:
            return [self]
        heads = list(range(self.heads))
        return [self.picked([*heads, *columns[i : i + most]]) for i in range(0, len(columns), most)]

    def without_empty(self) -> "Table":
        """Return the table without its empty columns."""
        columns = range(len(self.columns))
        return self.picked([i for i in columns if any(_is_filled(row[i]) for row in self.rows)])

    def without_extra(self) -> "Table":
        """Return the table without the columns that are left out on a terminal."""
        return self.picked([i for i, one in enumerate(self.columns) if not one.is_extra])


class Heading(NamedTuple):
    """A heading; level 1 is the document's title."""

    text: str
    level: int


class Paragraph(NamedTuple):
    """A paragraph; `quiet` ones are sources and remarks, and `to` says whom a letter addresses."""

    text: str
    quiet: bool = False
    to: bool = False


class Facts(NamedTuple):
    """Labelled values, one per line."""

    pairs: tuple[tuple[str, Cell], ...]


class Items(NamedTuple):
    """A list of short texts."""

    texts: tuple[str, ...]


class Signature(NamedTuple):
    """Who signs a letter, and its date; where there is room, on the right."""

    lines: tuple[str, ...]


class PageBreak(NamedTuple):
    """What follows starts a page of its own, on a medium that has pages."""


Block = Heading | Paragraph | Facts | Items | Table | Signature | PageBreak


class Document(NamedTuple):
    """The output of a command.

    `table` is its flat table, for formats that contain nothing else; `notes` come last, on a
    terminal followed by `tally`, how many rows there are. `title` is what a medium whose documents
    have one calls it, if no heading does.
    """

    blocks: tuple[Block, ...]
    table: Table
    notes: tuple[str, ...] = ()
    tally: str = ""
    title: str = ""

    @property
    def headline(self) -> str:
        """The title: the first heading of level 1, else what it is called."""
        headings = (one.text for one in self.blocks if isinstance(one, Heading) and one.level == 1)
        return next(headings, self.title)


def _is_filled(cell: Cell) -> bool:
    return cell is not None and cell not in ("", ())
