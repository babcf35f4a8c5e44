"""An office's own file gives the styles, the page and the letterhead."""

import io
from pathlib import Path
from typing import Any

import pytest
from docx.api import Document
from docx.oxml.ns import qn

from story.sample_year import Office
from support.process import invoke
from word.opened import DAY, Opened, opened, value
from word.templates import HEAD, NUMBER, TAIL, changed, letterhead, relation, saved

EN = {"PLANTRACK_LANG": "en"}
PRINTING = [
    ("report", "--unit", "养老科"),
    ("list",),
    ("show", "17"),
    ("diff", "data/plan-2021.yaml", "data/plan-2021.yaml"),
    ("status", *DAY),
    ("matrix", *DAY),
    ("followup", *DAY),
    ("progress", "log", *DAY),
]


def filled(office: Office, word: Any, *arguments: str) -> Opened:
    """The document that the command makes of a template."""
    file = saved(word, office.root / "office.docx")
    before = file.read_bytes()
    document = opened(office.root, *arguments, "--template", file.name)
    assert file.read_bytes() == before
    return document


def texts(document: Opened) -> list[str]:
    return [text for _, text in document.paragraphs]


def test_content_stands_where_the_template_says(office: Office) -> None:
    document = filled(office, letterhead(), "show", "17")
    found = texts(document)
    assert found[:3] == [HEAD, NUMBER, "任务17 助餐点建设"]
    assert found[-1] == TAIL
    assert "{{content}}" not in found


def test_content_follows_a_letterhead_without_a_mark(office: Office) -> None:
    document = filled(office, letterhead(None), "show", "17")
    assert texts(document)[:3] == [HEAD, NUMBER, "任务17 助餐点建设"]
    above = [one.text for one in document.word.paragraphs]
    assert above[2] == "任务17 助餐点建设"  # the empty paragraph has made room


def test_page_header_and_styles_are_the_offices(office: Office) -> None:
    document = filled(office, letterhead(), "show", "17")
    assert document.sections == [(False, 150, 246.2)]
    assert document.word.sections[0].header.paragraphs[0].text == "内部资料"
    assert document.word.styles["Normal"].font.size.pt == 13
    title: Any = document.word.styles["Title"].element
    assert "方正" not in str(title.xml)
    assert value(document.part("fontTable")[0], "name") != "方正小标宋简体"


def test_what_the_template_lacks_is_ours(office: Office) -> None:
    word = letterhead()
    styles: Any = word.styles.element
    for name in ("heading 1", "Table Grid", "Subtitle"):
        for style in styles.xpath(f"./w:style[w:name/@w:val='{name}']"):
            styles.remove(style)
    document = filled(office, word, "show", "17")
    names = [one.name for one in document.word.styles]
    assert len(names) == len(set(names))
    heading: Any = document.word.styles["Heading 1"].element
    assert value(heading.find(f".//{qn('w:rFonts')}"), "eastAsia") == "黑体"
    assert {document.styles[value(one)] for one in document.all(".//w:tblStyle")} == {"Table Grid"}


def test_styles_are_found_by_their_chinese_names(office: Office) -> None:
    word = letterhead()
    styles: Any = word.styles.element
    for english, chinese in (("heading 1", "标题 1"), ("Title", "标题"), ("Table Grid", "网格型")):
        (name,) = styles.xpath(f"./w:style/w:name[@w:val='{english}']")
        name.set(qn("w:val"), chinese)
    document = filled(office, word, "show", "17")
    found = dict(reversed([(text, style) for style, text in document.paragraphs]))
    assert found["任务17 助餐点建设"] == "标题"
    assert found["量化目标"] == "标题 1"
    assert {document.styles[value(one)] for one in document.all(".//w:tblStyle")} == {"网格型"}


def test_each_letter_has_the_letterhead(office: Office) -> None:
    document = filled(office, letterhead(), "followup", *DAY)
    count = sum(text.endswith("督办函") for text in texts(document))
    assert count > 10
    assert texts(document).count(HEAD) == texts(document).count(TAIL) == count


def test_a_wide_table_lies_on_the_side_of_the_offices_page(office: Office) -> None:
    document = filled(office, letterhead(), "status", *DAY)
    assert [lying for lying, *_ in document.sections] == [True]
    assert document.sections[0][1] == pytest.approx(246.2, abs=0.2)
    assert document.word.sections[0].header.paragraphs[0].text == "内部资料"


def test_a_word_template_is_one_too(office: Office) -> None:
    content = Path(saved(letterhead(), office.root / "a.docx")).read_bytes()
    as_template = changed(
        content,
        "[Content_Types].xml",
        lambda old: old.replace(b"document.main+xml", b"template.main+xml"),
    )
    (office.root / "a.dotx").write_bytes(as_template)
    document = opened(office.root, "show", "17", "--template", "a.dotx")
    assert texts(document)[0] == HEAD
    assert b"template.main+xml" not in document.parts["[Content_Types].xml"]


def test_the_writer_of_the_template_is_not_named(office: Office) -> None:
    word = letterhead()
    word.core_properties.author = word.core_properties.last_modified_by = "张三"
    document = filled(office, word, "show", "17")
    assert "张三" not in document.parts["docProps/core.xml"].decode()
    assert document.word.core_properties.author == "重庆市渝北区民政局"


def test_no_template_of_the_template_is_fetched(office: Office) -> None:
    link = relation("attachedTemplate", "http://example.org/x.dotm")
    content = Path(saved(letterhead(), office.root / "a.docx")).read_bytes()
    rels = b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    content = changed(
        content,
        "word/_rels/settings.xml.rels",
        lambda old: link(old or rels + b"</Relationships>"),
    )
    attached = (
        b'<w:attachedTemplate xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships" r:id="rId99"/></w:settings>'
    )
    content = changed(
        content, "word/settings.xml", lambda old: old.replace(b"</w:settings>", attached)
    )
    (office.root / "a.docx").write_bytes(content)
    document = opened(office.root, "show", "17", "--template", "a.docx")
    assert not [name for name, part in document.parts.items() if b"example.org" in part]
    assert b"attachedTemplate" not in document.parts["word/settings.xml"]


@pytest.mark.parametrize("verb", PRINTING, ids=" ".join)
def test_every_verb_that_prints_takes_a_template(office: Office, verb: tuple[str, ...]) -> None:
    document = filled(office, letterhead(), *verb)
    assert texts(document)[0] == HEAD


REFUSED = {
    ("list", "-o", "r.md"): "--template is for docx; markdown takes none",
    ("list", "-f", "json"): "--template is for docx; json takes none",
    ("list",): "--template is for docx; tsv takes none",
    ("list", "-o", "office.docx"): "office.docx: this is a file that the command reads",
}


@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_a_template_where_none_is_taken_is_refused(
    office: Office, arguments: tuple[str, ...]
) -> None:
    file = saved(letterhead(), office.root / "office.docx")
    before = file.read_bytes()
    result = invoke(*arguments, "--template", file.name, cwd=office.root, env=EN)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"Error: {REFUSED[arguments]}")
    assert file.read_bytes() == before
    assert Document(io.BytesIO(before)).paragraphs[0].text == HEAD
