"""A table on a sheet: headings that stay and filter, cells that wrap, as it is to be printed."""

from typing import Any

from plantrack.errors import OutputError
from plantrack.i18n import Language, lazy_gettext, translator
from plantrack.render.sheets.layout import column_widths, heading_height, row_height
from plantrack.render.sheets.styles import Styles
from plantrack.render.sheets.values import Value, safe_text, values
from plantrack.reports.build import Watch
from plantrack.reports.document import Column, Table

MOST_ROWS, MOST_COLUMNS, _LAST_COLUMN = 1_048_576, 16_384, "XFD"
_PADDING = 1.3  # beside the text of a cell, in characters


def check_size(table: Table) -> None:
    """Raise OutputError if the table with its row of headings is larger than a sheet."""
    if len(table.rows) >= MOST_ROWS or len(table.columns) > MOST_COLUMNS:
        raise OutputError(
            lazy_gettext(
                "the table has {rows} rows and {columns} columns, but a sheet of Excel holds at"
                " most {most_rows} and {most_columns}; write it as csv",
                rows=len(table.rows),
                columns=len(table.columns),
                most_rows=MOST_ROWS - 1,
                most_columns=MOST_COLUMNS,
            )
        )


def write_table(sheet: Any, table: Table, styles: Styles, language: Language, watch: Watch) -> None:
    """Write the table, with all that makes it easy to read, to filter and to print.

    In one that has `heads`, what stands beside them is short and alike.
    """
    tr = translator(language)
    columns = tuple(one._replace(title=safe_text(one.title, tr)) for one in table.columns)
    rows = values(table, language)
    widths = column_widths(columns, rows)
    for place, (column, width) in enumerate(zip(columns, widths, strict=True)):
        sheet.set_column(place, place, width + _PADDING)
        sheet.write_string(0, place, column.title, styles.heading())
    sheet.set_row(0, heading_height(columns, widths))
    for at, row in enumerate(watch(rows), 1):
        sheet.set_row(at, row_height(row, widths))
        for place, value in enumerate(row):
            _write(sheet, at, place, value, styles.of(value, 0 < table.heads <= place))
    last, right = len(rows), len(columns) - 1
    sheet.freeze_panes(1, table.heads)
    sheet.autofilter(0, 0, last, right)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, last, right)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{_LAST_COLUMN}{last + 1}"})
    _draw_bars(sheet, columns, last)


def _write(sheet: Any, at: int, place: int, value: Value, style: Any) -> None:
    if value.content == "":
        sheet.write_blank(at, place, None, style)
    elif isinstance(value.content, str):
        sheet.write_string(at, place, value.content, style)
    elif isinstance(value.content, int | float):
        sheet.write_number(at, place, value.content, style)
    else:
        sheet.write_datetime(at, place, value.content, style)


def _draw_bars(sheet: Any, columns: tuple[Column, ...], last: int) -> None:
    """Draw a bar behind each number that says what share of a whole is there."""
    for place, column in enumerate(columns):
        if column.is_share and column.key == "actual" and last:
            bar = {
                "type": "data_bar",
                "data_bar_2010": True,
                "bar_solid": True,
                "bar_color": "#9DC3E6",
                "min_type": "num",
                "min_value": 0,
                "max_type": "num",
                "max_value": 1,
            }
            sheet.conditional_format(1, place, last, place, bar)
