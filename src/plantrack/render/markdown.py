"""Markdown (CommonMark with tables), fit to be mailed, pasted or printed."""

import re

from plantrack.i18n import Language
from plantrack.render.cells import cell_text
from plantrack.reports.report import Block, Facts, Heading, Items, Paragraph, Report, Table
from plantrack.text.harmless import one_line

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&#])")


def render(report: Report, language: Language, live: bool) -> str:
    """The whole report as one Markdown text."""
    parts = [_block(block) for block in report.blocks]
    parts += [_escape(note) for note in report.notes]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_escape(block.text)}"
    if isinstance(block, Paragraph):
        text = _at_line_start(block.text)
        return f"*{text}*" if block.quiet else text
    if isinstance(block, Facts):
        return "\n".join(f"- **{_escape(label)}**: {_escape(text)}" for label, text in block.pairs)
    if isinstance(block, Items):
        return "\n".join(f"- {_at_line_start(text)}" for text in block.texts)
    return _table(block)


def _table(table: Table) -> str:
    lines = ["| " + " | ".join(_escape(column.title) for column in table.columns) + " |"]
    lines.append("|" + "|".join(" --- " for _ in table.columns) + "|")
    for row in table.rows:
        lines.append("| " + " | ".join(_escape(cell_text(cell)) for cell in row) + " |")
    return "\n".join(lines)


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", one_line(text))


def _at_line_start(text: str) -> str:
    escaped = _escape(text).strip()  # four blanks at the start would make it a code block
    escaped = re.sub(r"^([0-9]+)([.)])", r"\1\\\2", escaped)
    return re.sub(r"^([+\-=])", r"\\\1", escaped)
