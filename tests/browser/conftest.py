"""One browser for all the tests, out of whose windows nothing may go."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.pages import Pages
from browser.windows import Windows
from support.machine import program

_QUIET = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder needs the browser."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; no other is ever downloaded."""
    executable = program("chromium", "chromium-browser", "google-chrome")
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = (*_QUIET, *(("--no-sandbox",) if as_root else ()))
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield found
        found.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The pages that are opened, each written once, by the real command."""
    return Pages(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="session")
def all_windows(browser: Browser) -> Iterator[Windows]:
    """The windows of all the tests."""
    opened = Windows(browser)
    yield opened
    opened.close()


@pytest.fixture
def windows(all_windows: Windows) -> Iterator[Windows]:
    """Opens pages; at the end none of them may have complained or asked for anything."""
    all_windows.start()
    yield all_windows
    assert all_windows.faults == []


@pytest.fixture
def page(windows: Windows, pages: Pages) -> Page:
    """The page of 2021 with the sample year's record."""
    return windows.open(pages.followed)
