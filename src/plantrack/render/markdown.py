"""Markdown (CommonMark with tables), suitable for mailing, pasting or printing."""

import re

from plantrack.i18n import Language
from plantrack.render.cells import cell_text
from plantrack.reports.build import Answer
from plantrack.reports.document import (
    Block,
    Facts,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)
from plantrack.text.escape import escape_line

_MOST_COLUMNS = 8  # beside the first ones, of a table that may be shown in parts
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&#@$])")
# What could be an address is within one run of these: ASCII without spaces, \, ` and |.
_RUN = re.compile(r"[!-\[\]-_a-{}~]+")
_ADDRESS = re.compile(r"://|www\.|[\w.+-]@|@\w", re.IGNORECASE | re.ASCII)
_AROUND = "()[]{}<>\"'*_~,.;:!?"  # marks before and after an address


def render(answer: Answer) -> str:
    """Return the whole document as Markdown."""
    document = answer.document
    parts = [_block(block, answer.view.language) for block in document.blocks]
    parts += [_escape(note) for note in document.notes]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block, language: Language) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_escape(block.text)}"
    if isinstance(block, Paragraph):
        text = _at_line_start(block.text)
        return f"*{text}*" if block.quiet else text
    if isinstance(block, Facts):
        pairs = ((label, cell_text(cell, language)) for label, cell in block.pairs)
        return "\n".join(f"- **{_escape(label)}**: {_escape(text)}" for label, text in pairs)
    if isinstance(block, Items):
        return "\n".join(f"- {_at_line_start(text)}" for text in block.texts)
    if isinstance(block, Signature):
        return "\n\n".join(_at_line_start(line) for line in block.lines)
    if isinstance(block, PageBreak):
        return ""  # it has no pages
    return "\n\n".join(_table(part, language) for part in block.parts(_MOST_COLUMNS))


def _table(table: Table, language: Language) -> str:
    lines = ["| " + " | ".join(_escape(column.title) for column in table.columns) + " |"]
    lines.append("|" + "|".join(" --- " for _ in table.columns) + "|")
    for row in table.rows:
        lines.append("| " + " | ".join(_escape(cell_text(cell, language)) for cell in row) + " |")
    return "\n".join(lines)


def _escape(text: str) -> str:
    """Return `text` so that all of it is shown, and nothing becomes a link, a mention or a formula.

    Addresses and @names are shown as code: they are looked for in what escapes have become, so
    that for GitHub name\\@example.org is still an address.
    """
    line = escape_line(text)
    if _ADDRESS.search(line) is None:
        return _SPECIAL.sub(r"\\\1", line)
    pieces: list[str] = []
    end = 0
    for found in _RUN.finditer(line):
        address = found[0].strip(_AROUND)
        if _ADDRESS.search(found[0]) and address:
            start = found.start() + found[0].index(address)
            pieces += [_SPECIAL.sub(r"\\\1", line[end:start]), f"`{address}`"]
            end = start + len(address)
    return "".join(pieces) + _SPECIAL.sub(r"\\\1", line[end:])


def _at_line_start(text: str) -> str:
    escaped = _escape(text).strip()  # four leading spaces would make it a code block
    escaped = re.sub(r"^([0-9]+)([.)])", r"\1\\\2", escaped)
    return re.sub(r"^([+\-=])", r"\\\1", escaped)
