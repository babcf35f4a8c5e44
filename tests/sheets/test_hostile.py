"""No text becomes anything but text: no formula, no address, no broken file."""

import io
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cli.hostile_plan import with_text
from plantrack.render.sheets.names import sheet_name
from plantrack.render.sheets.values import LONGEST
from sheets.workbook import first, read, rows
from support.process import invoke
from support.small_plan import write_plan

HOSTILE = {
    "formula": "=1+1",
    "call": '=HYPERLINK("http://a.b","x")',
    "plus": "+1",
    "minus": "-2+3",
    "at": "@SUM(A1)",
    "tab": "\t=1",
    "return": "\r=1",
    "spaced": " =1",
    "wide": "＝1+1",
    "DDE": "=cmd|' /C calc'!A0",
    "address": "http://a.b/",
    "mail": "mailto:a@b.c",
    "inside": "internal:Sheet1!A1",
    "number": "007",
    "date": "2021-01-01",
    "script": "<script>alert(1)</script>",
    "entity": "&lt;&#x3D;\"'",
    "cdata": "]]>",
    "escape": "\x1b[31mred",
    "null": "a\x00b",
    "non-character": "a\ufffeb\uffff",
    "override": "a\u202eb",
    "code": "_x0041_",
    "footer": "&P&D&F 1 && 2",
    "array": "{=1+1}",
    "astral": "𠮷野家😀",
}
VERBS = [("list",), ("show", "1"), ("report",), ("matrix", "--as-of", "2021-06-30")]


def written(folder: Path, data: dict[str, Any], *arguments: str) -> Path:
    plan = write_plan(folder / "plan.yaml", data)
    file = folder / "hostile.xlsx"
    result = invoke(*arguments, "--plan", str(plan), "-o", str(file), cwd=folder)
    assert result.code == 0, result.err
    return file


def parts(file: Path) -> dict[str, ElementTree.Element]:
    """The XML of the file, all of which a parser must take."""
    with zipfile.ZipFile(file) as package:
        assert package.testzip() is None
        return {
            name: ElementTree.parse(io.BytesIO(package.read(name))).getroot()
            for name in package.namelist()
        }


@pytest.mark.parametrize("verb", VERBS, ids=lambda one: one[0])
@pytest.mark.parametrize("name", HOSTILE)
def test_every_text_is_text(tmp_path: Path, verb: tuple[str, ...], name: str) -> None:
    file = written(tmp_path, with_text(HOSTILE[name]), *verb)
    for part, root in parts(file).items():
        found = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert found & {"f", "hyperlink", "hyperlinks", "externalReference"} == set(), part
    for sheet in read(file).worksheets:
        for row in sheet.iter_rows():
            assert {cell.data_type for cell in row} <= {"s", "n", "d"}
            assert [cell.coordinate for cell in row if cell.hyperlink] == []


SHOWN = {
    **{name: HOSTILE[name] for name in ("formula", "script", "entity", "code", "astral")},
    "escape": "\\x1b[31mred",
    "null": "a\\x00b",
    "non-character": "a\\ufffeb\\uffff",
    "override": "a\\u202eb",
    "return": "\\x0d=1",
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_text_is_given_back_or_shown_as_an_escape(tmp_path: Path, name: str) -> None:
    sheet = first(read(written(tmp_path, with_text(HOSTILE[name]), "list")))
    table = [[str(value).replace("_x005F_", "_") for value in row] for row in rows(sheet)]
    place = table[0].index("目标任务")
    assert table[1][place] == SHOWN[name]


@pytest.mark.parametrize("name", ["formula", "plus", "minus", "at", "tab", "spaced", "wide"])
def test_what_would_run_once_edited_is_quoted(tmp_path: Path, name: str) -> None:
    sheet = first(read(written(tmp_path, with_text(HOSTILE[name]), "list")))
    place = [str(value) for value in rows(sheet)[0]].index("目标任务") + 1
    assert sheet.cell(2, place).quotePrefix


@pytest.mark.parametrize("character", ["中", "a", "😀"])
def test_a_text_longer_than_a_cell_is_cut_and_says_so(tmp_path: Path, character: str) -> None:
    long = character * 40_000
    sheet = first(read(written(tmp_path, with_text(long), "list", "--columns", "goal")))
    text = str(sheet.cell(2, 1).value)
    assert len(text.encode("utf-16-le")) // 2 <= LONGEST
    assert text.endswith("……（此处截断，全文共40000字）")
    assert set(text.partition("……")[0]) == {character}


NAME_TEXT = st.text(st.sampled_from("[]:*?/\\'a中😀 \t\n\x1b") | st.characters(), max_size=40)


@settings(max_examples=200, deadline=None, derandomize=True)
@example("'")
@example("History")
@example("")
@example("a" * 40)
@example("😀" * 20)
@given(NAME_TEXT)
def test_a_name_of_a_sheet_is_one_that_excel_takes(wanted: str) -> None:
    taken: set[str] = set()
    names = [sheet_name(wanted, taken) for _ in range(12)]
    assert len({name.casefold() for name in names}) == 12
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set("[]:*?/\\") & set(name)
        assert name[0] != "'" != name[-1]
        assert name.casefold() != "history"


@pytest.mark.parametrize(("limit", "value"), [("MOST_ROWS", 2), ("MOST_COLUMNS", 3)])
def test_what_no_sheet_holds_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr(f"plantrack.render.sheets.table_sheet.{limit}", value)
    result = invoke("list", "-o", str(tmp_path / "r.xlsx"), env={"PLANTRACK_LANG": "en"})
    assert result.code == 2
    assert result.err.startswith("Error: the table has 30 rows and ")
    assert result.err.endswith("; write it as csv\n")
    assert list(tmp_path.iterdir()) == []
