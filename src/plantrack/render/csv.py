"""Comma-separated values that a spreadsheet opens right and that cannot run as formulas."""

import csv
import io

from plantrack.i18n import Language
from plantrack.render.cells import cell_text
from plantrack.reports.report import Cell, Report
from plantrack.text.harmless import harmless

_BOM = "\ufeff"  # without it Excel takes UTF-8 for the system's code page
# What spreadsheets start a formula with; the full-width forms count in East Asian versions.
_FORMULA = tuple("=+-@\t\r\n|%＝＋－＠")


def render(report: Report, language: Language, live: bool) -> str:
    """The report's flat table as RFC 4180 has it (CRLF), UTF-8 with a BOM."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.title for column in report.table.columns)
    writer.writerows([_safe(cell) for cell in row] for row in report.table.rows)
    return _BOM + out.getvalue()


def _safe(cell: Cell) -> str:
    text = harmless(cell_text(cell))
    if text.lstrip(" \u3000\xa0").startswith(_FORMULA) and not isinstance(cell, int):
        return f"'{text}"
    return text
