"""Tab-separated values: a header line, then a line a row; for pipes."""

from plantrack.render.cells import cell_text
from plantrack.reports.build import Answer
from plantrack.text.escape import escape_line


def render(answer: Answer) -> str:
    """The answer's flat table; tabs and line breaks within cells are shown as escapes."""
    table = answer.document.table
    header = [column.title for column in table.columns]
    rows = [[cell_text(cell, answer.view.language) for cell in row] for row in table.rows]
    return "".join("\t".join(map(escape_line, row)) + "\n" for row in [header, *rows])
