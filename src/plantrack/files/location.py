"""Where something is in a file: a range of text, or a cell of a sheet."""

from typing import NamedTuple


class Span(NamedTuple):
    """A range of text; lines and columns count from 1, in characters, the end excluded."""

    line: int
    column: int
    end_line: int
    end_column: int


class SheetCell(NamedTuple):
    """A cell of a spreadsheet; rows and columns count from 1."""

    sheet: str
    row: int
    column: int

    @property
    def reference(self) -> str:
        """The cell as a spreadsheet names it: `台账!C7`."""
        letters, rest = "", self.column
        while rest:
            rest, last = divmod(rest - 1, 26)
            letters = chr(ord("A") + last) + letters
        return f"{self.sheet}!{letters}{self.row}"


class Location(NamedTuple):
    """A file's name as the user gave it, and the place in it."""

    file: str
    place: Span | SheetCell

    @property
    def line(self) -> int:
        """The line of a text, or the row of a sheet."""
        return self.place.line if isinstance(self.place, Span) else self.place.row

    @property
    def column(self) -> int:
        """The column, of characters or cells."""
        return self.place.column

    @property
    def end_line(self) -> int:
        """The line where it ends; a cell ends in its own row."""
        return self.place.end_line if isinstance(self.place, Span) else self.place.row

    @property
    def end_column(self) -> int:
        """The column after its last one."""
        return self.place.end_column if isinstance(self.place, Span) else self.place.column + 1

    def __str__(self) -> str:
        if isinstance(self.place, Span):
            return f"{self.file}:{self.line}:{self.column}"
        return f"{self.file}:{self.place.reference}"
