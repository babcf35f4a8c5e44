"""Letters: to whom, upright, each on pages of its own, signed on the right."""

from pathlib import Path

from docx.oxml.ns import qn

from cli.followed_plan import folder_with
from story.sample_year import Office
from support.process import invoke
from support.small_plan import small_plan
from word.opened import DAY, Opened, opened, value


def test_a_letter_is_laid_out_as_one(office: Office) -> None:
    letter = opened(office.root, "followup", "--unit", "养老科", *DAY)
    found = letter.paragraphs
    assert found[:2] == [
        ("Title", "关于《2021年全区民政工作要点》落实情况的督办函"),
        ("Salutation", "养老科："),
    ]
    assert found[-2:] == [("Signature", "重庆市渝北区民政局"), ("Signature", "2021年6月30日")]
    assert letter.sections == [(False, 156, 225)]
    *_, who, date = letter.all("./w:p")
    assert value(letter.word.styles["Signature"].element.find(f".//{qn('w:jc')}")) == "right"
    indents = [int(value(one.find(f".//{qn('w:ind')}"), "rightChars") or 0) for one in (who, date)]
    # The date stands four characters from the right, where the seal will be; both share a middle.
    assert indents == [400, 525]
    assert who.find(f".//{qn('w:keepNext')}") is not None
    assert who.getprevious().find(f".//{qn('w:keepNext')}") is not None


def test_each_letter_starts_on_page_one_of_its_own(office: Office) -> None:
    letters = opened(office.root, "followup", *DAY)
    count = sum(style == "Salutation" for style, _ in letters.paragraphs)
    starts = [value(one.find(qn("w:pgNumType")), "start") for one in letters.all(".//w:sectPr")]
    assert count > 10
    assert starts == ["1"] * count
    assert not letters.all(".//w:sectPr/w:type")  # that is, each section on a new page


def test_a_folder_gets_a_letter_for_each_body(office: Office) -> None:
    result = invoke("followup", *DAY, "-f", "docx", "-o", "letters/", cwd=office.root)
    assert (result.code, result.out, result.err) == (0, "", "")
    one = Opened((office.root / "letters" / "养老科.docx").read_bytes())
    whole = opened(office.root, "followup", "--unit", "养老科", *DAY)
    assert one.content == whole.content


def test_a_plan_in_english_has_a_layout_of_its_own(tmp_path: Path) -> None:
    header = {**small_plan()["plan"], "title": "Small plan", "issuer": "Office", "language": "en"}
    folder = folder_with(tmp_path, ["units: [养老科]"], {}, plan=header)
    letter = opened(folder, "followup", *DAY)
    assert ("Salutation", "To: 养老科") in letter.paragraphs
    assert letter.sections == [(False, 160, 247)]
    heading = letter.word.styles["Heading 1"]
    assert heading.font.name == "Arial"
    assert letter.word.styles["Normal"].font.name == "Times New Roman"
    (footer,) = letter.word.sections[0].footer.paragraphs
    assert footer.text == "1"
    assert not letter.word.settings.odd_and_even_pages_header_footer


def test_nothing_to_chase_is_a_document_too(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, ["units: [养老科]"], {})
    letter = opened(folder, "followup", "--as-of", "2020-12-31")
    assert letter.paragraphs[0] == ("Title", "小计划：督办")
    assert letter.tables == []
