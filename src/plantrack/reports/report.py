"""The neutral report: columns, rows, paragraphs and notes, and the same content as plain data.

Builders make it, renderers show it; neither knows the other.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from plantrack.i18n import Language, Message

Cell = int | str | tuple[str, ...]
Say = Callable[..., str]


@dataclass(frozen=True)
class Column:
    """A column: its key in `--columns`, its heading, and its share of a narrow table's width.

    `weight` 0 keeps the column as wide as its content.
    """

    key: str
    title: str
    weight: int = 0


@dataclass(frozen=True)
class Table:
    """Rows of cells; a tuple in a cell is a list of names."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the document's title."""

    text: str
    level: int


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `quiet` for sources and remarks."""

    text: str
    quiet: bool = False


@dataclass(frozen=True)
class Facts:
    """Labelled values, one a line."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Items:
    """A list of short texts."""

    texts: tuple[str, ...]


Block = Heading | Paragraph | Facts | Items | Table


@dataclass(frozen=True)
class Report:
    """What one command found.

    `table` is its flat table, for formats that hold nothing else; `notes` close it; `data` is
    the whole as JSON-ready values, without the envelope.
    """

    format: str
    blocks: tuple[Block, ...]
    table: Table
    notes: tuple[str, ...] = ()
    data: Mapping[str, object] = field(default_factory=dict)


def speaker(language: Language) -> Say:
    """A function that tells a catalogue key in `language`, its braces filled in."""

    def say(key: str, /, **values: object) -> str:
        return Message(key, values).text(language)

    return say
