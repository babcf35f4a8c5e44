"""Comma-separated values that spreadsheets open correctly and cannot run as formulas."""

import csv
import io

from plantrack.i18n import Language
from plantrack.render.cells import cell_text, is_number
from plantrack.reports.build import Answer
from plantrack.reports.document import Cell
from plantrack.text.escape import escape_controls

_BOM = "\ufeff"  # without it Excel reads UTF-8 in the system's code page
# What starts a formula in spreadsheets; East Asian versions accept the full-width forms too.
_FORMULA = tuple("=+-@\t\r\n|%＝＋－＠")


def render(answer: Answer) -> str:
    """Return the answer's flat table as in RFC 4180 (CRLF), with a BOM."""
    table = answer.document.table
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.title for column in table.columns)
    writer.writerows([_safe(cell, answer.view.language) for cell in row] for row in table.rows)
    return _BOM + out.getvalue()


def _safe(cell: Cell, language: Language) -> str:
    text = escape_controls(cell_text(cell, language))
    if text.lstrip(" \u3000\xa0").startswith(_FORMULA) and not is_number(cell):
        return f"'{text}"
    return text
