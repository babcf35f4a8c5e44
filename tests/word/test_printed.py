"""What LibreOffice prints: every word, on as many pages as a printer would expect."""

from typing import NamedTuple

import pytest

from story.sample_year import Office
from support.office import Page, as_pdfs, pages_of
from word.opened import DAY, opened
from word.templates import HEAD, letterhead, saved

pytestmark = pytest.mark.office


class Print(NamedTuple):
    """A document to be printed: what is asked for, and the fewest and most pages of it."""

    arguments: tuple[str, ...]
    pages: tuple[int, int]
    lying: bool = False


PRINTS = {
    "town": Print(("report", "--town", "木耳镇"), (10, 15)),
    "unit": Print(("report", "--unit", "养老科"), (6, 10)),
    "ledger": Print(("status",), (4, 8), lying=True),
    "matrix": Print(("matrix",), (3, 6), lying=True),
    "letter": Print(("followup", "--unit", "养老科"), (2, 2)),
    "headed": Print(("followup", "--unit", "养老科", "--template", "office.docx"), (1, 3)),
}


@pytest.fixture(scope="module")
def printed(office: Office) -> dict[str, list[Page]]:
    """The pages of every document, printed in one run."""
    saved(letterhead(), office.root / "office.docx")
    for name, one in PRINTS.items():
        opened(office.root, *one.arguments, *DAY, name=f"{name}.docx")
    files = [office.root / f"{name}.docx" for name in PRINTS]
    return {name: pages_of(made) for name, made in zip(PRINTS, as_pdfs(files), strict=True)}


@pytest.mark.parametrize("name", PRINTS)
def test_it_prints_on_a4_and_on_as_many_pages_as_one_expects(
    printed: dict[str, list[Page]], name: str
) -> None:
    fewest, most = PRINTS[name].pages
    pages = printed[name]
    assert fewest <= len(pages) <= most
    for page in pages:
        sides = (round(page.width * 25.4 / 72), round(page.height * 25.4 / 72))
        assert sides == ((297, 210) if PRINTS[name].lying else (210, 297))
        assert page.text


@pytest.mark.parametrize("name", [name for name in PRINTS if name != "headed"])
def test_every_page_has_its_number(printed: dict[str, list[Page]], name: str) -> None:
    for number, page in enumerate(printed[name], 1):
        assert f"—{number}—" in page.text


def plain(text: str) -> str:
    """A text without white space and quotation marks, which a PDF may have in another order."""
    return "".join(text.split()).translate({ord(one): None for one in "“”•"})


@pytest.mark.parametrize("name", PRINTS)
def test_every_word_is_printed(office: Office, printed: dict[str, list[Page]], name: str) -> None:
    document = opened(office.root, *PRINTS[name].arguments, *DAY)
    pages = printed[name]
    text = plain("".join(p.text.replace(f"—{i}—", "", 1) for i, p in enumerate(pages, 1)))
    cells = [cell for table in document.tables for row in table for cell in row]
    wanted = map(plain, (*(paragraph for _, paragraph in document.paragraphs), *cells))
    missing = [one for one in wanted if one not in text]
    # A text that goes on on the next page has that one's header between.
    assert [one for one in missing if one[:10] not in text] == []
    assert len(missing) < len(pages)


def test_headings_of_a_table_are_on_each_of_its_pages(printed: dict[str, list[Page]]) -> None:
    for page in printed["ledger"]:
        assert "报送单位" in page.text


def test_a_letter_is_signed_below_text_of_its_own(printed: dict[str, list[Page]]) -> None:
    last = printed["letter"][-1].text
    assert last.index("plantrackprogressadd") < last.index("重庆市渝北区民政局2021年6月30日")


def test_the_letterhead_is_printed(printed: dict[str, list[Page]]) -> None:
    assert HEAD in printed["headed"][0].text
