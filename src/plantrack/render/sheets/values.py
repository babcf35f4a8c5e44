"""Cells as spreadsheets keep them: numbers, days, and texts that nothing can run."""

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from plantrack.content.facts import Link
from plantrack.i18n import Language, Translator, translator
from plantrack.render.cells import cell_text
from plantrack.reports.document import Cell, Light, Lit, Progress, Table
from plantrack.text.escape import escape_for_xml
from plantrack.text.formula import is_formula
from plantrack.text.shares import rounded

Kind = Literal["text", "number", "key", "date", "share"]

LONGEST = 32_767  # UTF-16 units in a cell
_MOST_DIGITS = 15  # more than these a spreadsheet rounds without a word
_FIRST_YEAR = 1901  # the calendar of spreadsheets has a 29 February 1900


class Value(NamedTuple):
    """What a cell of a sheet holds, and how it is shown; a `key` is the number of a task."""

    content: int | float | date | str
    kind: Kind = "text"
    light: Light = ""

    @property
    def is_quoted(self) -> bool:
        """Whether the text would run as a formula once somebody edits the cell."""
        return self.kind == "text" and is_formula(str(self.content))


def values(table: Table, language: Language) -> list[list[Value]]:
    """Return the rows of the table, whose columns of progress are apart (`apart`)."""
    tr = translator(language)
    shares = [column.is_share for column in table.columns]
    return [
        [_value(cell, is_share, language, tr) for cell, is_share in zip(row, shares, strict=True)]
        for row in table.rows
    ]


def apart(table: Table, tr: Translator) -> Table:
    """Return the table with what is there and what is expected in columns of their own."""
    columns, taken = [], []
    for place, column in enumerate(table.columns):
        if any(isinstance(row[place], Progress) for row in table.rows):
            for key, title in (("expected", tr("Expected")), ("actual", tr("Actual"))):
                columns.append(column._replace(key=key, title=title, weight=0, is_share=True))
                taken.append((place, key))
        else:
            columns.append(column)
            taken.append((place, ""))
    rows = tuple(tuple(_part(row[place], key) for place, key in taken) for row in table.rows)
    return Table(tuple(columns), rows, table.heads)


def _part(cell: Cell, key: str) -> Cell:
    if key and isinstance(cell, Progress):
        return rounded(cell.actual if key == "actual" else cell.expected)
    return cell


def _value(cell: Cell, is_share: bool, language: Language, tr: Translator) -> Value:
    if isinstance(cell, Link) and not cell.label and isinstance(cell.number, int):
        return Value(cell.number, "key")
    if isinstance(cell, int | Decimal) and _is_exact(cell):
        kind: Kind = "share" if is_share else "number"
        return Value(cell if isinstance(cell, int) else float(cell), kind)
    if isinstance(cell, date) and cell.year >= _FIRST_YEAR:
        return Value(cell, "date")
    light = cell.light if isinstance(cell, Lit) else ""
    return Value(safe_text(cell_text(cell, language), tr), light=light)


def _is_exact(number: int | Decimal) -> bool:
    """Whether a spreadsheet keeps every digit of the number."""
    decimal = Decimal(number)
    digits = decimal.normalize().as_tuple().digits if decimal.is_finite() else ()
    return 0 < len(digits) <= _MOST_DIGITS and abs(decimal.adjusted()) < 300


def safe_text(text: str, tr: Translator) -> str:
    """Return `text` as XML and a cell can hold it, what is too long cut with a remark."""
    text = escape_for_xml(text)
    if _units(text) <= LONGEST:
        return text
    remark = tr(" … (cut here; {count} characters in all)", count=len(text))
    kept = text.encode("utf-16-le")[: 2 * (LONGEST - _units(remark))]
    return kept.decode("utf-16-le", "ignore") + remark


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
