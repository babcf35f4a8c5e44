"""HTML: one file that needs nothing else, and that anybody can read, in any way."""

import re
import shutil
from base64 import b64encode
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from cli.pages import Page
from cli.tables import Document, read_markdown, read_tsv
from plantrack.cli.app import VERBS
from support.process import invoke
from support.real_plan import PLAN
from support.small_plan import small_plan, small_task, write_plan

RECORD = Path(__file__).parents[1] / "fixtures" / "sample-year" / "progress-2021"
DAY = ("--as-of", "2021-06-30")
COMMANDS: dict[str, tuple[str, ...]] = {
    "list": ("list", "--town", "木耳镇"),
    "show": ("show", "17"),
    "a point": ("show", "要点8"),
    "report": ("report",),
    "of a town": ("report", "--town", "木耳镇"),
    "of a unit": ("report", "--unit", "养老科"),
    "diff": ("diff", str(PLAN), str(PLAN)),
    "status": ("status", *DAY),
    "explained": ("status", "17", "--explain", *DAY),
    "moved": ("status", "--since", "2021-05-31", *DAY),
    "matrix": ("matrix", *DAY),
    "followup": ("followup", *DAY),
    "a letter": ("followup", "--unit", "养老科", *DAY),
    "progress log": ("progress", "log", "17"),
}
TABLES = [one for one in COMMANDS if one not in ("diff", "matrix")]


