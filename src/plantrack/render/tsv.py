"""Tab-separated values for pipes: a header line, then one line per row."""

from plantrack.render.cells import cell_text
from plantrack.reports.build import Answer
from plantrack.text.escape import escape_line


def render(answer: Answer) -> str:
    """Return the answer's flat table; tabs and line breaks within cells are escaped."""
    table = answer.document.table
    header = [column.title for column in table.columns]
    rows = [[cell_text(cell, answer.view.language) for cell in row] for row in table.rows]
    return "".join("\t".join(map(escape_line, row)) + "\n" for row in [header, *rows])
