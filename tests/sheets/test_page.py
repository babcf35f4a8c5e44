"""How a sheet looks on a screen and on paper."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from sheets.workbook import first, rows, workbook
from support.office import printed
from support.terminal import columns_of

DAY = ("--as-of", "2021-09-30")
VERBS = [("list", *DAY), ("status", *DAY), ("matrix", *DAY), ("report", *DAY), ("followup", *DAY)]


@pytest.mark.parametrize("arguments", VERBS, ids=" ".join)
def test_every_sheet_prints_on_a4_landscape_one_page_wide(
    year: Path, arguments: tuple[str, ...]
) -> None:
    for sheet in workbook(year, *arguments).worksheets:
        setup = sheet.page_setup
        assert (setup.paperSize, setup.orientation) == (9, "landscape")
        fit = sheet.sheet_properties.pageSetUpPr
        assert fit is not None
        assert fit.fitToPage
        assert (setup.fitToWidth or 1, setup.fitToHeight) == (1, 0)
        assert "第&P页 共&N页" in footer(sheet)


def header(sheet: Worksheet) -> str:
    """What stands in the middle above each page."""
    return str(sheet.oddHeader.center.text) if sheet.oddHeader else ""


def footer(sheet: Worksheet) -> str:
    """What stands in the middle below each page."""
    return str(sheet.oddFooter.center.text) if sheet.oddFooter else ""


@pytest.mark.parametrize("arguments", VERBS, ids=" ".join)
def test_the_headings_stay_filter_and_are_repeated(year: Path, arguments: tuple[str, ...]) -> None:
    sheet = first(workbook(year, *arguments))
    whole = f"A1:{get_column_letter(sheet.max_column)}{sheet.max_row}"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == whole
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area.replace("$", "").endswith(whole)


def test_title_and_source_are_in_header_and_properties(year: Path) -> None:
    book = workbook(year, "report", "--town", "木耳镇", *DAY)
    title = "2021年全区民政工作要点：木耳镇任务清单"
    source = (
        "来源：重庆市渝北区民政局，渝北民〔2021〕34号，2021-03-04，2021-03-08发布；截至 2021-09-30"
    )
    assert title in header(first(book))
    assert source in header(first(book))
    properties = book.properties
    assert (properties.title, properties.subject) == (title, source)
    assert properties.creator == "重庆市渝北区民政局"
    assert f"{properties.created:%Y-%m-%d %H:%M}" == "2021-09-30 00:00"


@pytest.mark.parametrize("arguments", VERBS, ids=" ".join)
def test_every_cell_has_room_for_what_it_says(year: Path, arguments: tuple[str, ...]) -> None:
    for sheet in workbook(year, *arguments).worksheets:
        for at, row in enumerate(sheet.iter_rows(), 1):
            height = sheet.row_dimensions[at].height
            for cell in row:
                width = sheet.column_dimensions[get_column_letter(cell.column or 1)].width
                assert 5 <= width <= 101
                needed = lines_needed(cell.value, width)
                assert height >= min(needed * 12.75, 409), (sheet.title, cell.coordinate)
                assert cell.alignment.wrap_text


def lines_needed(value: Any, width: float) -> int:
    """In a font of ten points, of which a column has seven pixels a character and five more."""
    characters = (width * 7 + 5) / (10 * 96 / 72 / 2)
    if not isinstance(value, str):
        return 1
    return sum(-(-columns_of(line) // int(characters)) or 1 for line in value.split("\n"))


@pytest.mark.office
@pytest.mark.parametrize(
    ("arguments", "most", "words"),
    [
        (
            ("status", *DAY),
            5,
            ["2021年全区民政工作要点：工作台账", "序时进度75.0%", "66.7%", "略慢"],
        ),
        (("list", *DAY), 5, ["2021年全区民政工作要点：任务", "完成55个助餐点建设运营", "第1页"]),
        (("matrix", "--unit", "养老科", *DAY), 8, ["任务与镇街对照表", "未报", "说明"]),
    ],
    ids=["status", "list", "matrix"],
)
def test_it_prints_with_its_headings_on_each_page(
    year: Path, tmp_path: Path, arguments: tuple[str, ...], most: int, words: list[str]
) -> None:
    book = workbook(year, *arguments)
    file = tmp_path / "printed.xlsx"
    file.write_bytes((year / "answer.xlsx").read_bytes())
    pages = printed(file)
    whole = "".join(page.text for page in pages)
    assert [word for word in words if word not in whole] == []
    assert len(pages) <= most
    for number, page in enumerate(pages, 1):
        assert page.width > page.height
        assert f"第{number}页共{len(pages)}页" in page.text
    # One page wide: the first page of a sheet has its last column, and all of them its headings.
    headings = [str(one) for one in rows(first(book))[0]]
    assert all(heading in pages[0].text for heading in headings)
    assert all(headings[0] in page.text for page in pages[: -len(book.sheetnames) + 1])
