"""Sorting by a column, and the shown rows as a file."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser.pages import Pages
from browser.table import choose, search, shown
from browser.windows import Windows
from plantrack.render.csv import comma_separated

CELLS = """table => Array.from(table.rows)
  .filter(row => !row.hidden)
  .map(row => Array.from(row.cells, cell => cell.textContent.trimEnd().replace(/^[ \\n]+/, "")))"""
KEYS = """table => Array.from(table.querySelectorAll("thead th"), heading => heading.dataset.key)"""


def column(page: Page, key: str) -> list[str]:
    """What the cells of a column say, from the top down."""
    place = page.locator("#task-table").evaluate(KEYS).index(key)
    return [row[place] for row in page.locator("#task-table").evaluate(CELLS)[1:]]


def sort_by(page: Page, key: str) -> None:
    page.locator(f"th[data-key={key}] button").click()


def sorting(page: Page) -> dict[str, str]:
    """Which columns say that the table is sorted by them."""
    headings = page.locator("th[data-key]").evaluate_all(
        "all => all.map(one => [one.dataset.key, one.getAttribute('aria-sort')])"
    )
    return {key: way for key, way in headings if way != "none"}


def test_numbers_are_sorted_by_value(page: Page) -> None:
    sort_by(page, "number")
    assert shown(page) == list(range(1, 31))
    sort_by(page, "number")
    assert shown(page) == list(range(30, 0, -1))
    assert sorting(page) == {"number": "descending"}


def test_names_are_sorted_as_in_a_dictionary(page: Page) -> None:
    sort_by(page, "units")
    units = column(page, "units")
    # By pinyin: 办公室, 救助科, 区…, 社事科, 审批科, 养老科, 政权科.
    firsts = list(dict.fromkeys(name[0] for name in units))
    assert firsts == sorted(firsts, key="办救区社审天养政".index)
    assert sorting(page) == {"units": "ascending"}


@pytest.mark.parametrize("key", ["number", "category", "name", "goal", "units", "progress"])
def test_every_row_stays_whichever_way_it_goes(page: Page, key: str) -> None:
    everything = shown(page)
    for _ in range(2):
        sort_by(page, key)
        assert sorted(shown(page)) == everything


def test_empty_cells_are_last_both_ways(page: Page) -> None:
    for _ in range(2):
        sort_by(page, "progress")
        empty = [text == "" for text in column(page, "progress")]
        assert empty == sorted(empty)


def test_sorting_and_filters_go_together(page: Page) -> None:
    choose(page, unit="养老科")
    found = shown(page)
    sort_by(page, "number")
    sort_by(page, "number")
    assert shown(page) == found[::-1]
    search(page, "助餐")
    assert shown(page) == sorted(shown(page), reverse=True)
    search(page, "")
    assert shown(page) == found[::-1]


def saved(page: Page, folder: Path) -> tuple[str, bytes]:
    """The file's name and content."""
    with page.expect_download() as download:
        page.locator("#download").click()
    path = folder / "saved.csv"
    download.value.save_as(path)
    return download.value.suggested_filename, path.read_bytes()


@pytest.mark.parametrize("form", ["followed", "issued", "hostile", "points_as_tasks"])
def test_the_shown_rows_are_saved(
    windows: Windows, pages: Pages, tmp_path: Path, form: str
) -> None:
    page = windows.open(getattr(pages, form))
    sort_by(page, "name")
    name, content = saved(page, tmp_path)
    assert name.endswith(".csv")
    header, *rows = page.locator("#task-table").evaluate(CELLS)
    # Numbers are harmless whatever they begin with; the command writes them as they are, too.
    assert content.decode("utf-8") == comma_separated(header, rows)
    assert len(rows) == len(shown(page))


def test_only_shown_rows_are_saved(page: Page, tmp_path: Path) -> None:
    choose(page, town="木耳镇", unit="养老科")
    _, content = saved(page, tmp_path)
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [int(row[0]) for row in rows[1:]] == shown(page)


def test_no_saved_cell_runs_as_a_formula(windows: Windows, pages: Pages, tmp_path: Path) -> None:
    page = windows.open(pages.hostile)
    _, content = saved(page, tmp_path)
    cells = [
        cell
        for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        for cell in row
    ]
    assert any(cell.startswith("'=") for cell in cells)
    assert [cell for cell in cells if cell.lstrip()[:1] in {*"=+-@|%"}] == []


def test_the_sorted_column_is_marked(page: Page) -> None:
    sort_by(page, "name")
    marks = page.locator("th[data-key] button").evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::after').content)"
    )
    # Read out, the mark is nothing: aria-sort says it.
    assert [mark for mark in marks if mark != "none"] == ['" ▲" / ""']
