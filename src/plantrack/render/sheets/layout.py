"""How wide the columns of a sheet are, and how high its rows: what is in them is to be read whole.

Widths are counted in half-width characters. A spreadsheet does not say how a font will break a
line, and each program breaks it in its own way: the heights are estimates on the safe side.
"""

import unicodedata
from datetime import date
from functools import lru_cache

from plantrack.render.fitting import fitted_widths
from plantrack.render.sheets.values import Value
from plantrack.reports.document import Column
from plantrack.text.width import wrap

ROOM = 150  # half-width characters of ten points across A4 landscape, a little reduced
_WIDEST = 60
_NARROWEST = 5
_WIDEST_HEADING = 12  # a longer one takes several lines
_ARROW = 3  # the filter's button
_KINDS = {"date": 10, "share": 7}
_LINE, _AROUND, _LOWEST, _HIGHEST = 13.5, 5.0, 20.0, 409.0  # points


def column_widths(columns: tuple[Column, ...], rows: list[list[Value]]) -> list[int]:
    """Return the widths of the columns, so that all fit on a page unless there are too many."""
    wanted = []
    for place, column in enumerate(columns):
        heading = min(widest_line(column.title), _WIDEST_HEADING) + _ARROW
        cells = max((_width(row[place]) for row in rows), default=0)
        wanted.append(max(heading, min(cells, _WIDEST), _NARROWEST))
    return fitted_widths(wanted, [column.weight for column in columns], ROOM, _NARROWEST)


def row_height(row: list[Value], widths: list[int]) -> float:
    """Return how high a row is, in points."""
    pairs = zip(row, widths, strict=True)
    return height_of(max(lines(value.content, width) for value, width in pairs))


def heading_height(columns: tuple[Column, ...], widths: list[int]) -> float:
    """Return how high the row of headings is, in points: no filter's button covers a text."""
    counts = []
    for column, width in zip(columns, widths, strict=True):
        is_covered = widest_line(column.title) > width - _ARROW
        counts.append(lines(column.title, width) + is_covered)
    return height_of(max(counts))


def height_of(count: int) -> float:
    """Return the height of so many lines, at most that of the highest row possible."""
    return min(max(count * _LINE + _AROUND, _LOWEST), _HIGHEST)


def most_lines() -> int:
    """Return how many lines the highest row holds."""
    return int((_HIGHEST - _AROUND) / _LINE)


def lines(content: int | float | date | str, width: int) -> int:
    """Return how many lines a cell takes in a column of that width."""
    if not isinstance(content, str) or not content:
        return 1
    return sum(_lines_of(paragraph, max(width, 2)) for paragraph in content.split("\n"))


def _lines_of(paragraph: str, width: int) -> int:
    whole = printed_width(paragraph)
    if whole <= width:
        return 1
    least = -(-whole // (width + 1))  # what is beside the text has room for a half one more
    return max(least, len(wrap(paragraph, width))) if " " in paragraph else least


def widest_line(text: str) -> int:
    """Return the width of the longest line of `text`."""
    return max(map(printed_width, text.split("\n")))


def _width(value: Value) -> int:
    if isinstance(value.content, str):
        return widest_line(value.content)
    return _KINDS.get(value.kind) or len(str(value.content))


@lru_cache(maxsize=4096)  # names of towns and units are in many rows
def printed_width(text: str) -> int:
    """Return the width of `text` in a Chinese font, where quotation marks and dashes are wide."""
    if text.isascii():
        return len(text)
    return len(text) + sum(unicodedata.east_asian_width(one) in "WFA" for one in text)
