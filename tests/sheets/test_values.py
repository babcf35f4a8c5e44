"""What a cell becomes where a spreadsheet cannot keep it as it is."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from plantrack.content.facts import Link
from plantrack.i18n import translator
from plantrack.render.sheets.values import Value, apart, values
from plantrack.reports.document import Cell, Column, Lit, Progress, Table

CASES: list[tuple[Cell, Value]] = [
    (7, Value(7, "number")),
    (Decimal("0.25"), Value(0.25, "number")),
    (Decimal(10) ** 20, Value(1e20, "number")),
    (1234567890123456, Value("1234567890123456")),
    (Decimal("0.12345678901234567"), Value("0.12345678901234567")),
    (date(2021, 3, 4), Value(date(2021, 3, 4), "date")),
    (date(1899, 12, 31), Value("1899-12-31")),
    (Link("task", 17), Value(17, "key")),
    (Link("task", 17, "（一）2"), Value("（一）2")),
    (Link("point", "3.2"), Value("3.2")),
    ((Link("task", 1), Link("task", 2)), Value("1、2")),
    (("木耳镇", "兴隆镇"), Value("木耳镇、兴隆镇")),
    (Lit(("滞后", "未报送"), "red"), Value("滞后、未报送", light="red")),
    ("", Value("")),
    (None, Value("")),
]


@pytest.mark.parametrize(("cell", "value"), CASES, ids=str)
def test_a_cell_keeps_its_kind(cell: Cell, value: Value) -> None:
    assert values(Table((Column("a", "甲"),), ((cell,),)), "zh") == [[value]]


def test_progress_is_two_numbers() -> None:
    table = Table(
        (Column("name", "名称"), Column("progress", "实际/应达")),
        (("甲", Progress(Fraction(1, 3), Fraction(3, 4))), ("乙", None)),
    )
    parted = apart(table, translator("zh"))
    assert [column.title for column in parted.columns] == ["名称", "应达", "实际"]
    assert values(parted, "zh") == [
        [Value("甲"), Value(0.75, "share"), Value(0.3333, "share")],
        [Value("乙"), Value(""), Value("")],
    ]
