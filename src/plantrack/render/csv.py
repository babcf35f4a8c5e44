"""Comma-separated values that a spreadsheet opens right and that cannot run as formulas."""

import csv
import io

from plantrack.i18n import Language
from plantrack.render.cells import cell_text, is_number
from plantrack.reports.build import Answer
from plantrack.reports.document import Cell
from plantrack.text.escape import escape_controls

_BOM = "\ufeff"  # without it Excel takes UTF-8 for the system's code page
# What spreadsheets start a formula with; the full-width forms count in East Asian versions.
_FORMULA = tuple("=+-@\t\r\n|%＝＋－＠")


def render(answer: Answer) -> str:
    """The answer's flat table as RFC 4180 has it (CRLF), UTF-8 with a BOM."""
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
