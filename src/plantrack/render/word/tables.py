"""Tables: the heading repeated on each page, no row broken across two, numbers on the right."""

import re

from plantrack.i18n import Language
from plantrack.render.cells import cell_text, is_number
from plantrack.render.word.styles import Found
from plantrack.render.word.xml import paragraph, run
from plantrack.reports.document import Cell, Progress, Table

_SHARE = re.compile(r"[0-9]+(\.[0-9]+)?%")
_RIGHT = '<w:jc w:val="right"/>'
_CENTRE = '<w:jc w:val="center"/>'


def table_xml(
    table: Table, widths: list[int], width: int, language: Language, styles: Found
) -> str:
    """Return the table; `widths` say how its columns share the `width`, in twips."""
    whole = sum(widths) or 1
    twips = [width * one // whole for one in widths]
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in twips)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{styles.table}"/>'
        f'<w:tblW w:w="{sum(twips)}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="28" w:type="dxa"/>'
        '<w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/>'
        '<w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_rows(table, twips, language, styles)}</w:tbl>"
    )


def _rows(table: Table, twips: list[int], language: Language, styles: Found) -> str:
    in_chinese = language == "zh"
    style = styles.of["cell"]
    sides = [_side(table, i, language) for i in range(len(table.columns))]
    heading = "".join(
        _cell(paragraph(styles.of["cell heading"], run(column.title, in_chinese)), width)
        for column, width in zip(table.columns, twips, strict=True)
    )
    lines = [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heading}</w:tr>"]
    for row in table.rows:
        cells = "".join(
            _cell(paragraph(style, run(cell_text(cell, language), in_chinese), side), width)
            for cell, width, side in zip(row, twips, sides, strict=True)
        )
        lines.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    return "".join(lines)


def _cell(content: str, width: int) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{content}</w:tc>"
    )


def _side(table: Table, place: int, language: Language) -> str:
    """Return where a column's texts stand: figures right, words in a cross table in the middle."""
    if table.heads and place >= table.heads:
        return _CENTRE
    is_figures = table.rows and all(_is_figure(row[place], language) for row in table.rows)
    return _RIGHT if is_figures else ""


def _is_figure(cell: Cell, language: Language) -> bool:
    """Whether the cell is a number or a share, or empty."""
    if is_number(cell) or isinstance(cell, Progress):
        return True
    text = cell_text(cell, language)
    return not text or _SHARE.fullmatch(text) is not None
