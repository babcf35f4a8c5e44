"""validate's findings about the text itself: the text, and (line, column, code).

Each is told once and alone; what a broken text also lacks would only hide the cause.
"""

import pytest

from robustness.findings import Told, findings, told
from robustness.small_plan import SMALL, edited

GOAL = "goal: 动态调整"  # line 52, the value in column 11

BROKEN: dict[str, tuple[str, Told]] = {
    "tab for indentation": (edited(("  year: 2021", "\tyear: 2021")), (3, 1, "PT005")),
    "second colon": (edited((GOAL, "goal: 动态: 调整")), (52, 13, "PT005")),
    "double quote left open": (edited((GOAL, 'goal: "动态调整')), (52, 11, "PT005")),
    "single quote left open": (edited((GOAL, "goal: '动态调整")), (52, 11, "PT005")),
    "text behind a quote": (edited((GOAL, "goal: '动态' 调整")), (52, 16, "PT005")),
    "unknown escape": (edited((GOAL, 'goal: "\\q"')), (52, 12, "PT005")),
    "broken escape": (edited((GOAL, 'goal: "\\xZZ"')), (52, 14, "PT005")),
    "half a surrogate pair": (edited((GOAL, 'goal: "\\ud800"')), (52, 14, "PT005")),
    "reserved at sign": (edited((GOAL, "goal: @动态")), (52, 11, "PT005")),
    "reserved backtick": (edited((GOAL, "goal: `动态`")), (52, 11, "PT005")),
    "stray bracket": (edited((GOAL, "goal: ]")), (52, 11, "PT005")),
    "key without a colon": (edited(("  title: 工作要点", "  title 工作要点")), (5, 3, "PT005")),
    "entry among keys": (edited(("sections:", "- sections")), (23, 1, "PT005")),
    "indented too little": (edited(("  title: 工作要点", " title: 工作要点")), (4, 2, "PT005")),
    "indented too much": (edited(("  title: 工作要点", "   title: 工作要点")), (4, 9, "PT005")),
    "unknown directive": ("%PLAN 1\n---\n" + SMALL, (1, 6, "PT005")),
    "text behind the document": (SMALL + "...\nplantrack: 1\n", (62, 1, "PT005")),
    "bell character": (edited((GOAL, "goal: 动\a态")), (52, 12, "PT005")),
    "escape character": (edited((GOAL, "goal: \x1b[31m动态")), (52, 11, "PT005")),
    "no character": (edited((GOAL, "goal: 动\ufffe态")), (52, 12, "PT005")),
    "binary": ("\x01\x02\x03", (1, 1, "PT005")),
}
REFUSED: dict[str, tuple[str, list[Told]]] = {
    "key twice": (edited((GOAL, GOAL + "\n    goal: 再来")), [(53, 5, "PT006")]),
    "key twice at the top": (SMALL + "plan: {}\n", [(61, 1, "PT006")]),
    "key three times": (
        edited((GOAL, GOAL + "\n    goal: 再来\n    goal: 又来")),
        [(53, 5, "PT006"), (54, 5, "PT006")],
    ),
    "anchor on a text": (edited((GOAL, "goal: &g 动态调整")), [(52, 11, "PT007")]),
    "anchor on a list": (
        edited(("    units:\n      - 救助科", "    units: &u\n      - 救助科")),
        [(53, 12, "PT007")],
    ),
    "anchor on a key": (edited((GOAL, "&g goal: 动态调整")), [(52, 5, "PT007")]),
    "alias for a text": (edited((GOAL, "goal: *g")), [(52, 11, "PT007")]),
    "alias for a list": (
        edited(("    units:\n      - 救助科", "    units: *u")),
        [(53, 12, "PT007")],
    ),
    "alias for an entry": (edited(("      - 救助科", "      - *u")), [(54, 9, "PT007")]),
    "merge key": (edited((GOAL, GOAL + "\n    <<: {name: 低保}")), [(53, 5, "PT007")]),
    "tag of YAML": (edited((GOAL, "goal: !!str 动态调整")), [(52, 11, "PT008")]),
    "tag of Python": (
        edited((GOAL, "goal: !!python/object/apply:os.system [ls]")),
        [(52, 11, "PT008")],
    ),
    "tag of somebody": (edited((GOAL, "goal: !secret 动态调整")), [(52, 11, "PT008")]),
    "anchor and tag": (
        edited((GOAL, "goal: &g !!str 动态调整")),
        [(52, 11, "PT007"), (52, 11, "PT008")],
    ),
    "second document": (SMALL + "---\n" + SMALL, [(61, 1, "PT009")]),
    "second document, bare": (SMALL + "---\n", [(61, 1, "PT009")]),
    "list for a key": (edited((GOAL, GOAL + "\n    [a, b]: c")), [(53, 5, "PT012")]),
    "mapping for a key": (edited((GOAL, GOAL + "\n    ? {a: b}\n    : c")), [(53, 7, "PT012")]),
}
UNREADABLE: dict[str, tuple[str | bytes, Told]] = {
    "nothing": (b"", (1, 1, "PT004")),
    "a BOM alone": (b"\xef\xbb\xbf", (1, 1, "PT004")),
    "blank lines": ("\n\n  \n", (1, 1, "PT004")),
    "comments alone": ("# 计划\n# 待写\n", (1, 1, "PT004")),
    "a document of nothing": ("---\n", (1, 1, "PT004")),
    "a list": ("- number: 1\n", (1, 1, "PT011")),
    "a list behind comments": ("# 计划\n\n- number: 1\n", (3, 1, "PT011")),
    "a list in flow style": ("[plantrack, 1]\n", (1, 1, "PT011")),
    "a text": ("工作要点\n", (1, 1, "PT011")),
    "a number": ("42\n", (1, 1, "PT011")),
    "lists thousands deep": ("plantrack: " + "[" * 5000 + "]" * 5000, (1, 75, "PT010")),
    "open brackets": ("[" * 100_000, (1, 65, "PT010")),
    "mappings thousands deep": ("{a: " * 5000 + "}" * 5000, (1, 257, "PT010")),
    "blocks thousands deep": ("".join(" " * n + "a:\n" for n in range(3000)), (65, 65, "PT010")),
    "dashes thousands deep": ("- " * 5000 + "a\n", (1, 129, "PT010")),
    "keys thousands deep": ("? " * 5000 + "a\n", (1, 129, "PT010")),
    "GBK": (SMALL.encode("gbk"), (4, 10, "PT001")),
    "UTF-16 LE": (b"\xff\xfe" + SMALL.encode("utf-16-le"), (1, 1, "PT001")),
    "UTF-16 BE": (b"\xfe\xff" + SMALL.encode("utf-16-be"), (1, 1, "PT001")),
    "UTF-16 without a BOM": (SMALL.encode("utf-16-le"), (1, 2, "PT002")),
    "Latin-1": ("plantrack: 1\ntitle: Plan für\n".encode("latin-1"), (2, 14, "PT001")),
    "cut within a character": (
        SMALL.encode()[: SMALL.encode().index("作".encode()) + 1],
        (4, 11, "PT001"),
    ),
    "half a surrogate pair": (b"plantrack: \xed\xa0\x80\n", (1, 12, "PT001")),
    "NUL": (SMALL.replace("动态调整", "动\0态", 1).encode(), (52, 12, "PT002")),
    "beyond 16 MB": (b"#" * (16 * 1024 * 1024) + b"\n", (1, 1, "PT003")),
}
FINE: dict[str, str | bytes] = {
    "a BOM": b"\xef\xbb\xbf" + SMALL.encode(),
    "CRLF": SMALL.replace("\n", "\r\n"),
    "a BOM and CRLF": b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode(),
    "no last line end": SMALL.rstrip("\n"),
    "dashes above": "---\n" + SMALL,
    "dots below": SMALL + "...\n",
    "a version above": "%YAML 1.1\n---\n" + SMALL,
    "comments all over": SMALL.replace("\n", " # 说明\n"),
}
# Line ends and a BOM must not shift a place.
SHIFTING: dict[str, bytes] = {
    "BOM": b"\xef\xbb\xbf" + edited((GOAL, "gaol: 动态调整")).encode(),
    "CRLF": edited((GOAL, "gaol: 动态调整")).replace("\n", "\r\n").encode(),
    "CR": edited((GOAL, "gaol: 动态调整")).replace("\n", "\r").encode(),
}


