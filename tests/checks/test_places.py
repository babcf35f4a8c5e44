"""Where in the text a finding is said to be: its line and columns, counted in characters."""

import pytest

from support.edit import edited
from support.findings import check
from support.small_plan import GOAL, SMALL

LINE = SMALL[: SMALL.index(GOAL)].count("\n") + 1  # of the goal; its value begins in column 11

# How the goal is written, and first and last line and column of what PT401 finds in it.
WRITTEN: dict[str, tuple[str, tuple[int, int, int, int]]] = {
    "plain": ("动态”调整", (LINE, 13, LINE, 14)),
    "single quotes": ("'动态”调整'", (LINE, 14, LINE, 15)),
    "double quotes without escapes": ('"动态”调整"', (LINE, 14, LINE, 15)),
    # There the source does not show the text as it is: the value's start has to do.
    "double quotes with an escape before": ('"\\u52a8态”调整"', (LINE, 11, LINE, 11)),
    "double quotes with an escape behind": ('"动态”调\\u6574"', (LINE, 11, LINE, 11)),
    "single quotes with one doubled": ("'动''态”调整'", (LINE, 11, LINE, 11)),
    "folded": (">-\n      动态”调整", (LINE, 11, LINE, 11)),
    "literal": ("|-\n      动态”调整", (LINE, 11, LINE, 11)),
    "plain over two lines": ("动态”\n      调整", (LINE, 11, LINE, 11)),
    "plain on the next line": ("\n      动态”调整", (LINE + 1, 9, LINE + 1, 10)),
    "behind a comment": ("动态”调整 # 见上", (LINE, 13, LINE, 14)),
    # One column for each code point, though UTF-16 takes two and UTF-8 four.
    "behind rare characters": ("𠮷村𠮷”调整", (LINE, 14, LINE, 15)),
    "behind a smiling face": ("👩‍👧”调整", (LINE, 14, LINE, 15)),
    "behind a combining mark": ("e\u0301”调整", (LINE, 13, LINE, 14)),
    "first character": ("”动态调整", (LINE, 11, LINE, 12)),
    "last character": ("动态调整”", (LINE, 15, LINE, 16)),
}


@pytest.mark.parametrize(("written", "place"), WRITTEN.values(), ids=WRITTEN)
def test_a_character_is_placed_where_the_source_shows_it(
    written: str, place: tuple[int, int, int, int]
) -> None:
    found = [
        one for one in check(edited(SMALL, [(GOAL, f"goal: {written}")])) if one.code == "PT401"
    ]
    assert [
        (one.location.line, one.location.column, one.location.end_line, one.location.end_column)
        for one in found
    ] == [place]


FORMS = {
    "Windows line ends": SMALL.replace("\n", "\r\n"),
    "byte order mark": f"\ufeff{SMALL}",
    "byte order mark and Windows line ends": "\ufeff" + SMALL.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_a_place_does_not_depend_on_line_ends_or_byte_order_mark(text: str) -> None:
    (found,) = check(edited(text, [(GOAL, "goal: 动态”调整")]))
    assert (found.location.line, found.location.column) == (LINE, 13)


def test_a_counted_number_is_underlined_with_its_measure_word() -> None:
    (found,) = check(edited(SMALL, [(GOAL, "goal: 建设2-5个点")]))
    assert (found.location.column, found.location.end_column) == (13, 17)


def test_findings_come_in_the_order_of_the_text() -> None:
    text = edited(SMALL, [("title: 小计划\n", "title: 小计划”\n"), (GOAL, "goal: 3个”")])
    places = [(one.location.line, one.location.column) for one in check(text)]
    assert places == [(4, 13), (LINE, 11), (LINE, 13)]


@pytest.mark.parametrize("value", ["&a 055", '&a "55"', "!!int 055", "*a"])
def test_what_yaml_forbids_is_not_refused_by_the_schema_too(value: str) -> None:
    found = check(edited(SMALL, [("value: 55", f"value: {value}")]))
    assert {one.code[:3] for one in found} <= {"PT0", "PT3"}
    assert any(one.code.startswith("PT0") for one in found)


def test_a_schema_fault_does_not_silence_the_other_rules() -> None:
    text = edited(SMALL, [("value: 55", "value: 约55"), (GOAL, "goal: 动态”调整")])
    assert {"PT104", "PT401"} <= {one.code for one in check(text)}


def test_a_place_behind_a_faulty_entry_is_still_right() -> None:
    text = edited(SMALL, [("    category: 养老服务\n", ""), (GOAL, "goal: 动态”调整")])
    found = {one.code: one.location for one in check(text)}
    assert (found["PT401"].line, found["PT401"].column) == (LINE - 1, 13)
