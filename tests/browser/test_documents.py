"""What `--format html` writes, in a browser: by day and night, on a telephone, on paper."""

from functools import cache
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Page, ViewportSize

from browser.pages import Pages
from browser.test_accessibility import faults
from browser.windows import Windows
from cli.hostile_plan import with_text
from support.office import pages_of
from support.process import invoke
from support.small_plan import write_plan

DAY = ("--as-of", "2021-06-30")
COMMANDS: dict[str, tuple[str, ...]] = {
    "list": ("list", "--town", "木耳镇"),
    "show": ("show", "17"),
    "report": ("report", "--town", "木耳镇"),
    "status": ("status", *DAY),
    "explained": ("status", "17", "--explain", *DAY),
    "matrix": ("matrix", *DAY),
    "followup": ("followup", *DAY),
    "log": ("progress", "log"),
    "log of one": ("progress", "log", "17"),
}
PHONE: ViewportSize = {"width": 360, "height": 740}
# Nothing within the page is wider than the page, but what scrolls within it.
TOO_WIDE = """() => [...document.querySelectorAll("body *")].filter(one =>
  !one.closest(".scroll") && one.getBoundingClientRect().right > innerWidth + 1
  && !one.matches(".skip")).map(one => one.outerHTML.slice(0, 80))"""


@cache
def written(pages: Pages, name: str) -> Path:
    """The document, written once."""
    path = pages.folder / f"document-{name}.html"
    pages.office.told(*COMMANDS[name], "-o", str(path))
    return path


# The whole log takes axe half a minute; it is for paper.
SHORT = sorted(COMMANDS.keys() - {"log"})


@pytest.mark.parametrize("name", SHORT)
def test_axe_finds_no_fault_of_weight(windows: Windows, pages: Pages, name: str) -> None:
    assert faults(windows.open(written(pages, name))) == []


@pytest.mark.parametrize("name", SHORT)
def test_axe_can_read_it_in_the_dark(windows: Windows, pages: Pages, name: str) -> None:
    page = windows.open(written(pages, name), color_scheme="dark")
    assert faults(page, "color-contrast") == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_telephone_scrolls_no_page_sideways(windows: Windows, pages: Pages, name: str) -> None:
    page = windows.open(written(pages, name), viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert page.evaluate(TOO_WIDE) == []


def test_rows_are_cards_on_a_telephone(windows: Windows, pages: Pages) -> None:
    page = windows.open(written(pages, "status"), viewport=PHONE)
    row = page.locator("tbody tr").first
    labels = "one => getComputedStyle(one, '::before').content"
    assert page.locator("tbody td").first.evaluate(labels) == '"工作项目"'
    assert row.evaluate("one => one.getBoundingClientRect().width") <= PHONE["width"]
    assert page.get_by_role("row").count() > 30  # it is still a table to a screen reader


def test_the_keyboard_reaches_the_text(windows: Windows, pages: Pages) -> None:
    page = windows.open(written(pages, "report"))
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert skip.evaluate("one => one.getBoundingClientRect().x") >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#text")


def printed(page: Page, path: Path) -> list[str]:
    """The texts of the sheets, without spaces, each of them A4."""
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    sheets = pages_of(path)
    assert {(round(one.width), round(one.height)) for one in sheets} <= {(595, 842), (842, 595)}
    return [normalize("NFKC", one.text) for one in sheets]


def numbers_are_there(texts: list[str]) -> bool:
    return all(f"—{number}—" in text for number, text in enumerate(texts, 1))


@pytest.mark.parametrize("name", SHORT)
def test_it_prints_on_numbered_sheets(windows: Windows, pages: Pages, name: str) -> None:
    page = windows.open(written(pages, name), color_scheme="dark")
    assert numbers_are_there(printed(page, pages.folder / "printed.pdf"))


def test_every_sheet_of_a_table_has_its_headings(windows: Windows, pages: Pages) -> None:
    texts = printed(windows.open(written(pages, "log")), pages.folder / "printed.pdf")
    assert len(texts) > 2
    assert numbers_are_there(texts)
    assert [text.count("下一步打算") for text in texts] == [1] * len(texts)


def test_letters_have_sheets_of_their_own(windows: Windows, pages: Pages) -> None:
    page = windows.open(written(pages, "followup"))
    texts = printed(page, pages.folder / "printed.pdf")
    titles = [text.count("落实情况的督办函") for text in texts]
    assert sum(titles) == page.locator("h1").count() > 1
    assert max(titles) == 1


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style><svg onload=alert(1)>"],
)
def test_nothing_that_a_plan_says_runs(windows: Windows, tmp_path: Path, text: str) -> None:
    plan, path = write_plan(tmp_path / "plan-2022.yaml", with_text(text)), tmp_path / "r.html"
    assert invoke("report", "--plan", str(plan), "-o", str(path)).code == 0
    page: Page = windows.open(path)
    assert text in page.locator("main").inner_text()
    assert page.locator("script, img").count() == 0