@pytest.fixture(scope="module", autouse=True)
def plan(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The plan of 2021 with the sample year's record beside it."""
    folder = tmp_path_factory.mktemp("plan")
    shutil.copytree(RECORD, folder / "progress-2021")
    (folder / PLAN.name).write_bytes(PLAN.read_bytes())
    return str(folder / PLAN.name)


@cache
def written(name: str, plan: str, form: str) -> str:
    where = () if name == "diff" else ("--plan", plan)
    result = invoke(*COMMANDS[name], *where, "--format", form)
    assert (result.code, result.err) == (0, "")
    return result.out


def page_of(name: str, plan: str) -> Page:
    return Page(written(name, plan, "html"))


def markdown_of(name: str, plan: str) -> Document:
    return read_markdown(written(name, plan, "markdown"))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_page_says_what_it_is(plan: str, name: str) -> None:
    page = page_of(name, plan)
    assert page.declarations == ["DOCTYPE html"]
    (html,) = page.all("html")
    assert html.attributes == {"lang": "zh-CN"}
    assert page.title
    assert page.title in page.text_in("h1")
    assert len(page.all("main")) == 1
    levels = [int(one.tag[1]) for one in page.elements if re.fullmatch("h[1-6]", one.tag)]
    assert levels[0] == 1 or name in ("explained",)
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_page_needs_nothing_else(plan: str, name: str) -> None:
    page = page_of(name, plan)
    allowed = "html head meta title style body main nav a h1 h2 h3 h4 h5 h6 p ul li dl div dt dd hr"
    assert {one.tag for one in page.elements} <= {
        *allowed.split(),
        *("table", "thead", "tbody", "tr", "th", "td", "svg", "rect"),
    }
    names = {attribute for one in page.elements for attribute in one.attributes}
    assert not {one for one in names if one.startswith("on") or one in ("src", "style", "xmlns")}
    assert all(one.attributes["href"].startswith("#") for one in page.all("a"))
    assert not re.search(r"url\(|@import|expression|</", page.style)
    (policy,) = (
        one.attributes["content"]
        for one in page.all("meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    digest = b64encode(sha256(page.style.encode()).digest()).decode()
    own = f"style-src 'sha256-{digest}'"
    assert policy == f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_table_is_named_and_has_headings(plan: str, name: str) -> None:
    page = page_of(name, plan)
    ids = [one.attributes["id"] for one in page.elements if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    referred = [one.attributes.get("aria-labelledby") for one in page.elements]
    referred += [one.attributes["href"].removeprefix("#") for one in page.all("a")]
    assert {one for one in referred if one is not None} <= set(ids)
    for table in page.all("table"):
        assert table.attributes["aria-labelledby"]
    for cell in page.all("th"):
        in_head = "thead" in cell.around
        assert cell.attributes["scope"] == ("col" if in_head else "row")
    assert all({len(row) for row in table} == {len(table[0])} for table in page.tables)


@pytest.mark.parametrize("name", TABLES)
def test_a_page_has_the_tables_of_markdown(plan: str, name: str) -> None:
    tables = page_of(name, plan).tables
    assert [[[" ".join(cell.split()) for cell in row] for row in one] for one in tables] == [
        [[" ".join(cell.split()) for cell in row] for row in one]
        for one in markdown_of(name, plan).tables
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_page_has_the_texts_of_markdown(plan: str, name: str) -> None:
    page = page_of(name, plan)
    told = "".join("".join(text for _, text in page.texts).split())
    for text in markdown_of(name, plan).texts:
        for piece in text.split(": "):  # labels and their values
            assert "".join(piece.split()) in told


def test_the_matrix_is_in_parts_that_a_sheet_takes(plan: str) -> None:
    tables = page_of("matrix", plan).tables
    assert max(len(one[0]) for one in tables) <= 13
    found = [row[:2] + [cell for one in tables for cell in one[at][2:]] for at, row in
             enumerate(tables[0])]  # fmt: skip
    whole = markdown_of("matrix", plan).tables
    assert found == [
        row[:2] + [cell for one in whole for cell in one[at][2:]] for at, row in enumerate(whole[0])
    ]


def test_words_stand_beside_colours_and_bars(plan: str) -> None:
    page = page_of("status", plan)
    cells = [one for one in page.elements if one.tag in ("td", "th")]
    texts = [cell for table in page.tables for row in table for cell in row]
    lit = {"green": set[str](), "yellow": set[str](), "red": set[str]()}
    for cell, text in zip(cells, texts, strict=True):
        for light in lit.keys() & set(cell.attributes.get("class", "").split()):
            lit[light].add(text.strip())
    assert all(lit.values())
    assert "" not in set[str]().union(*lit.values())
    assert "达序时" in lit["green"]
    for bar in page.all("svg"):
        assert bar.attributes["aria-hidden"] == "true"
    widths = [int(one.attributes["width"]) for one in page.all("rect") if "done" in str(one)]
    assert {0, 20} < set(widths)
    assert max(widths) <= 60


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_colours_are_told_apart_by_day_and_night(plan: str) -> None:
    style = page_of("show", plan).style.replace("#fff;", "#ffffff;")
    light, dark = (
        dict(re.findall(r"--(\w+): (#\w{6});", one))
        for one in re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    )
    for colours in (light, dark):
        for name in ("ink", "quiet", "accent", "green", "yellow", "red"):
            for ground in ("paper", "shade"):
                pair = sorted((luminance(colours[name]), luminance(colours[ground])))
                assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, (name, ground)


def test_a_plan_in_english_has_a_page_in_english(tmp_path: Path) -> None:
    header = {**small_plan()["plan"], "title": "Small plan", "language": "en"}
    plan = write_plan(tmp_path / "plan-2022.yaml", small_plan(plan=header, tasks=[small_task()]))
    page = Page(invoke("report", "--plan", str(plan), "-f", "html").out)
    assert page.all("html")[0].attributes == {"lang": "en"}
    assert "Skip to the text" in page.text_in("a")


def test_rows_of_a_page_are_those_of_tsv(plan: str) -> None:
    (table,) = page_of("progress log", plan).tables
    header, *rows = read_tsv(written("progress log", plan, "tsv"))
    kept = [at for at, title in enumerate(header) if title in table[0]]
    assert table[1:] == [[row[at] for at in kept] for row in rows]


def test_every_verb_with_these_formats_is_here() -> None:
    taking = {one for one in VERBS if "html" in invoke(one, "--help").out and one != "site"}
    assert taking <= {command[0] for command in COMMANDS.values()}
