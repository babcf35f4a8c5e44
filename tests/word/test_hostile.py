"""Texts that mean something to XML or to Word, or that no XML can hold, stay texts."""

from pathlib import Path

import pytest

from cli.followed_plan import folder_with
from plantrack.reports.document import (
    Block,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
)
from word.opened import DAY, Opened, opened

HOSTILE = {
    "<w:p/>&amp;]]>": "<w:p/>&amp;]]>",
    "a\"b'c": "a\"b'c",
    "{{content}}": "{{content}}",
    "MERGEFIELD x \\* MERGEFORMAT": "MERGEFIELD x \\* MERGEFORMAT",
    "=cmd|'/c calc'!A1": "=cmd|'/c calc'!A1",
    "a\x00b\x0bc\x1b": "a\\x00b\\x0bc\\x1b",
    "\ud800 半": "\\ud800 半",
    "\udce9": "\\xe9",
    "\ufffe\uffff": "\\ufffe\\uffff",
    "\u202e反": "\\u202e反",
    "一\n二\t三": "一\\n二\\t三",
    "  两端  ": "  两端  ",
    "😀𠮷": "😀𠮷",
}


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_any_text_stays_a_text(text: str) -> None:
    from plantrack.render.word.document import word_document

    shown = HOSTILE[text]
    table = Table((Column("a", text), Column("b", "乙", 1)), ((text, (text, text)), (None, text)))
    blocks: tuple[Block, ...] = (
        *(Heading(text, level) for level in range(1, 8)),
        *(Paragraph(text), Paragraph(text, quiet=True), Paragraph(text, to=True)),
        *(Facts(((text, text),)), Items((text,)), table),
    )
    word = Opened(word_document(Document(blocks, table, (text,)), "zh", text, None))
    levels = ["Title", *(f"Heading {level}" for level in (1, 2, 3, 4, 5, 5))]
    assert word.paragraphs == [
        *((style, shown) for style in levels),
        *(("Body Text First Indent", shown), ("Plan Remark", shown), ("Salutation", shown)),
        *(("Body Text First Indent", f"{shown}：{shown}"), ("List Bullet Plain", f"•\t{shown}")),
        ("Plan Remark", shown),
    ]
    assert word.tables == [[[shown, "乙"], [shown, f"{shown}、{shown}"], ["", shown]]]
    assert word.word.core_properties.title == shown


def test_what_a_clerk_reports_stays_a_text(tmp_path: Path) -> None:
    note = "a <b>&\\u202e\\n二"
    record = {"养老科": f'task: 1, date: 2021-06-10, note: "{note}"'}
    folder = folder_with(tmp_path, ["units: [养老科]"], record)
    (table,) = opened(folder, "progress", "log", *DAY).tables
    assert "a <b>&\\u202e\\n二" in table[1]


def test_a_long_listing_is_a_document_in_good_time(tmp_path: Path) -> None:
    tasks = [f"units: [养老科], targets: [{{what: 点{i}, value: {i + 1}}}]" for i in range(3000)]
    folder = folder_with(tmp_path, tasks, {})
    (table,) = opened(folder, "list").tables
    assert len(table) == 3001
