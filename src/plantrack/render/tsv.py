"""Tab-separated values: a header line, then a line a row; for pipes."""

from plantrack.i18n import Language
from plantrack.render.cells import cell_text
from plantrack.reports.report import Report
from plantrack.text.harmless import one_line


def render(report: Report, language: Language, live: bool) -> str:
    """The report's flat table; tabs and line breaks within cells are shown as escapes."""
    header = [column.title for column in report.table.columns]
    rows = [[cell_text(cell) for cell in row] for row in report.table.rows]
    return "".join("\t".join(map(one_line, row)) + "\n" for row in [header, *rows])
