"""The layout of GB/T 9704-2012: the page, its number, fonts, sizes, lines and indents."""

from typing import Any

import pytest
from docx.oxml.ns import qn

from story.sample_year import Office
from word.opened import DAY, Opened, opened, value


@pytest.fixture(scope="module")
def report(office: Office) -> Opened:
    """The document of a town."""
    return opened(office.root, "report", "--town", "木耳镇", *DAY)


def test_the_page_is_that_of_the_standard(report: Opened) -> None:
    (section,) = report.word.sections
    millimetres = [
        round(length / 36000, 1)
        for length in (
            *(section.page_width, section.page_height, section.top_margin),
            *(section.left_margin, section.right_margin, section.bottom_margin),
        )
    ]
    assert millimetres == [210, 297, 37, 28, 26, 35]
    assert report.sections == [(False, 156, 225)]


# Style: font of Chinese, half points, twips of a line, characters of the first line's indent.
STANDARD = {
    "Normal": ("仿宋_GB2312", "32", "560", None),
    "Title": ("方正小标宋简体", "44", "660", "0"),
    "Heading 1": ("黑体", "32", "560", "200"),
    "Heading 2": ("楷体_GB2312", "32", "560", "200"),
    "Heading 3": ("仿宋_GB2312", "32", "560", "200"),
    "Table Text": ("宋体", "21", "240", "0"),
}


@pytest.mark.parametrize("name", STANDARD)
def test_each_style_has_its_font_size_and_lines(report: Opened, name: str) -> None:
    font, size, line, first = STANDARD[name]
    style: Any = report.word.styles[name].element
    assert value(style.find(f".//{qn('w:rFonts')}"), "eastAsia") == font
    assert value(style.find(f".//{qn('w:sz')}")) == size
    spacing = style.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
    assert value(spacing, "line") == line
    assert value(spacing, "lineRule") == ("auto" if line == "240" else "exact")
    if first is not None:
        assert value(style.find(f".//{qn('w:ind')}"), "firstLineChars") == first


def test_texts_have_the_style_of_their_rank(report: Opened) -> None:
    found = dict(reversed(report.paragraphs))
    title, summary, tasks = report.paragraphs[0], report.paragraphs[3], report.paragraphs[4]
    assert title == ("Title", "2021年全区民政工作要点：木耳镇任务清单")
    assert report.paragraphs[1][0] == report.paragraphs[2][0] == "Subtitle"
    assert "渝北民〔2021〕34号" in report.paragraphs[1][1]
    assert summary == ("Heading 1", "概况")
    assert tasks[0] == "Body Text First Indent"
    assert {"Heading 2", "Plan Remark", "List Bullet Plain"} <= set(found)
    body: Any = report.word.styles["Body Text First Indent"].element
    assert value(body.find(f".//{qn('w:ind')}"), "firstLineChars") == "200"
    assert value(report.word.styles["Title"].element.find(f".//{qn('w:jc')}")) == "center"


def test_every_font_has_others_in_its_place(report: Opened) -> None:
    table = {
        value(one, "name"): value(one.find(qn("w:altName"))) or ""
        for one in report.part("fontTable")
    }
    used = {
        value(fonts, which)
        for style in report.word.styles
        for fonts in style.element.iter(qn("w:rFonts"))
        for which in ("ascii", "hAnsi", "eastAsia", "cs")
    }
    assert used <= set(table)
    assert "Noto Serif CJK SC" in table["方正小标宋简体"].split(",")
    assert table["仿宋_GB2312"].split(",")[:2] == ["仿宋", "FangSong"]
    assert table["楷体_GB2312"].split(",")[:2] == ["楷体", "KaiTi"]
    assert {"SimHei", "Noto Sans CJK SC"} <= set(table["黑体"].split(","))


def test_pages_are_numbered_on_their_outer_side(report: Opened) -> None:
    (section,) = report.word.sections
    assert report.word.settings.odd_and_even_pages_header_footer
    for footer, side, indent in (
        (section.footer, "right", "rightChars"),
        (section.even_page_footer, "left", "leftChars"),
    ):
        (paragraph,) = footer.paragraphs
        assert paragraph.text == "— 1 —"
        assert value(paragraph._p.find(f".//{qn('w:jc')}")) == side
        assert value(paragraph._p.find(f".//{qn('w:ind')}"), indent) == "100"
        assert [one.text.strip() for one in paragraph._p.iter(qn("w:instrText"))] == ["PAGE"]
    style: Any = report.word.styles["footer"].element
    assert value(style.find(f".//{qn('w:rFonts')}"), "ascii") == "宋体"
    assert value(style.find(f".//{qn('w:sz')}")) == "28"


def test_quotation_marks_stand_as_in_chinese(report: Opened) -> None:
    marked = [one for one in report.all(".//w:t") if "“" in (one.text or "")]
    assert marked
    for text in marked:
        fonts = text.getparent().find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        assert value(fonts, "hint") == "eastAsia"


def test_a_heading_and_its_remark_stay_with_the_text(report: Opened) -> None:
    found = [(one.text, one.paragraph_format.keep_with_next) for one in report.word.paragraphs]
    remarks = [keeps for text, keeps in found if text.startswith("由任务")]
    assert len(remarks) > 5
    assert all(remarks)
    assert not found[-1][1]


TITLES = {
    ("list", "--unit", "养老科"): "2021年全区民政工作要点：任务表",
    ("status", *DAY): "2021年全区民政工作要点：工作台账",
    ("progress", "log", *DAY): "2021年全区民政工作要点：进展记录",
    ("matrix", *DAY): "2021年全区民政工作要点：任务与镇街对照表",
    ("show", "17"): "任务17 助餐点建设",
    ("status", "17", "--explain", *DAY): "任务17 助餐点建设",
}


@pytest.mark.parametrize("arguments", TITLES, ids=" ".join)
def test_every_document_has_a_title(office: Office, arguments: tuple[str, ...]) -> None:
    document = opened(office.root, *arguments)
    titles = [text for style, text in document.paragraphs if style == "Title"]
    assert titles == [TITLES[arguments]]
    properties = document.word.core_properties
    assert (properties.title, properties.author) == (titles[0], "重庆市渝北区民政局")


def test_nothing_of_the_library_is_left(report: Opened) -> None:
    core = report.parts["docProps/core.xml"].decode()
    assert "python-docx" not in core
    assert "20" not in core.replace("2021年", "").replace("/2006/", "")  # no date either
    assert not [name for name in report.parts if "thumbnail" in name or "custom" in name]
