"""A plan with hostile texts is shown as what it is: text."""

import pytest
from playwright.sync_api import Page

from browser.hostile import ATTACKS
from browser.pages import Pages
from browser.table import choose, search, shown
from browser.windows import Windows

# What no text of a plan may become.
FOREIGN = (
    "iframe, object, embed, base, img, textarea, [onload], [onerror], [onmouseover], [onfocus], "
    "[autofocus], a[href^='javascript' i], body b"
)


@pytest.fixture
def hostile(windows: Windows, pages: Pages) -> Page:
    return windows.open(pages.hostile)


def test_nothing_of_it_becomes_markup(hostile: Page) -> None:
    assert hostile.locator(FOREIGN).count() == 0
    assert hostile.locator("script").count() == 2
    assert hostile.locator("style").count() == 1


@pytest.mark.parametrize("attack", ATTACKS)
def test_it_is_readable_as_it_was_written(hostile: Page, attack: str) -> None:
    assert attack in (hostile.locator("body").text_content() or "")


def test_names_are_filters_and_links(hostile: Page) -> None:
    (town,) = (
        value
        for value in hostile.locator("select[name=town] option").evaluate_all(
            "all => all.map(one => one.value)"
        )
        if value.startswith("木耳镇")
    )
    everything = shown(hostile)
    choose(hostile, town=town)
    assert 0 < len(shown(hostile)) <= len(everything)
    hostile.reload()
    assert hostile.locator("select[name=town]").input_value() == town
    search(hostile, "<script>alert(1)</script>")
    hostile.locator("th[data-key=name] button").click()


def test_a_hostile_address_is_text(windows: Windows, pages: Pages) -> None:
    attack = "#tasks?q=<img src=x onerror=alert(1)>&town=javascript:alert(2)"
    page = windows.open(pages.followed, attack)
    assert page.locator("img").count() == 0
    assert page.locator("[name=q]").input_value() == "<img src=x onerror=alert(1)>"


# Resolves once everything that it tries has been refused.
INTRUDE = """() => new Promise(done => {
  const refused = [];
  document.addEventListener("securitypolicyviolation", event => {
    refused.push(event.effectiveDirective);
    if (refused.length === 4) {
      done(refused);
    }
  });
  document.body.insertAdjacentHTML("beforeend",
    '<img src="x.png"><p style="color: red" onclick="ran = 1">x</p>');
  document.querySelector("p[onclick]").click();
  const script = document.createElement("script");
  script.textContent = "window.ran = 1";
  document.body.append(script);
})"""


def test_the_policy_keeps_out_what_would_get_in(windows: Windows, pages: Pages) -> None:
    page = windows.open(pages.issued)
    refused = page.evaluate(INTRUDE)
    assert sorted(refused) == ["img-src", "script-src-attr", "script-src-elem", "style-src-attr"]
    assert page.evaluate("window.ran") is None
    windows.faults.clear()  # the console has said so too
