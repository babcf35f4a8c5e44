"""Cells of reports as pieces that a template shows: texts, some of them links."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple, cast
from urllib.parse import urlsplit

from plantrack.content.facts import Link
from plantrack.i18n import Language, Translator, list_separator, translator
from plantrack.render.cells import cell_text
from plantrack.reports.document import Cell, LinkedText, Lit, Progress, Table
from plantrack.site.places import Places, place_link

# Columns of bodies, and those whose entries are too long for the usual separator.
_OF_BODIES = frozenset({"towns", "lead", "units", "support", "town", "unit", "asked"})
_OF_LINES = frozenset({"targets", "milestones", "owed", "other"})


class Piece(NamedTuple):
    """A text; with `link`, a link to there."""

    text: str
    link: str = ""

    @property
    def leaves(self) -> bool:
        """Whether the link leads out of the page."""
        return bool(self.link) and not self.link.startswith("#")


class Shown(NamedTuple):
    """A cell: its pieces, what it is sorted by if not by its text, its words' light."""

    pieces: tuple[Piece, ...]
    sort: str = ""
    light: str = ""
    is_number: bool = False


class ShownTable(NamedTuple):
    """A table with its caption; `keys` are those of the columns with the `titles`."""

    caption: str
    keys: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[tuple[Shown, ...], ...]


class Shower:
    """Shows cells in the plan's language, with links to the places of the page."""

    def __init__(self, language: Language, places: Places) -> None:
        self.tr: Translator = translator(language)
        self.language, self.places = language, places
        self._separator = list_separator(language)

    def table(self, caption: str, table: Table) -> ShownTable:
        """Return a report's table under a caption."""
        keys = tuple(column.key for column in table.columns)
        return ShownTable(
            caption,
            keys,
            tuple(column.title for column in table.columns),
            tuple(self.row(keys, row) for row in table.rows),
        )

    def row(self, keys: Sequence[str], row: Iterable[Cell]) -> tuple[Shown, ...]:
        """Return a row of cells under the columns of those keys."""
        return tuple(self.cell(cell, key) for key, cell in zip(keys, row, strict=True))

    def cell(self, cell: Cell, key: str = "") -> Shown:
        """Return a cell of the column with that key."""
        if cell is None:
            return Shown(())
        if isinstance(cell, Link):
            return Shown(
                (self.link(cell),), str(cell.number) if isinstance(cell.number, int) else ""
            )
        if isinstance(cell, LinkedText):
            return Shown((Piece(cell.text, place_link(cell.link.kind, cell.link.number)),))
        if isinstance(cell, Progress):
            sort = "" if cell.actual is None else f"{float(cell.actual):.4f}"
            return Shown((Piece(cell_text(cell, self.language)),), sort)
        if isinstance(cell, Lit):
            return Shown((Piece(cell_text(cell, self.language)),), light=cell.light)
        if isinstance(cell, tuple):
            return Shown(self._joined(cast("tuple[str, ...] | tuple[Link, ...]", cell), key))
        is_number = isinstance(cell, int | Decimal)
        sort = cell.isoformat() if isinstance(cell, date) else ""
        return Shown((self._text(str(cell), key),), sort, is_number=is_number)

    def link(self, link: Link) -> Piece:
        """Return a link to a task, point or section, by what texts call it."""
        return Piece(link.printed, place_link(link.kind, link.number))

    def links(self, links: Iterable[Link]) -> tuple[Piece, ...]:
        """Return links as a list."""
        return self._joined(tuple(links), "")

    def _joined(self, entries: Iterable[str | Link], key: str) -> tuple[Piece, ...]:
        between = Piece(self.tr("; ") if key in _OF_LINES else self._separator)
        pieces: list[Piece] = []
        for one in entries:
            pieces += [between] if pieces else []
            pieces.append(self.link(one) if isinstance(one, Link) else self._text(one, key))
        return tuple(pieces)

    def _text(self, text: str, key: str) -> Piece:
        return Piece(text, self.places.link_of_body(text) if key in _OF_BODIES else "")


def evidence_piece(given: str) -> Piece:
    """Return a piece of evidence, a link only if it is an address of the web."""
    try:
        parts = urlsplit(given)
    except ValueError:  # http://[
        return Piece(given)
    is_web = parts.scheme in ("http", "https") and bool(parts.netloc) and given.isprintable()
    return Piece(given, given if is_web else "")
