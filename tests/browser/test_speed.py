"""A long table is shown bit by bit, so that a search answers at once (bench/bench_search.py)."""

import pytest

from browser.pages import MANY, Pages
from browser.table import choose, counted, search, shown
from browser.windows import Windows


@pytest.mark.slow
def test_a_long_table_is_shown_bit_by_bit(windows: Windows, pages: Pages) -> None:
    page = windows.open(pages.many)
    at_first = shown(page)
    assert 0 < len(at_first) < 200
    assert at_first == list(range(1, len(at_first) + 1))
    page.locator("#task-table tbody tr:not([hidden])").last.scroll_into_view_if_needed()
    row = page.locator(f"[data-task='{len(at_first) + 1}']")
    row.wait_for(state="visible")
    search(page, "助餐点建设（17号）")
    assert shown(page) == [17]
    search(page, "")
    choose(page, unit="养老科")
    assert len(shown(page)) < 200
    assert str(MANY) in counted(page)


@pytest.mark.slow
def test_a_link_into_a_long_table_shows_its_row(windows: Windows, pages: Pages) -> None:
    page = windows.open(pages.many, f"#task={MANY}")
    top = page.locator(f"[data-task='{MANY}']").evaluate("row => row.getBoundingClientRect().top")
    assert 0 <= top < 800
