"""The neutral report: columns, rows, paragraphs and notes, and the same content as plain data.

Builders make it, renderers show it; neither knows the other. Named tuples rather than
dataclasses: nine classes of those would cost every command three milliseconds at its start.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from plantrack.i18n import Language, Message

Cell = int | str | tuple[str, ...]
Say = Callable[..., str]


class Column(NamedTuple):
    """A column: its key in `--columns`, its heading, and its share of a narrow table's width.

    `weight` 0 keeps the column as wide as its content.
    """

    key: str
    title: str
    weight: int = 0


class Table(NamedTuple):
    """Rows of cells; a tuple in a cell is a list of names."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def without_empty(table: Table) -> Table:
    """`table` without the columns in which no row has anything."""
    used = [
        i for i in range(len(table.columns)) if any(row[i] not in ("", ()) for row in table.rows)
    ]
    return Table(
        tuple(table.columns[i] for i in used),
        tuple(tuple(row[i] for i in used) for row in table.rows),
    )


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

    pairs: tuple[tuple[str, str], ...]


class Items(NamedTuple):
    """A list of short texts."""

    texts: tuple[str, ...]


Block = Heading | Paragraph | Facts | Items | Table


class Report(NamedTuple):
    """What one command found.

    `table` is its flat table, for formats that hold nothing else; `notes` close it; `data` makes
    the whole as JSON-ready values, without the envelope.
    """

    format: str
    blocks: tuple[Block, ...]
    table: Table
    data: Callable[[], Mapping[str, object]]
    notes: tuple[str, ...] = ()


def speaker(language: Language) -> Say:
    """A function that tells a catalogue key in `language`, its braces filled in."""

    def say(key: str, /, **values: object) -> str:
        return Message(key, values).text(language)

    return say
