"""Filters, alone and together, leave the tasks that the command selects."""

import pytest
from playwright.sync_api import Page

from browser.pages import AS_OF, Pages
from browser.table import choose, counted, search, shown

CASES: list[dict[str, str]] = [
    {},
    {"town": "木耳镇"},
    {"town": "双龙湖街道"},
    {"unit": "养老科"},
    {"unit": "区殡管所"},
    {"category": "养老服务"},
    {"section": "3"},
    {"status": "进行中"},
    {"status": "已完成"},
    {"standing": "behind"},
    {"standing": "silent"},
    {"town": "木耳镇", "unit": "养老科"},
    {"town": "木耳镇", "standing": "behind"},
    {"unit": "养老科", "category": "养老服务", "section": "2"},
    {"town": "龙溪街道", "unit": "养老科", "status": "进行中", "standing": "slightly_behind"},
    {"unit": "办公室", "category": "养老服务"},
]


@pytest.mark.parametrize("filters", CASES, ids=lambda case: " ".join(case.values()) or "none")
def test_filters_leave_what_the_command_selects(
    page: Page, pages: Pages, filters: dict[str, str]
) -> None:
    sure, perhaps = selected(pages, filters)
    choose(page, **filters)
    assert shown(page) == sorted([*sure, *perhaps])
    if sure or perhaps:
        assert counted(page).startswith(f"{len(sure)} ") or f"{len(sure)}" in counted(page)


def selected(pages: Pages, filters: dict[str, str]) -> tuple[list[int], list[int]]:
    """The tasks that `list` selects, and those that open groups may mean."""
    options = [part for name, value in filters.items() for part in (f"--{name}", value)]
    told = pages.office.data("list", "--as-of", AS_OF, *options)
    return numbers(told["tasks"]), numbers(told.get("open", []))


def numbers(tasks: list[dict[str, object]]) -> list[int]:
    return [int(str(one["number"])) for one in tasks]
