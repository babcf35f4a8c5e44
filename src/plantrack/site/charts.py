"""Pictures as plain shapes, which templates draw as inline SVG: bars, lines and a grid.

In units of which a picture is 360 wide, as wide as a phone, so that its text stays readable there.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from plantrack.site.pieces import ShownTable
from plantrack.text.width import display_width

WIDTH = 360
_LABEL, _VALUE, _ROW = 118, 52, 24  # of bars: the room for labels and values, the height of one
_LETTER = 6.6  # the width of a narrow letter
_LEFT, _TOP, _BOTTOM, _HEIGHT = 40, 12, 24, 190  # of lines
_CELL, _HEAD = 14, 64  # of a grid


class Bar(NamedTuple):
    """A bar: its text, how long it is and what that is in words, and what it should reach."""

    label: str
    text: str
    y: int
    width: str
    look: str
    mark: str
    end: str


class Bars(NamedTuple):
    """Bars from above to below."""

    height: int
    left: int
    bars: tuple[Bar, ...]
    kind: str = "bars"


class Line(NamedTuple):
    """A line through points, with a text at its end."""

    look: str
    points: str
    x: str
    y: str
    text: str


class Lines(NamedTuple):
    """Lines over days, with the days below and shares at the side."""

    height: int
    left: int
    lines: tuple[Line, ...]
    levels: tuple[tuple[str, str], ...]
    days: tuple[tuple[str, str, str], ...]
    kind: str = "lines"


class Square(NamedTuple):
    """All squares that look alike, as one path."""

    look: str
    path: str


class Grid(NamedTuple):
    """Squares in rows and columns with their labels."""

    width: int
    height: int
    rows: tuple[tuple[str, int], ...]
    columns: tuple[tuple[str, int], ...]
    squares: tuple[Square, ...]
    kind: str = "grid"


class Figure(NamedTuple):
    """A picture with its title, a description for who cannot see it, and its numbers."""

    id: str
    title: str
    description: str
    chart: Bars | Lines | Grid | None
    tables: tuple[ShownTable, ...]
    legend: tuple[tuple[str, str], ...] = ()


def bars(
    rows: Iterable[tuple[str, str, Fraction, str]], marks: Sequence[Fraction | None] = ()
) -> Bars:
    """Return a bar for each label, text, share of the longest bar's length, and look."""
    room, found = WIDTH - _LABEL - _VALUE, []
    for place, (label, text, share, look) in enumerate(rows):
        mark = marks[place] if place < len(marks) else None
        length = min(share, Fraction(1)) * room
        past = length if mark is None else max(length, mark * room)
        found.append(
            Bar(
                _cut(label, _LABEL - 6),
                text,
                place * _ROW,
                number(length),
                look,
                "" if mark is None else number(_LABEL + mark * room),
                number(_LABEL + past + 5),
            )
        )
    return Bars(max(len(found), 1) * _ROW, _LABEL, tuple(found))


def lines(
    days: Sequence[tuple[str, Fraction]], series: Sequence[tuple[str, str, Sequence[Fraction]]]
) -> Lines:
    """Return lines of shares over days, each day by its text and its share of the width."""
    width, height = WIDTH - _LEFT - 44, _HEIGHT - _TOP - _BOTTOM
    xs = [number(_LEFT + share * width) for _, share in days]

    def at(share: Fraction) -> Fraction:
        return _TOP + (1 - share) * height

    found = []
    for look, text, shares in series:
        ys = [number(at(share)) for share in shares]
        points = " ".join(f"{x},{y}" for x, y in zip(xs, ys, strict=True))
        found.append(Line(look, points, number(Fraction(xs[-1]) + 4), ys[-1], text))
    levels = tuple((number(at(Fraction(one, 4))), f"{one * 25}%") for one in range(5))
    return Lines(_HEIGHT, _LEFT, tuple(_apart(found)), levels, tuple(_ends(days, xs)))


def _apart(found: list[Line]) -> list[Line]:
    """Return the lines, of two whose texts would overlap the lower one's further below."""
    placed: list[Line] = []
    for line in sorted(found, key=lambda one: Fraction(one.y)):
        least = Fraction(placed[-1].y) + 13 if placed else Fraction(0)
        placed.append(line._replace(y=number(max(Fraction(line.y), least))))
    return placed


def _ends(days: Sequence[tuple[str, Fraction]], xs: list[str]) -> Iterable[tuple[str, str, str]]:
    """Yield the first and the last day where their text stands, and how it is aligned there."""
    yield xs[0], days[0][0], "start"
    if len(days) > 1 and days[-1][1] - days[0][1] > Fraction(1, 2):
        yield xs[-1], days[-1][0], "end"


def grid(
    rows: Sequence[str], columns: Sequence[str], looks: dict[str, list[tuple[int, int]]]
) -> Grid:
    """Return a grid with those row and column labels, and which squares have which look."""
    left = 12 + max((int(display_width(one) * _LETTER) for one in rows), default=0)
    side = _CELL - 2
    squares = tuple(
        Square(
            look,
            "".join(
                f"M{left + column * _CELL} {_HEAD + row * _CELL}h{side}v{side}h-{side}z"
                for row, column in places
            ),
        )
        for look, places in looks.items()
    )
    return Grid(
        left + len(columns) * _CELL + 40,
        _HEAD + len(rows) * _CELL + 4,
        tuple((label, _HEAD + row * _CELL + 10) for row, label in enumerate(rows)),
        tuple((label, left + column * _CELL + 9) for column, label in enumerate(columns)),
        squares,
    )


def number(value: Fraction | int) -> str:
    """Return a number with at most one decimal."""
    return f"{float(value):.1f}".removesuffix(".0")


def _cut(text: str, room: int) -> str:
    """Return as much of the text as there is room for."""
    if display_width(text) * _LETTER <= room:
        return text
    while text and (display_width(text) + 2) * _LETTER > room:
        text = text[:-1]
    return f"{text}…"
