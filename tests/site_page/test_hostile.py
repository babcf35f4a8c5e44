"""A plan whose texts try to be markup: they stay texts, in whatever place they stand."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from browser.hostile import ATTACKS, hostile_plan
from cli.followed_plan import folder_with
from site_page.conftest import Page, written
from site_page.parsed import parsed
from support.process import invoke
from support.small_plan import write_plan


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Page:
    """The page of a plan with an attack in every text."""
    return written(write_plan(tmp_path_factory.mktemp("hostile") / "plan.yaml", hostile_plan()))


def test_no_element_and_no_attribute_comes_from_a_text(hostile: Page, followed: Page) -> None:
    ours = {one.tag for one in followed.html.all()} | {"h5", "h6"}  # points within points
    assert {one.tag for one in hostile.html.all()} <= ours
    names = {name for one in followed.html.all() for name in one.attributes}
    assert {name for one in hostile.html.all() for name in one.attributes} <= names
    assert len([*hostile.html.all("script")]) == 2
    assert len([*hostile.html.all("style")]) == 1


def test_every_attack_is_shown_as_text(hostile: Page) -> None:
    shown = hostile.html.text
    assert [attack for attack in ATTACKS if attack not in shown] == []


def test_every_link_stays_in_the_page(hostile: Page) -> None:
    assert [one["href"] for one in hostile.html.all("a") if one["href"][:1] != "#"] == []


EVIDENCE = [
    ("https://example.org/a?b=1&c=2", True),
    ("http://example.org/报告.pdf", True),
    ("照片/龙兴0625.jpg", False),
    ("javascript:alert(1)", False),
    ("JavaScript:alert(1)//https://example.org", False),
    ("data:text/html,<script>alert(1)</script>", False),
    ("file:///etc/passwd", False),
    ("//example.org/a", False),
    ("https:", False),
    ("http://[", False),
]


@pytest.mark.parametrize(("given", "is_link"), EVIDENCE, ids=[given for given, _ in EVIDENCE])
def test_only_web_addresses_are_links(tmp_path: Path, given: str, is_link: bool) -> None:
    line = f"task: 1, date: 2021-06-30, status: 进行中, evidence: ['{given}']"
    folder = folder_with(tmp_path, ["units: [养老科]"], {"养老科": line})
    done = invoke("site", "--as-of", "2021-06-30", cwd=folder)
    assert done.code == 0, done.err
    page = parsed(done.out)
    (row,) = (one for one in page.all("tr") if one["class"] == "task")
    assert given in row.text
    leading = [one for one in page.all("a") if not one["href"].startswith("#")]
    assert [(one["href"], one["rel"]) for one in leading] == (
        [(given, "noopener noreferrer")] if is_link else []
    )


# Names that are no id as they stand, or that an address would read otherwise.
NAMES = ["New Town", "100%镇", "A&B镇", "a#b镇", "x=y镇", "“引”镇", "a?b镇", "%41镇"]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_has_a_place(tmp_path: Path, name: str) -> None:
    organisation: dict[str, Any] = {
        "towns": [{"name": name, "kind": "town"}],
        "units": [{"name": name, "kind": "division"}],
    }
    folder = folder_with(tmp_path, [f"towns: ['{name}']"], {}, organisation=organisation)
    page = parsed(invoke("site", cwd=folder).out)
    (row,) = (one for one in page.all("tr") if one["class"] == "task")
    (link,) = (one["href"] for one in row.all("a") if "town=" in one["href"])
    assert page.find(unquote(link).removeprefix("#")).text.strip().startswith(name)
