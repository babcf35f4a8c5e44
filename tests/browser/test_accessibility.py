"""axe-core finds no fault of weight, in any state of the page."""

from functools import cache
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from browser.pages import Pages
from browser.table import choose, counted, search
from browser.windows import Windows

RUN = """async rules => {
  const only = rules.length ? { runOnly: { type: "rule", values: rules } } : {};
  const found = await axe.run({ resultTypes: ["violations"], ...only });
  return found.violations
    .filter(fault => ["serious", "critical"].includes(fault.impact))
    .map(fault => `${fault.id}: ${fault.nodes[0].html.slice(0, 200)} (${fault.nodes.length})`);
}"""


@cache
def axe() -> str:
    """The source of axe-core, which its Python package carries."""
    (path,) = Path(axe_playwright_python.__file__).parent.glob("axe.min.js")
    return path.read_text(encoding="utf-8")


def faults(page: Page, *rules: str) -> list[str]:
    """What axe-core thinks serious or critical, by these rules or by all."""
    page.evaluate(axe())
    found: list[str] = page.evaluate(RUN, list(rules))
    return found


@pytest.mark.parametrize("form", ["followed", "few", "people_first", "hostile"])
def test_nothing_is_in_anyones_way(windows: Windows, pages: Pages, form: str) -> None:
    assert faults(windows.open(getattr(pages, form))) == []


COLOURS = ("color-contrast", "link-in-text-block")


@pytest.mark.parametrize("form", ["few", "people_first"])
def test_nor_in_the_dark(windows: Windows, pages: Pages, form: str) -> None:
    page = windows.open(getattr(pages, form), color_scheme="dark")
    assert faults(page, *COLOURS) == []


def test_nor_on_a_phone(windows: Windows, pages: Pages) -> None:
    page = windows.open(pages.few, viewport={"width": 360, "height": 740})
    assert faults(page) == []


def test_nor_while_one_searches(windows: Windows, pages: Pages) -> None:
    page = windows.open(pages.few)
    search(page, "任务")
    choose(page, town="两路街道")
    assert "另有 1 项" in counted(page)
    page.locator("th[data-key=name] button").click()
    assert faults(page) == []


def test_what_axe_finds_is_heard(windows: Windows, pages: Pages) -> None:
    page = windows.open(pages.people_first)
    page.evaluate("document.body.append(document.createElement('button'))")
    assert [fault.partition(":")[0] for fault in faults(page)] == ["button-name"]


def test_everything_is_reached_by_keyboard(page: Page) -> None:
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.name || document.activeElement.id"))
    assert {"q", "town", "unit", "download"} <= set(reached)


def test_the_count_is_announced(page: Page) -> None:
    count = page.locator("#shown")
    assert count.get_attribute("aria-live") == "polite"
    assert page.get_by_role("status").count() >= 1
    assert page.get_by_role("search").count() == 1
