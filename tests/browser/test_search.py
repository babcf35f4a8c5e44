"""The search finds what Python's `in` finds in a task's text."""

import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

import plantrack.site
from browser.pages import Pages
from browser.table import counted, search, shown
from browser.windows import Windows
from plantrack.query.words import folded
from support.real_plan import read_data

SCRIPT = Path(plantrack.site.__file__).parent / "script"
ALL_FILES = ("fold.js", "points.js", "rows.js", "match.js")
# Every piece, without the letters that a reader would have to type one by one.
FOUND_BY_PIECE = """pieces => {
  const data = JSON.parse(document.getElementById("plan-data").textContent);
  const rows = readRows(document.getElementById("task-table"), data);
  return pieces.map(q => matching(rows, { q }).map(row => Number(row.element.dataset.task)));
}"""
# What can be read in a row, and what it stands for: the towns and the points that it names.
TEXTS = """rows => rows.map(row => {
  const data = JSON.parse(document.getElementById("plan-data").textContent);
  const places = `${row.dataset.towns ?? ""} ${row.dataset.may ?? ""}`.split(" ").filter(Boolean);
  const points = (row.dataset.points ?? "").split(" ").filter(Boolean);
  return [Number(row.dataset.task), [
    ...Array.from(row.cells, cell => cell.textContent),
    ...places.map(place => data.towns[place]),
    ...points.flatMap(point => Array.from(
      document.getElementById(`point=${point}`).querySelectorAll("h4, h5, h6, .letter, li"))
      .filter(one => !one.closest(".beside")).map(one => one.textContent)),
  ]];
})"""


def with_script(function: str) -> str:
    """A function that has those of the page's script at hand."""
    sources = "\n".join((SCRIPT / file).read_text(encoding="utf-8") for file in ALL_FILES)
    return f"argument => {{ {sources}\n return ({function})(argument); }}"


def task_texts() -> dict[int, str]:
    """What the plan file says in each task."""
    return {int(task["number"]): "\n".join(texts(task)) for task in read_data()["tasks"]}


def texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in texts(one)]
    return [] if value in {"true", "town"} else [value]  # words of the format, not of the plan


def pieces_of(all_texts: dict[int, str]) -> list[str]:
    """Every two characters that stand next to each other in one of the texts."""
    pairs = {f"{one}{other}" for text in all_texts.values() for one, other in pairwise(text)}
    return sorted(pair for pair in pairs if not any(map(str.isspace, pair)))


def test_it_finds_any_two_characters_of_a_task(page: Page) -> None:
    tasks = task_texts()
    pieces = pieces_of(tasks)
    assert len(pieces) > 500
    found: list[list[int]] = page.evaluate(with_script(FOUND_BY_PIECE), pieces)
    missed = {
        piece: numbers
        for piece, shown_ones in zip(pieces, found, strict=True)
        if (numbers := containing(piece, tasks) - set(shown_ones))
    }
    assert missed == {}


def test_it_finds_nothing_that_is_not_there(page: Page) -> None:
    rows = dict(page.locator("#task-table tbody tr").evaluate_all(TEXTS))
    said = {number: "\n".join(all_texts) for number, all_texts in rows.items()}
    pieces = [*pieces_of(task_texts()), "的", "5", "%", "（", "渝"]
    found: list[list[int]] = page.evaluate(with_script(FOUND_BY_PIECE), pieces)
    wrong = {
        piece: (numbers, expected)
        for piece, numbers in zip(pieces, found, strict=True)
        if set(numbers) != (expected := containing(piece, said))
    }
    assert wrong == {}


def containing(piece: str, said: dict[int, str]) -> set[int]:
    """The tasks whose text has the piece, as the command compares it."""
    return {number for number, text in said.items() if folded(piece) in folded(text)}


TYPED = ("助餐", "养老", "55", "木耳", "长堰", "工作站", "两委", "６个", "３个", "ｄ", "镇、", "")


@pytest.mark.parametrize("piece", TYPED)
def test_what_is_typed_is_found(page: Page, piece: str) -> None:
    expected = containing(piece, task_texts())
    search(page, piece)
    assert expected <= set(shown(page))


def test_each_word_must_be_there(page: Page) -> None:
    search(page, "养老")
    one = set(shown(page))
    search(page, "街道")
    other = set(shown(page))
    search(page, " 街道\u3000养老 ")
    assert set(shown(page)) == one & other != one


def test_nothing_found_is_said(page: Page) -> None:
    search(page, "没有这样的字")
    assert shown(page) == []
    assert counted(page)
    assert not any(map(str.isdigit, counted(page)))


# The texts that the script takes for another than the command does.
FOLDED_APART = "texts => texts.filter(([one, folded]) => fold(one) !== fold(folded))"


def test_case_and_width_are_folded_as_by_the_command(page: Page) -> None:
    every = map(chr, range(sys.maxunicode + 1))
    changed = [[one, folded(one)] for one in every if folded(one) != one]
    assert page.evaluate(with_script(FOLDED_APART), changed) == []


COMPOSED = """field => {
  for (const text of ["z", "zh", "zhu'c", "zhu'can"]) {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
  }
  const during = document.getElementById("shown").textContent;
  field.value = "助餐";
  field.dispatchEvent(new CompositionEvent("compositionend", { data: "助餐", bubbles: true }));
  return during;
}"""


def test_letters_of_an_input_method_are_not_searched_for(page: Page) -> None:
    before = counted(page)
    assert page.locator("[name=q]").evaluate(COMPOSED) == before
    assert set(shown(page)) >= containing("助餐", task_texts())
    assert counted(page) != before


@pytest.mark.parametrize("form", ["points_as_tasks", "people_first", "issued", "hostile"])
def test_every_plan_can_be_searched(windows: Windows, pages: Pages, form: str) -> None:
    page = windows.open(getattr(pages, form))
    everything = shown(page)
    name = page.locator("#task-table tbody tr").first.locator("th").inner_text()
    search(page, name)
    assert everything[0] in shown(page)
    search(page, "没有这样的字")
    assert shown(page) == []
