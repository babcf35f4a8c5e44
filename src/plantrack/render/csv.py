"""Comma-separated values that spreadsheets open correctly and cannot run as formulas."""

import csv
import io
from collections.abc import Iterable

from plantrack.render.cells import cell_text
from plantrack.reports.build import Answer
from plantrack.text.escape import escape_controls
from plantrack.text.formula import is_formula

_BOM = "\ufeff"  # without it Excel reads UTF-8 in the system's code page


def render(answer: Answer) -> str:
    """Return the answer's flat table as in RFC 4180 (CRLF), with a BOM."""
    table, language = answer.document.table, answer.view.language
    rows = (
        [cell if isinstance(cell, int) else cell_text(cell, language) for cell in row]
        for row in table.rows
    )
    return comma_separated((column.title for column in table.columns), rows)


def comma_separated(
    header: Iterable[str], rows: Iterable[Iterable[str | int | float | None]]
) -> str:
    """Return a table as in RFC 4180 (CRLF), with a BOM; flags are true and false."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return _BOM + out.getvalue()


def _safe(cell: str | int | float | None) -> str | int | float | None:
    if isinstance(cell, bool):
        return str(cell).lower()
    if not isinstance(cell, str):
        return cell
    text = escape_controls(cell)
    return f"'{text}" if is_formula(text) else text
