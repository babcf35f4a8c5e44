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
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&#])")


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
    return _SPECIAL.sub(r"\\\1", escape_line(text))


def _at_line_start(text: str) -> str:
    escaped = _escape(text).strip()  # four leading spaces would make it a code block
    escaped = re.sub(r"^([0-9]+)([.)])", r"\1\\\2", escaped)
    return re.sub(r"^([+\-=])", r"\\\1", escaped)
