"""Reads the tables back out of what the renderers write: Markdown, CSV, TSV, a terminal."""

import csv
import io
import re
from itertools import takewhile
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from support.terminal import columns_of, squeezed

Rows = list[list[str]]


class Document(NamedTuple):
    """A Markdown text as a reader understands it."""

    blocks: list[str]  # what stands in it, by kind, in order
    inlines: set[str]  # kinds of marks within lines
    texts: list[str]  # headings, paragraphs and items
    tables: list[Rows]


def read_markdown(text: str) -> Document:
    """`text` through a parser of CommonMark with tables and strikethrough."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(text)
    blocks = [f"{token.type} {token.tag}" for token in tokens if token.nesting >= 0]
    inlines = {child.type for token in tokens for child in token.children or []}
    texts: list[str] = []
    tables: list[Rows] = []
    depth = 0
    for token in tokens:
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type == "inline" and depth:
            tables[-1][-1].append(_plain(token))
        elif token.type == "inline":
            texts.append(_plain(token))
        depth += token.nesting if token.type.startswith("table_") else 0
    return Document(blocks, inlines, texts, tables)


def _plain(token: Token) -> str:
    return "".join(child.content for child in token.children or [])


def read_csv(text: str) -> Rows:
    """The rows of a CSV file, as Python's own reader sees them."""
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def read_tsv(text: str) -> Rows:
    """The rows of a TSV text."""
    return [line.split("\t") for line in text.removesuffix("\n").split("\n")]


class ShownTable(NamedTuple):
    """A terminal's table: headings and each column's text, with all white space taken out."""

    headings: list[str]
    columns: list[str]


def read_terminal(text: str) -> list[ShownTable]:
    """The tables of a terminal's text: each has a rule under its headings.

    A column reaches from where its heading starts to where the next one does; a line that runs
    across such a start ends the table. A heading may take several lines, down to the rule.
    """
    lines = text.split("\n")
    return [
        _table(lines[:index], lines[index + 1 :])
        for index, line in enumerate(lines)
        if index and line and set(line) == {"─"}
    ]


def _table(before: list[str], after: list[str]) -> ShownTable:
    lowest = before[-1]
    starts = [
        columns_of(lowest[: found.start()]) for found in re.finditer(r"(?<!\S)\S+(?: \S+)*", lowest)
    ]
    starts[0] = 0
    headings = _joined(list(takewhile(str.strip, reversed(before)))[::-1], starts)
    return ShownTable(headings, _joined(list(takewhile(str.strip, after)), starts))


def _joined(lines: list[str], starts: list[int]) -> list[str]:
    """Each column's text in `lines`, as far as they keep to the columns."""
    columns = [""] * len(starts)
    for line in lines:
        cells = _cut(line, starts)
        if cells is None:
            break
        columns = [column + squeezed(cell) for column, cell in zip(columns, cells, strict=True)]
    return columns


def _cut(line: str, starts: list[int]) -> list[str] | None:
    """The parts of `line` that begin at these columns, None where one is not preceded by a gap."""
    cells = [""] * len(starts)
    at = 0
    for character in line:
        number = max(index for index, start in enumerate(starts) if start <= at)
        after = at + columns_of(character)
        if character != " " and any(at < start <= after for start in starts):
            return None
        cells[number] += character
        at = after
    return cells
