"""Filters, alone and together, leave the tasks that the command selects."""

import re

import pytest
from playwright.sync_api import Page

from browser.pages import AS_OF, Pages
from browser.table import choose, counted, search, shown

CASES: list[dict[str, str]] = [
    {"town": "木耳镇"},
    {"town": "双龙湖街道"},  # two tasks of 相关街道 may mean it
    {"unit": "养老科"},
    {"unit": "区殡管所"},
    {"category": "养老服务"},
    {"section": "3"},
    {"status": "进行中"},
    {"status": "已完成"},
    {"standing": "behind"},
    {"standing": "silent"},
    {"standing": "due_soon"},
    {"town": "木耳镇", "unit": "养老科"},
    {"town": "木耳镇", "standing": "behind"},
    {"unit": "养老科", "category": "养老服务", "section": "3"},
    {"town": "龙溪街道", "unit": "养老科", "status": "进行中", "standing": "slightly_behind"},
    {"unit": "办公室", "category": "养老服务"},  # none
]


@pytest.mark.parametrize("filters", CASES, ids=lambda case: " ".join(case.values()))
def test_filters_leave_what_the_command_selects(
    page: Page, pages: Pages, filters: dict[str, str]
) -> None:
    sure, perhaps = selected(pages, filters)
    choose(page, **filters)
    assert shown(page) == sorted([*sure, *perhaps])
    counts = [len(sure), 30] if sure or perhaps else []
    assert numbers_in(counted(page)) == [*counts, *([len(perhaps)] if perhaps else [])]


def selected(pages: Pages, filters: dict[str, str]) -> tuple[list[int], list[int]]:
    """The numbers of the tasks that `list` selects, and of those that open groups may mean."""
    names = {"standing": STANDINGS.get(filters.get("standing", ""), "")}
    options = [f"--{name}={names.get(name) or value}" for name, value in filters.items()]
    told = pages.office.data("list", "--as-of", AS_OF, *options)
    return [one["number"] for one in told["tasks"]], told.get("may_concern", [])


def numbers_in(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"[0-9]+", text)]


STANDINGS = {
    "slightly_behind": "略慢",
    "behind": "滞后",
    "silent": "未报送",
    "due_soon": "临期",
}


def test_search_and_filters_combine(page: Page) -> None:
    search(page, "助餐")
    found = shown(page)
    choose(page, town="木耳镇")
    assert set(shown(page)) < set(found)
    search(page, "")
    of_town = shown(page)
    search(page, "助餐")
    assert shown(page) == sorted(set(found) & set(of_town))


def test_reset_shows_everything_again(page: Page) -> None:
    everything = shown(page)
    search(page, "助餐")
    choose(page, town="木耳镇", unit="养老科")
    assert shown(page) != everything
    page.locator("button[type=reset]").click()
    assert shown(page) == everything
