"""Every verb's workbook: its sheets, and cells that are numbers, days and texts."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from cli.tables import read_csv
from sheets.workbook import column, first, read, rows, workbook
from support.process import invoke

DAY = ("--as-of", "2021-09-30")
TITLE = "2021年全区民政工作要点"
# The verb, and its sheets: the flat table, tables with more than that, what else is said.
SHEETS = [
    (("list", *DAY), ["任务", "说明"]),
    (("list", *DAY, "--columns", "name,standing"), ["任务", "说明"]),
    (("show", "17"), ["任务", "量化目标", "说明"]),
    (("report", *DAY), ["任务", "概况", "要点", "量化目标", "未分解", "联系科室", "说明"]),
    (
        ("report", "--unit", "养老科", *DAY),
        ["任务", "概况", "量化目标", "未分解", "涉及镇街", "说明"],
    ),
    (("report", "--town", "木耳镇", *DAY), ["任务", "概况", "量化目标", "联系科室", "说明"]),
    (("status", *DAY), ["台账", "说明"]),
    (("status", "17", *DAY), ["台账", "量化目标", "说明"]),
    (("status", *DAY, "--since", "2021-06-30"), ["台账", "2021-06-30以来的变化", "说明"]),
    (("matrix", *DAY), ["明细", f"{TITLE}：任务与镇街对照表", "说明"]),
    (("followup", *DAY), ["督办事项"]),
    (("progress", "log"), ["进度记录"]),
    (("diff", "data/plan-2021.yaml", "data/plan-2021.yaml"), ["变更", "说明"]),
]


@pytest.mark.parametrize(("arguments", "names"), SHEETS, ids=lambda one: " ".join(one)[:30])
def test_the_sheets_of_a_verb(year: Path, arguments: tuple[str, ...], names: list[str]) -> None:
    assert workbook(year, *arguments).sheetnames == names


@pytest.mark.parametrize("arguments", [one for one, _ in SHEETS], ids=" ".join)
def test_the_first_sheet_has_what_csv_has(year: Path, arguments: tuple[str, ...]) -> None:
    told = read_csv(invoke(*arguments, "--format", "csv", cwd=year).out)
    sheet = first(workbook(year, *arguments))
    shares = {"应达", "实际", "此前实际"} & set(told[0])
    for line, row in zip(told, rows(sheet), strict=True):
        for heading, text, value in zip(told[0], line, row, strict=True):
            if heading in shares and isinstance(value, float | int):
                assert float(text) == value
            else:
                assert shown(value) == text.removeprefix("'")


def shown(value: object) -> str:
    if value is None:
        return ""
    return f"{value:%Y-%m-%d}" if isinstance(value, datetime) else str(value)


@pytest.fixture(scope="module")
def ledger(year: Path) -> Workbook:
    """The ledger of 30 September."""
    return workbook(year, "status", *DAY)


@pytest.mark.parametrize(
    ("heading", "kind", "look"),
    [
        ("序号", int, "General"),
        ("工作项目", str, "@"),
        ("时限", datetime, "yyyy-mm-dd"),
        ("最近报送日期", datetime, "yyyy-mm-dd"),
        ("应达", float, "0.0%"),
        ("实际", float, "0.0%"),
        ("进度", str, "@"),
    ],
)
def test_numbers_days_and_shares_are_such(
    ledger: Workbook, heading: str, kind: type, look: str
) -> None:
    sheet = first(ledger)
    place = rows(sheet)[0].index(heading) + 1
    cells = [sheet.cell(at, place) for at in range(2, sheet.max_row + 1)]
    filled = [one for one in cells if one.value is not None]
    assert filled
    for cell in filled:
        assert isinstance(cell.value, (kind, int) if kind is float else kind)
        assert cell.number_format == look


def test_a_standing_is_a_word_on_its_light(ledger: Workbook) -> None:
    sheet = first(ledger)
    place = rows(sheet)[0].index("进度") + 1
    lights = {
        str(cell.value): cell.fill.fgColor.rgb if cell.fill.fill_type else None
        for cell in (sheet.cell(at, place) for at in range(2, sheet.max_row + 1))
    }
    assert lights["达序时"] == lights["已完成"] == "FFD5EBD8"
    assert (lights["略慢"], lights["滞后"], lights["无量化"]) == ("FFFFEDB3", "FFF8D0CE", None)


def test_a_bar_stands_behind_what_is_there(ledger: Workbook) -> None:
    sheet = first(ledger)
    place = "HGI"[["实际", "应达", "进度"].index("实际")]
    (bar,) = sheet.conditional_formatting
    assert str(bar.sqref) == f"{place}2:{place}{sheet.max_row}"
    assert [rule.type for rule in bar.rules] == ["dataBar"]


def test_what_is_said_beside_the_table_is_on_the_last_sheet(ledger: Workbook) -> None:
    lines = [row[0] for row in rows(ledger.worksheets[-1])]
    assert lines[0] == "截至 2021-09-30；序时进度 75.0%"
    assert str(lines[1]).startswith("任务：欠")


def test_numbers_in_the_matrix_are_numbers_too(year: Path) -> None:
    book = workbook(year, "matrix", *DAY)
    sheet = book.worksheets[1]
    table = rows(sheet)
    dining = next(row for row in table if row[0] == 17)
    assert dining[table[0].index("龙溪")] == 5
    assert sheet.freeze_panes == "C2"


def test_tables_with_the_same_columns_share_a_sheet(year: Path) -> None:
    sheet = workbook(year, "report", *DAY)["要点"]
    headings, *points = rows(sheet)
    assert headings == ["所在部分", "要点", "任务"]
    assert len(points) == 28
    assert points[0][:2] == [
        "一、充分发挥党建对民政事业发展的引领作用",
        "（一）全面加强党的政治建设",
    ]


def test_letters_are_a_table_of_their_matters(year: Path) -> None:
    sheet = first(workbook(year, "followup", *DAY))
    assert {"龙山街道", "木耳镇"} <= set(column(sheet, "单位"))


def test_nothing_found_is_an_empty_table(year: Path) -> None:
    result = invoke(
        "list", "--unit", "养老科", "--category", "社会救助", "-o", "none.xlsx", cwd=year
    )
    assert result.code == 0
    sheet = first(read(year / "none.xlsx"))
    assert sheet.max_row == 1
    assert sheet.cell(1, 1).value == "序号"
