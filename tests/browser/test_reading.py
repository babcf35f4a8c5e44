"""The page on paper, on a phone, in the dark, and without its script."""

import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from browser.pages import Pages
from browser.table import search
from browser.windows import Windows
from support.real_plan import read_data

FORMS = ["followed", "issued", "points_as_tasks", "people_first", "hostile"]
# Chromium calls some characters by the radical that looks the same.
RADICALS = str.maketrans(
    "⺠⻓⻔⻅⻋⻉⻚⻛⻢⻥⻦⻄⺟⻘⻩⻰⻬⻝", "民长门见车贝页风马鱼鸟西母青黄龙齐食"
)


def printed(page: Page, folder: Path) -> PdfReader:
    """The page as a printer gets it."""
    path = folder / "page.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    return PdfReader(path)


def assert_a4(pdf: PdfReader) -> None:
    for sheet in pdf.pages:
        short, long = sorted((float(sheet.mediabox.width), float(sheet.mediabox.height)))
        assert abs(short - 595.3) < 1
        assert abs(long - 841.9) < 1


@pytest.mark.parametrize("form", ["issued", "points_as_tasks", "people_first", "hostile"])
def test_it_prints_on_a4(windows: Windows, pages: Pages, tmp_path: Path, form: str) -> None:
    assert_a4(printed(windows.open(getattr(pages, form)), tmp_path))


def test_every_task_is_printed(windows: Windows, pages: Pages, tmp_path: Path) -> None:
    pdf = printed(windows.open(pages.issued), tmp_path)
    # A cell's lines may be torn apart by those of the next, so the beginning of each name.
    missing = {squeezed(task["name"])[:3] for task in read_data()["tasks"]}
    for sheet in pdf.pages:
        text = squeezed(sheet.extract_text())
        missing = {name for name in missing if name not in text}
        if not missing:  # reading takes long
            break
    assert missing == set()


def test_only_shown_rows_are_printed(page: Page, tmp_path: Path) -> None:
    everything = len(printed(page, tmp_path).pages)
    search(page, "没有这样的字")
    assert len(printed(page, tmp_path).pages) < everything


def squeezed(text: str) -> str:
    """The text without white space and line ends, in usual characters."""
    plain = unicodedata.normalize("NFKC", text.translate(RADICALS))
    return re.sub(r"\s+", "", plain)


@pytest.mark.parametrize("form", ["followed", "hostile", "people_first"])
def test_nothing_makes_one_scroll_sideways(windows: Windows, pages: Pages, form: str) -> None:
    page = windows.open(getattr(pages, form))
    root = page.locator("html")
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert root.evaluate("page => page.scrollWidth") <= width
        # What is wider than the page, such as a table, scrolls by itself.
        assert (width, root.evaluate(WIDER)) == (width, [])


WIDER = """page => Array.from(page.querySelectorAll("body *"))
  .filter(one => one.getBoundingClientRect().right > page.clientWidth + 1)
  .filter(one => !one.closest(".scroll, svg, [class*=scroll]") && one.checkVisibility())
  .map(one => one.outerHTML.slice(0, 80))"""


def test_a_finger_can_hit_what_can_be_pressed(windows: Windows, pages: Pages) -> None:
    page = windows.open(pages.followed, viewport={"width": 360, "height": 740}, has_touch=True)
    sizes = page.locator("#filters :is(button, input, select)").evaluate_all(
        "all => all.map(one => [one.textContent, one.getBoundingClientRect().height])"
    )
    assert [one for one in sizes if one[1] < 24] == []


COLOURS = """() => ["body", "a", "th"].map(name => {
  const style = getComputedStyle(document.querySelector(name));
  return [style.color, getComputedStyle(document.body).backgroundColor];
})"""


def test_it_is_dark_where_everything_is(windows: Windows, pages: Pages) -> None:
    light, dark = (
        windows.open(pages.followed, color_scheme=scheme).evaluate(COLOURS)
        for scheme in ("light", "dark")
    )
    assert all(one != other for one, other in zip(light, dark, strict=True))


@pytest.mark.parametrize("form", FORMS)
def test_everything_can_be_read_without_script(windows: Windows, pages: Pages, form: str) -> None:
    path = getattr(pages, form)
    without = windows.open(path, java_script_enabled=False)
    with_script = windows.open(path)
    words, words_without = visible_words(with_script), visible_words(without)
    assert words_without <= words
    assert words - words_without <= only_by_script(with_script)
    assert without.locator("#filters").is_hidden()
    assert not without.locator("[data-filter]").first.is_visible()


def visible_words(page: Page) -> set[str]:
    """The words that can be read, those that are folded away included."""
    return set(page.locator("main").inner_text().split())


def only_by_script(page: Page) -> set[str]:
    """The words of what only the script can do."""
    parts = page.locator("main #filters, main .by-script").all_inner_texts()
    return {word for part in parts for word in part.split()}


def test_a_link_needs_no_script(windows: Windows, pages: Pages) -> None:
    page = windows.open(pages.followed, "#town=木耳镇", java_script_enabled=False)
    part = page.locator('[id="town=木耳镇"]')
    assert part.is_visible()
    box = part.bounding_box()
    assert box is not None
    assert -1 <= box["y"] < 700
