"""Workbooks that the command writes, read back by another library."""

import warnings
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from support.process import invoke


def read(file: Path) -> Workbook:
    """The workbook; that openpyxl does not know the newer kind of bars is no fault of the file."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*extension is not supported")
        return load_workbook(file)


def workbook(folder: Path, *arguments: str) -> Workbook:
    """What the command writes in `folder`."""
    file = folder / "answer.xlsx"
    result = invoke(*arguments, "-o", str(file), cwd=folder)
    assert (result.code, result.out) == (0, ""), result.err
    return read(file)


def first(book: Workbook) -> Worksheet:
    """The first sheet."""
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def rows(sheet: Worksheet) -> list[list[object]]:
    """What the cells of a sheet hold, the row of headings first."""
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def column(sheet: Worksheet, heading: str) -> list[object]:
    """What stands below that heading."""
    table = rows(sheet)
    place = table[0].index(heading)
    return [row[place] for row in table[1:]]
