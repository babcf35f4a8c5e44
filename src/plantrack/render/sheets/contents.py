"""Which sheets an answer has: its flat table, the other tables, and what is said beside them."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from plantrack.content.facts import Link
from plantrack.i18n import Translator, gettext_noop
from plantrack.render.sheets.names import sheet_name
from plantrack.render.sheets.values import apart
from plantrack.reports.build import Answer, Content
from plantrack.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    LinkedText,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)
from plantrack.reports.labels import as_of_line

# What the first sheet is called, by the format of the content.
_NAMES = {
    "list": gettext_noop("Tasks"),
    "show": gettext_noop("Tasks"),
    "report": gettext_noop("Tasks"),
    "diff": gettext_noop("Changes"),
    "status": gettext_noop("Ledger"),
    "log": gettext_noop("Entries"),
    "matrix": gettext_noop("Details"),
    "followup": gettext_noop("Matters"),
}
_MANY = 3  # tables with the same columns; from here on they share a sheet


class Sheet(NamedTuple):
    """A sheet with a table."""

    name: str
    table: Table


class Contents(NamedTuple):
    """The sheets of a workbook; `remarks` are what stands beside the tables, on the last one."""

    title: str
    subtitle: str
    sheets: tuple[Sheet, ...]
    remarks: tuple[Block, ...]
    remarks_name: str


def contents_of(answer: Answer, tr: Translator) -> Contents:
    """Return what goes into the workbook; nothing that the document says is left out."""
    document, taken = answer.document, set[str]()
    first = tr(_NAMES.get(answer.content.format, "Table"))
    flat = apart(document.table, tr)
    sheets = [Sheet(sheet_name(first, taken), flat)]
    known = _links(flat.rows)
    others = (
        (heading, table)
        for heading, table in _tables(document.blocks, first, tr)
        if not _repeats(table, flat, known)
    )
    sheets += [Sheet(sheet_name(name, taken), table) for name, table in _joined(others, tr)]
    as_of = day_of(answer.content)
    sources = [*_sources(document.blocks)]
    if as_of is not None and not any(as_of_line(as_of, tr) in one for one in sources):
        sources.append(as_of_line(as_of, tr))
    remarks = _remarks(document.blocks, document.notes)
    return Contents(
        document.headline or first,
        tr("; ").join(sources),
        tuple(sheets),
        tuple(remarks),
        sheet_name(tr("Remarks"), taken),
    )


def day_of(content: Content) -> date | None:
    """Return the day that the answer depends on; it only ends a log, which does not tell it."""
    day: date | None = getattr(content, "as_of", None)
    return None if content.format == "log" else day


def _sources(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the lines below the title that say where the document is from and as of when."""
    for block in blocks:
        if isinstance(block, Paragraph) and block.quiet:
            yield block.text
        elif not isinstance(block, Heading) or block.level > 1:
            return


def _tables(blocks: Iterable[Block], first: str, tr: Translator) -> Iterator[tuple[str, Table]]:
    """Yield each table of the document with the nearest heading above it."""
    heading = first
    for block in blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            yield heading, apart(block, tr)


def _repeats(table: Table, flat: Table, known: set[tuple[str, str]]) -> bool:
    """Whether the first sheet has these columns, and these tasks and points, too."""
    all_keys, keys = ({column.key for column in one.columns} for one in (flat, table))
    if keys == all_keys and len(table.rows) == len(flat.rows):
        return True
    return keys <= all_keys and all((mine := _links([row])) and mine <= known for row in table.rows)


def _links(rows: Iterable[tuple[Cell, ...]]) -> set[tuple[str, str]]:
    """Return the tasks and points that the rows are about."""
    cells = (cell for row in rows for cell in row)
    links = (cell.link if isinstance(cell, LinkedText) else cell for cell in cells)
    return {(link.kind, str(link.number)) for link in links if isinstance(link, Link)}


def _joined(tables: Iterable[tuple[str, Table]], tr: Translator) -> Iterator[tuple[str, Table]]:
    """Yield the tables, those with the same columns as one if they are many.

    A first column then has the headings under which they stand.
    """
    alike: dict[tuple[Column, ...], list[tuple[str, Table]]] = {}
    for heading, table in tables:
        alike.setdefault(table.columns, []).append((heading, table))
    for columns, those in alike.items():
        if len(those) < _MANY:
            yield from those
            continue
        under = Column("heading", tr("Part of the document"), 3)
        rows = tuple((heading, *row) for heading, table in those for row in table.rows)
        yield columns[0].title, Table((under, *columns), rows)


def _remarks(blocks: tuple[Block, ...], notes: tuple[str, ...]) -> list[Block]:
    """Return what the document says outside its tables, without headings of nothing.

    Letters are to be printed and signed: of those there are only the matters.
    """
    if any(isinstance(block, Signature) for block in blocks):
        blocks = ()
    kept: list[Block] = []
    for block in reversed(blocks):
        is_told = not isinstance(block, Table | PageBreak)
        if is_told and not (isinstance(block, Heading) and not _has_text(block, kept)):
            kept.append(block)
    return [*reversed(kept), *map(Paragraph, notes)]


def _has_text(heading: Heading, after: list[Block]) -> bool:
    """Whether anything stands below the heading; `after` is what follows, from the end."""
    below = after[-1] if after else None
    return below is not None and not (isinstance(below, Heading) and below.level <= heading.level)
