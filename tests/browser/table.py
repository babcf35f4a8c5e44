"""What a reader does with the page's table of tasks, and sees in it."""

from urllib.parse import unquote

from playwright.sync_api import Page

_SHOWN = """rows => rows
  .filter(row => row.checkVisibility({ contentVisibilityAuto: false }))
  .map(row => Number(row.dataset.task))"""


def shown(page: Page) -> list[int]:
    """The numbers of the tasks that are shown, from the top down."""
    numbers: list[int] = page.locator("#task-table tbody tr").evaluate_all(_SHOWN)
    return numbers


def search(page: Page, text: str) -> None:
    """Type over what is in the search."""
    page.locator("[name=q]").fill(text)


def choose(page: Page, **filters: str) -> None:
    """Choose in the filters, by their names."""
    for name, value in filters.items():
        page.locator(f"select[name={name}]").select_option(value)


def asked(page: Page) -> dict[str, str]:
    """What search and filters ask for."""
    controls = page.locator("#filters [name]")
    found: list[list[str]] = controls.evaluate_all("all => all.map(one => [one.name, one.value])")
    return {name: value for name, value in found if value}


def address(page: Page) -> str:
    """The address from its # on, as one reads it."""
    return unquote(page.url.partition("#")[2])


def counted(page: Page) -> str:
    """What the page says of how many tasks are shown."""
    return page.locator("#shown").inner_text()
