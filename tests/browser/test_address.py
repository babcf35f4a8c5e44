"""The address says what is shown: links lead there, and one can go back and forward."""

import pytest
from playwright.sync_api import Page, expect

from browser.pages import Pages
from browser.table import address, asked, choose, counted, search, shown
from browser.windows import Windows

STATES = {
    "tasks?town=木耳镇": {"town": "木耳镇"},
    "tasks?q=助餐&town=木耳镇&standing=behind": {
        "q": "助餐",
        "town": "木耳镇",
        "standing": "behind",
    },
    "tasks?q=a%26b=c": {"q": "a&b=c"},
    "tasks?q=党建+未成年人": {"q": "党建+未成年人"},
}


@pytest.mark.parametrize("fragment", STATES)
def test_what_is_asked_stands_in_the_address(page: Page, fragment: str) -> None:
    state = STATES[fragment]
    search(page, state.get("q", ""))
    choose(page, **{name: value for name, value in state.items() if name != "q"})
    found = shown(page)
    assert page.evaluate("() => decodeURI(location.hash)") == f"#{fragment}"
    page.reload()
    assert (asked(page), shown(page)) == (state, found)


def test_any_text_can_be_asked_for(page: Page) -> None:
    text = "100% a&b=c#d?e%20f+g /\\\"'<>`\u3000养老"
    search(page, text)
    page.reload()
    assert asked(page) == {"q": text}


# What one would write by hand is understood as well.
BY_HAND = {
    "town=木耳镇&standing=behind&q=助餐": "tasks?q=助餐&town=木耳镇&standing=behind",
    "q=%E5%8A%A9%E9%A4%90": "tasks?q=助餐",
}


@pytest.mark.parametrize(
    ("fragment", "state"),
    [*((one, one) for one in STATES), *BY_HAND.items()],
    ids=[*STATES, *BY_HAND],
)
def test_an_address_opens_what_it_says(
    windows: Windows, pages: Pages, fragment: str, state: str
) -> None:
    page = windows.open(pages.followed, f"#{fragment}")
    assert asked(page) == STATES.get(state, {"q": "助餐"})
    assert page.locator("#tasks").evaluate("part => part.getBoundingClientRect().top") < 100


UNKNOWN = ["tasks?town=没有镇", "tasks?colour=red&", "nowhere", "tasks?q=", "town=%E6%9C&&=", "%"]


@pytest.mark.parametrize("fragment", UNKNOWN)
def test_what_an_address_cannot_mean_is_left_out(
    windows: Windows, pages: Pages, fragment: str
) -> None:
    page = windows.open(pages.followed, f"#{fragment}")
    assert asked(page) == {}
    assert len(shown(page)) == 30


PLACES = ["town=木耳镇", "unit=养老科", "task=17", "point=8", "section=3", "overview", "matrix"]


@pytest.mark.parametrize("place", PLACES)
def test_a_link_of_its_own_shows_its_part(windows: Windows, pages: Pages, place: str) -> None:
    page = windows.open(pages.followed, f"#{place}")
    assert_in_view(page, place)
    assert asked(page) == {}


def assert_in_view(page: Page, place: str) -> None:
    top = page.locator(f'[id="{place}"]').evaluate("part => part.getBoundingClientRect().top")
    assert -1 <= top < page.viewport_size["height"]  # type: ignore[index]  # windows have a size


def test_places_are_linked_to_and_all_links_lead_somewhere(page: Page) -> None:
    dead = page.locator("a[href^='#']").evaluate_all(
        """links => links.map(link => decodeURIComponent(link.hash.slice(1)))
          .filter(id => !id.startsWith("tasks?") && !document.getElementById(id))"""
    )
    assert dead == []
    links = page.locator("a[href^='#']").evaluate_all("links => links.map(link => link.hash)")
    assert {"#task=17", "#point=8"} <= set(links)


def test_a_town_leads_to_its_tasks_and_back(windows: Windows, pages: Pages) -> None:
    page = windows.open(pages.followed, "#town=木耳镇")
    page.locator('[id="town=木耳镇"] a[data-filter]').click()
    assert asked(page) == {"town": "木耳镇"}
    assert_in_view(page, "tasks")
    page.go_back()
    assert address(page) == "town=木耳镇"
    assert asked(page) == {}
    page.go_forward()
    assert asked(page) == {"town": "木耳镇"}


def test_back_and_forward_restore_each_step(page: Page) -> None:
    steps = [state_of(page)]
    for word in ("助", "助餐"):  # one step: a word is typed letter by letter
        search(page, word)
    steps.append(state_of(page))
    choose(page, town="木耳镇")
    steps.append(state_of(page))
    choose(page, standing="behind")
    steps.append(state_of(page))
    page.locator("th[data-key=name] button").click()
    steps.append(state_of(page))
    assert len(set(map(str, steps))) == len(steps)
    for step in reversed(steps[:-1]):
        page.go_back()
        assert state_of(page) == step
    for step in steps[1:]:
        page.go_forward()
        assert state_of(page) == step


def state_of(page: Page) -> tuple[dict[str, str], list[int], str, str | None]:
    sorting = page.locator("th[data-key=name]").get_attribute("aria-sort")
    return asked(page), shown(page), counted(page), sorting


def test_a_place_keeps_the_filters(page: Page) -> None:
    choose(page, town="木耳镇")
    found = shown(page)
    page.locator("nav a[href='#text']").click()
    assert (asked(page), shown(page)) == ({"town": "木耳镇"}, found)
    search(page, "助餐")
    page.go_back()
    assert (address(page), asked(page)) == ("text", {"town": "木耳镇"})


def test_a_link_to_a_task_shows_it_whatever_is_asked(page: Page) -> None:
    search(page, "没有这样的字")
    page.evaluate("location.hash = '#task=17'")
    expect(page.locator("[name=q]")).to_have_value("")
    assert 17 in shown(page)
    assert_in_view(page, "task=17")


def test_keys_go_to_the_search_and_empty_it(page: Page) -> None:
    everything = shown(page)
    page.keyboard.press("/")
    page.keyboard.type("助餐/")
    assert asked(page) == {"q": "助餐/"}
    page.keyboard.press("Backspace")
    assert asked(page) == {"q": "助餐"}
    assert shown(page) != everything
    page.keyboard.press("Escape")
    assert (asked(page), shown(page)) == ({}, everything)
