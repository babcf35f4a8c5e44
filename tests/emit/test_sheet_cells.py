"""A finding about a cell of a spreadsheet is told in every format as one about a line is."""

import json
from typing import Any

import pytest

from emit.case import EMITTERS, emitter, made_up
from plantrack.checks.finding import CheckResult
from plantrack.files.location import Location, SheetCell, Span

CELL = SheetCell("台账", 7, 3)
REFERENCES = {(1, 1): "A1", (7, 26): "Z7", (2, 27): "AA2", (5, 52): "AZ5", (9, 703): "AAA9"}


def found() -> CheckResult:
    """One finding about a cell; a workbook has no text that could be shown."""
    result = made_up("表.xlsx", "数目不符", place=CELL)
    return CheckResult(result.findings, {}, {})


@pytest.mark.parametrize(("place", "reference"), REFERENCES.items(), ids=REFERENCES.values())
def test_a_cell_is_named_as_spreadsheets_do(place: tuple[int, int], reference: str) -> None:
    assert SheetCell("台账", *place).reference == f"台账!{reference}"


@pytest.mark.parametrize(
    ("place", "told", "end"),
    [(CELL, "表.xlsx:台账!C7", (7, 4)), (Span(7, 3, 8, 1), "表.xlsx:7:3", (8, 1))],
    ids=["cell", "text"],
)
def test_a_location_is_told_in_one_word(
    place: Span | SheetCell, told: str, end: tuple[int, int]
) -> None:
    location = Location("表.xlsx", place)
    assert str(location) == told
    assert (location.line, location.column) == (7, 3)
    assert (location.end_line, location.end_column) == end


@pytest.mark.parametrize("name", EMITTERS)
def test_every_format_names_the_file_and_the_message(name: str) -> None:
    told = emitter(name)(found(), "zh")
    assert "数目不符" in told
    assert ("表.xlsx" in told) or "%E8%A1%A8.xlsx" in told


def test_text_names_the_cell() -> None:
    first, last = emitter("text")(found(), "zh").splitlines()
    assert first.startswith("表.xlsx:台账!C7: PT")
    assert last.startswith("已检查")


def test_github_annotates_the_file_and_names_the_cell() -> None:
    told = emitter("github")(found(), "zh")
    assert told.endswith("::台账!C7: 数目不符\n")
    assert "line=" not in told


def _json(name: str) -> Any:
    return json.loads(emitter(name)(found(), "zh"))


def test_json_counts_rows_and_columns_and_names_the_cell() -> None:
    (one,) = _json("json")["findings"]
    assert (one["line"], one["column"], one["cell"]) == (7, 3, "台账!C7")


def test_gitlab_has_the_row() -> None:
    (one,) = _json("gitlab")
    assert one["location"]["lines"] == {"begin": 7, "end": 7}


def test_sarif_has_no_region_but_a_logical_place() -> None:
    (one,) = _json("sarif")["runs"][0]["results"]
    (location,) = one["locations"]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "台账!C7"}]