@pytest.mark.parametrize(("text", "expected"), BROKEN.values(), ids=BROKEN)
def test_broken_yaml_is_one_finding(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), REFUSED.values(), ids=REFUSED)
def test_refused_yaml_is_told_and_nothing_else(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("content", "expected"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_without_a_plan_is_one_finding(content: str | bytes, expected: Told) -> None:
    assert told(content) == [expected]


@pytest.mark.parametrize("content", FINE.values(), ids=FINE)
def test_what_editors_write_is_fine(content: str | bytes) -> None:
    assert told(content) == []


@pytest.mark.parametrize("content", SHIFTING.values(), ids=SHIFTING)
def test_line_ends_and_a_bom_shift_no_place(content: bytes) -> None:
    assert told(content) == [(49, 5, "PT101"), (52, 5, "PT102")]


CONTROL_LINE = "plantrack: 1{end}plan:{end}  title: \a{end}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_forbidden_character_is_placed_by_the_same_lines(end: str) -> None:
    assert told(CONTROL_LINE.format(end=end)) == [(3, 10, "PT005")]


def test_gbk_is_told_how_to_be_saved() -> None:
    (finding,) = findings(SMALL.encode("gbk"))
    assert "GBK" in finding.message.text("en")
    assert "save it as UTF-8" in finding.message.text("en")
    assert "另存" in finding.message.text("zh")
