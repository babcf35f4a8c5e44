"""The search finds what stands in the points too, and their own table follows it."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from browser.pages import AS_OF, Pages
from browser.table import choose, counted, search, shown
from browser.test_search import containing, pieces_of, with_script
from browser.windows import Windows
from cli.followed_plan import folder_with
from plantrack import load
from support.process import invoke
from support.real_plan import PLAN

FOUND_BY_PIECE = """pieces => {
  const points = readPoints(pointReader());
  return pieces.map(q => pointsFound(points, [], [], { q }).map(point => Number(point.key)));
}"""
ROWS = """rows => rows
  .filter(row => row.checkVisibility())
  .map(row => row.cells[0].textContent.trim())"""


def also(page: Page) -> list[str]:
    """The points that the page names below the count."""
    links = page.locator("#also a")
    found: list[str] = links.evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return [address.removeprefix("#point=") for address in found]


def own_table(page: Page) -> list[str]:
    """The points that the table of points with targets of their own shows."""
    found: list[str] = page.locator("#point-table tbody tr").evaluate_all(ROWS)
    return found


def point_texts() -> dict[int, str]:
    """What the plan says in each point, as `list --search` looks at it."""
    found = {}
    for point in load(PLAN).points:
        targets = [text for one in point.targets for text in (one.what, *one.items)]
        found[int(point.key)] = "\n".join((point.title, point.text, *targets))
    return found


def test_it_finds_any_two_characters_of_a_point(page: Page) -> None:
    points = point_texts()
    pieces = pieces_of(points)
    assert len(pieces) > 2_000
    found: list[list[int]] = page.evaluate(with_script(FOUND_BY_PIECE), pieces)
    missed = {
        piece: numbers
        for piece, those in zip(pieces, found, strict=True)
        if (numbers := containing(piece, points) - set(those))
    }
    assert missed == {}


def test_nothing_that_a_point_says_is_found_nowhere(page: Page) -> None:
    """A word of a point that no task carries out."""
    search(page, "护理员")
    assert shown(page) == []
    assert also(page) == ["11"]
    line = page.locator("#also")
    assert line.inner_text().startswith("另见要点：（十一）")
    assert line.get_attribute("aria-live") == "polite"
    line.get_by_role("link").click()
    assert page.url.endswith("#point=11")
    assert page.locator("[name=q]").input_value() == "护理员"
    assert page.locator("[id='point=11']").evaluate("one => one.getBoundingClientRect().top") < 720


ASKED: list[dict[str, str]] = [
    {},
    {"unit": "养老科"},
    {"town": "木耳镇"},
    {"category": "养老服务"},
    {"section": "3"},
    {"unit": "养老科", "town": "木耳镇", "section": "3"},
    {"status": "进行中"},  # of tasks alone, for `list` too
]


@pytest.mark.parametrize("word", ["护理员", "助餐", "养老", "没有这样的字"])
@pytest.mark.parametrize("filters", ASKED, ids=lambda case: " ".join(case.values()) or "all")
def test_they_are_those_of_list(
    page: Page, pages: Pages, filters: dict[str, str], word: str
) -> None:
    options = [f"--{name}={value}" for name, value in filters.items()]
    told = pages.office.data("list", "--as-of", AS_OF, "--search", word, *options)
    choose(page, **filters)
    search(page, word)
    assert also(page) == [str(key) for key in told["points"]]


def test_without_a_search_there_is_no_such_line(page: Page) -> None:
    assert page.locator("#also").text_content() == ""
    choose(page, unit="养老科")
    search(page, " ")
    assert page.locator("#also").text_content() == ""


def test_points_that_rows_are_whole_are_not_named_again(windows: Windows, pages: Pages) -> None:
    page = windows.open(pages.points_as_tasks)
    row = page.locator("#task-table tbody tr[data-whole]").first
    point = row.get_attribute("data-whole")
    search(page, row.locator("[data-title]").nth(0).inner_text())
    assert shown(page)
    assert point not in also(page)


def test_the_table_of_points_follows_the_search(page: Page) -> None:
    everything = own_table(page)
    assert len(everything) > 2
    search(page, "没有这样的字")
    assert own_table(page) == []
    assert not page.get_by_text("要点自身的目标").is_visible()
    search(page, "助餐")
    assert 0 < len(own_table(page)) < len(everything)
    assert set(own_table(page)) <= set(also(page))
    search(page, "")
    assert own_table(page) == everything


FOLLOWED: list[dict[str, str]] = [
    *({"unit": name} for name in ("养老科", "救助科", "办公室")),
    *({"town": name} for name in ("木耳镇", "双龙湖街道")),
    {"section": "3"},
    {"status": "进行中"},
    {"standing": "silent"},
    {"section": "3", "unit": "养老科", "status": "未启动"},
]


@pytest.mark.parametrize("filters", FOLLOWED, ids=lambda case: " ".join(case.values()))
def test_the_table_of_points_is_that_of_status(
    page: Page, pages: Pages, filters: dict[str, str]
) -> None:
    words = {"silent": "未报送"}
    options = [f"--{name}={words.get(value, value)}" for name, value in filters.items()]
    told = pages.office.data("status", "--as-of", AS_OF, *options)
    choose(page, **filters)
    assert own_table(page) == [str(one["number"]) for one in told["points"]]


def test_no_point_is_of_a_category(page: Page) -> None:
    choose(page, category="养老服务")
    assert shown(page)
    assert own_table(page) == []


POINT: dict[str, Any] = {"number": 1, "title": "Care", "text": "Train nurses."}


@pytest.mark.parametrize("count", [1, 2])
def test_an_english_plan_says_so_in_english(windows: Windows, tmp_path: Path, count: int) -> None:
    points = [POINT | {"number": number} for number in range(1, count + 1)]
    sections = [{"number": 1, "title": "People", "points": points}]
    folder = folder_with(tmp_path, ["units: [养老科]"], {}, sections=sections)
    plan = folder / "data" / "plan-2021.yaml"
    text = plan.read_text(encoding="utf-8").replace("language: zh-CN", "language: en")
    plan.write_text(text, encoding="utf-8")
    path = tmp_path / "page.html"
    assert invoke("site", "--plan", str(plan), "-o", str(path)).code == 0
    page = windows.open(path)
    search(page, "nurse")
    assert re.findall(r"[0-9]+", counted(page)) == []
    expected = {1: "See also point (1) Care", 2: "See also points (1) Care; (2) Care"}
    assert page.locator("#also").inner_text() == expected[count]
