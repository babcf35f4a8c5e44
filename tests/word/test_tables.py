"""Tables: headings on each page, whole rows, numbers right, and on their side where wide."""

import pytest
from docx.oxml.ns import qn

from plantrack.render.word.layout import parts_of
from plantrack.render.word.widths import Widths
from plantrack.reports.document import (
    Block,
    Column,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)
from story.sample_year import Office
from word.opened import DAY, Opened, opened, value

# Verb: its sections (on its side or not), and how many tables.
SHAPES = {
    ("report", "--town", "木耳镇"): ([False], 9),
    ("report", "--unit", "养老科"): ([False], 7),
    ("report",): ([False], 19),
    ("status",): ([True], 2),
    ("list",): ([True], 1),
    ("progress", "log"): ([True], 1),
    ("matrix",): ([True], 2),
    ("show", "17"): ([False], 1),
}


def written(office: Office, arguments: tuple[str, ...]) -> Opened:
    dated = () if arguments[0] == "show" else DAY
    return opened(office.root, *arguments, *dated)


@pytest.mark.parametrize("arguments", SHAPES, ids=" ".join)
def test_wide_tables_lie_on_their_side(office: Office, arguments: tuple[str, ...]) -> None:
    document = written(office, arguments)
    lying, _ = SHAPES[arguments]
    assert [section[0] for section in document.sections] == lying
    for is_lying, width, height in document.sections:
        assert (width, height) == ((225, 156) if is_lying else (156, 225))


@pytest.mark.parametrize("arguments", SHAPES, ids=" ".join)
def test_rows_stay_whole_and_headings_are_repeated(
    office: Office, arguments: tuple[str, ...]
) -> None:
    document = written(office, arguments)
    tables = document.all("./w:tbl")
    assert len(tables) == SHAPES[arguments][1]
    for table in tables:
        rows = table.xpath("./w:tr")
        assert [bool(row.xpath("./w:trPr/w:tblHeader")) for row in rows] == [
            True,
            *[False] * (len(rows) - 1),
        ]
        assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)
        assert document.styles[value(table.xpath("./w:tblPr/w:tblStyle")[0])] == "Table Grid"
        assert table.getnext().tag == qn("w:p")  # else Word would join two tables


@pytest.mark.parametrize("arguments", SHAPES, ids=" ".join)
def test_columns_fill_the_width(office: Office, arguments: tuple[str, ...]) -> None:
    document = written(office, arguments)
    room = document.sections[0][1] * 1440 / 25.4
    for table in document.all("./w:tbl"):
        grid = [int(value(one, "w") or 0) for one in table.xpath("./w:tblGrid/w:gridCol")]
        assert room * 0.97 <= sum(grid) <= room + 1
        for row in table.xpath("./w:tr"):
            assert [int(value(one, "w") or 0) for one in row.xpath("./w:tc/w:tcPr/w:tcW")] == grid


def test_cells_say_what_the_other_formats_say(office: Office) -> None:
    (tasks, points) = opened(office.root, "status", *DAY).tables
    assert tasks[0][:6] == ["序号", "工作项目", "目标", "报送单位", "时限", "实际/应达"]
    by_number = {row[0]: row for row in tasks}
    assert by_number["1"][5:7] == ["33.3% / 50.0%", "略慢"]
    assert by_number["20"][6] == "无量化、未报送"
    assert points[0][0] == "要点"


def test_numbers_stand_on_the_right(office: Office) -> None:
    document = opened(office.root, "status", *DAY)
    table = document.all("./w:tbl")[0]
    sides = [
        [value(cell.find(f".//{qn('w:jc')}")) for cell in row.xpath("./w:tc")]
        for row in table.xpath("./w:tr")[1:]
    ]
    assert {tuple(row) for row in sides} == {
        ("right", None, None, None, None, "right", None, None, None)
    }


def test_similar_tables_have_the_same_columns(office: Office) -> None:
    document = opened(office.root, "report", "--town", "木耳镇", *DAY)
    grids: dict[str, set[tuple[str | None, ...]]] = {}
    for table, rows in zip(document.all("./w:tbl"), document.tables, strict=True):
        grid = tuple(value(one, "w") for one in table.xpath("./w:tblGrid/w:gridCol"))
        grids.setdefault("|".join(rows[0]), set()).add(grid)
    assert [len(found) for found in grids.values()] == [1] * len(grids)


TITLE, LEAD, SHORT = Heading("题", 1), Heading("表", 2), Paragraph("短")
LONG = Paragraph("建设" * 300)
NARROW = Table((Column("a", "序号"),), ((1,),))
WIDE = Table(tuple(Column(str(i), "栏", 1) for i in range(12)), (("很长的一段文字",) * 12,))
CROSS = WIDE._replace(heads=1)
# The blocks of a document, and how many of them share each section; those on their side negative.
DIVIDED: list[tuple[list[Block], list[int]]] = [
    ([], [0]),
    ([TITLE, SHORT, NARROW], [3]),
    ([TITLE, SHORT, WIDE, SHORT], [-4]),
    ([TITLE, LONG, LEAD, WIDE, LEAD, LONG], [2, -2, 2]),
    ([TITLE, LONG, LEAD, WIDE, SHORT, NARROW], [2, -4]),
    ([TITLE, LONG, WIDE, SHORT, WIDE, LONG], [2, -3, 1]),
    ([TITLE, CROSS], [-2]),
    ([TITLE, PageBreak(), TITLE, WIDE], [1, -2]),
    ([TITLE, WIDE, Signature(("某局",))], [3]),
    ([TITLE, Signature(("某局",)), PageBreak(), TITLE, WIDE, Signature(("某局",))], [2, 3]),
]


@pytest.mark.parametrize(("blocks", "expected"), DIVIDED)
def test_only_what_must_lies_on_its_side(blocks: list[Block], expected: list[int]) -> None:
    parts = parts_of(tuple(blocks), Widths(blocks, "zh"), 84)
    assert [-len(one.blocks) if one.is_landscape else len(one.blocks) for one in parts] == expected


def test_a_word_is_broken_only_where_there_is_no_room_for_any() -> None:
    columns = tuple(Column(str(i), "日期", 1) for i in range(3))
    row = ("2021-06-30", "进展" * 200, "66.7% / 75.0%")
    table = Table(columns, (row,) * 5)
    ((_, widths),) = Widths([table], "zh").parts(table, 84)
    assert widths[0] >= len(row[0]) + 2
    assert widths[2] >= len(row[2]) + 2
    assert sum(widths) == 84


def test_a_cross_table_comes_in_parts_that_fit() -> None:
    parts = list(Widths([CROSS], "zh").parts(CROSS, 60))
    assert len(parts) > 1
    assert [column.key for part, _ in parts for column in part.columns[1:]] == [
        column.key for column in CROSS.columns[1:]
    ]
    for part, widths in parts:
        assert part.columns[0] == CROSS.columns[0]
        assert sum(widths) <= 60


def test_a_list_of_numbers_has_room_for_wider_digits(office: Office) -> None:
    document = opened(office.root, "report", *DAY)
    numbers = "12、13、14、16、17、18"
    (cell,) = (
        cell
        for table in document.word.tables
        if table.rows[0].cells[0].text == "要点"
        for cell in table._cells
        if cell.text == numbers
    )
    points = cell.width.pt - 8.5  # the edges of the cell
    assert points > 10.5 * (12 * 0.636 + 5)
