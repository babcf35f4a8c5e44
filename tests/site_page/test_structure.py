"""The page as a document: its parts, headings, links, tables and pictures, for whoever reads it."""

import itertools
import json
import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import pytest

from cli.followed_plan import folder_with
from plantrack import load
from site_page.conftest import Page, written
from site_page.parsed import Element, parsed
from support.plans import PEOPLE_FIRST, POINTS_AS_TASKS
from support.process import invoke
from support.real_plan import PLAN

MOST = 300 * 1024  # bytes of a page with 30 tasks


@pytest.fixture(params=["followed", "issued", "points as tasks", "people first"])
def page(request: pytest.FixtureRequest, followed: Page, issued: Page) -> Page:
    """Each of the plans that the tests have, one of them with a record."""
    known = {"followed": followed, "issued": issued}
    others = {"points as tasks": POINTS_AS_TASKS, "people first": PEOPLE_FIRST}
    name: str = request.param
    return known[name] if name in known else written(others[name])


def test_every_id_is_there_once_without_white_space(page: Page) -> None:
    ids = Counter(one["id"] for one in page.html.all() if "id" in one.attributes)
    assert [name for name, count in ids.items() if count > 1] == []
    assert [name for name in ids if not name or re.search(r"\s", name)] == []


def test_every_link_leads_somewhere(page: Page) -> None:
    ids = {one["id"] for one in page.html.all()}
    links = [one["href"] for one in page.html.all("a")]
    within = [one for one in links if not one.startswith("#tasks?")]
    assert within
    assert [one for one in within if unquote(one).removeprefix("#") not in ids] == []


def test_what_only_the_script_can_do_is_hidden(page: Page) -> None:
    assert "hidden" in page.html.find("filters").attributes
    filters = [one for one in page.html.all() if one["href"].startswith("#tasks?")]
    shown = [one for one in page.html.all() if one["class"] == "by-script"]
    assert [one for one in shown if "hidden" not in one.attributes] == []
    assert len(filters) == len(shown)


def test_labels_refer_to_what_is_there(page: Page) -> None:
    ids = {one["id"] for one in page.html.all()}
    labels = [name for one in page.html.all() for name in one["aria-labelledby"].split()]
    assert labels
    assert set(labels) <= ids


def test_headings_leave_out_no_level(page: Page) -> None:
    levels = [int(one.tag[1]) for one in page.html.all(*(f"h{level}" for level in range(1, 7)))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_landmarks_and_language(page: Page) -> None:
    (html,) = page.html.all("html")
    assert html["lang"].startswith("zh")
    assert [len([*page.html.all(tag)]) for tag in ("header", "nav", "main")] == [1, 1, 1]
    first = next(page.html.all("a"))
    assert (first["class"], first["href"]) == ("skip", "#main")


def test_tables_have_captions_headings_and_whole_rows(page: Page) -> None:
    for table in page.html.all("table"):
        (caption,) = table.all("caption")
        assert caption.text.strip()
        (head,) = table.all("thead")
        count = len([*head.all("th")])
        assert count == len([one for one in head.all("th") if one["scope"] == "col"])
        for body in table.all("tbody"):
            for row in body.all("tr"):
                cells = [*row.all("th", "td")]
                assert len(cells) == count
                assert cells[0]["scope"] == "row"


def test_pictures_are_named_and_have_their_numbers_beside_them(page: Page) -> None:
    figures = [*page.html.all("figure")]
    assert figures
    for figure in figures:
        (picture,) = figure.all("svg")
        title, described = picture["aria-labelledby"].split()
        assert picture["role"] == "img"
        assert figure.find(title).text == next(iter(figure.all("figcaption"))).text
        assert figure.find(described).text
        assert [*figure.all("table")]
        assert [*picture.all("text")]  # text stays text


def test_nothing_is_loaded_and_only_what_stands_here_runs(page: Page) -> None:
    assert [one for one in page.html.all() if "src" in one.attributes or one.tag == "link"] == []
    assert [one for one in page.html.all() if "style" in one.attributes] == []
    handlers = [name for one in page.html.all() for name in one.attributes if name[:2] == "on"]
    assert handlers == []
    (policy,) = (one["content"] for one in page.html.all("meta") if "http-equiv" in one.attributes)
    said = dict(one.split(" ", 1) for one in policy.split("; "))
    scripts = [one for one in page.html.all("script") if not one["type"]]
    assert said == {
        "default-src": "'none'",
        "style-src": _hash(*page.html.all("style")),
        "script-src": _hash(*scripts),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    (style,) = page.html.all("style")
    assert "url(" not in style.text
    assert "@import" not in style.text


def _hash(one: Element) -> str:
    return f"'sha256-{b64encode(sha256(one.text.encode()).digest()).decode()}'"


def test_the_page_weighs_little(page: Page) -> None:
    assert len(page.text.encode()) < MOST


def test_every_text_of_the_plan_stands_unbroken(issued: Page) -> None:
    (main,) = issued.html.all("main")
    shown = main.text
    plan = load(PLAN)
    texts = [plan.preamble or ""]
    texts += [text for one in plan.points for text in (one.title, one.text)]
    texts += [text for one in plan.tasks for text in (one.name, one.goal, one.category)]
    texts += [one.why for one in plan.errata] + [one.ask for one in plan.readings]
    assert [text for text in texts if text not in shown] == []


def test_no_cell_shows_what_programs_call_it(page: Page) -> None:
    found = re.findall(r"(?:Lit|Progress|Link|LinkedText|Decimal)\(\w", page.html.text)
    assert found == []


def test_the_data_for_the_script(followed: Page) -> None:
    data = json.loads(followed.html.find("plan-data").text)
    organisation = load(PLAN).organisation
    assert data["year"] == 2021
    assert data["has_record"] is True
    assert data["towns"] == [one.name for one in organisation.towns]
    assert data["units"] == [one.name for one in organisation.units]
    assert all(data["words"].values())


def test_a_faulty_plan_has_a_page_with_each_place_once(tmp_path: Path) -> None:
    tasks = ["towns: [木耳镇, 无名镇], units: [无名科], points: [99]", "units: [养老科]"]
    folder = folder_with(tmp_path, tasks, {})
    name = folder / "data" / "plan-2021.yaml"
    text = name.read_text(encoding="utf-8").replace("number: 2", "number: 1")
    name.write_text(text, encoding="utf-8")
    done = invoke("site", "--plan", str(name))
    assert done.code == 0
    page = parsed(done.out)
    assert [one["id"] for one in page.all("tr") if one["class"] == "task"] == ["task=1", ""]
    assert "无名镇" in page.text
    assert "town=无名镇" not in done.out


def test_an_english_plan_has_an_english_page(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, ["units: [养老科]"], {})
    name = folder / "data" / "plan-2021.yaml"
    text = name.read_text(encoding="utf-8").replace("language: zh-CN", "language: en")
    name.write_text(text, encoding="utf-8")
    page = parsed(invoke("site", "--plan", str(name)).out)
    assert next(page.all("html"))["lang"] == "en"
    headings = [one.text for one in page.all("h2")]
    assert headings[:2] == ["Overview", "Tasks"]
