"""Lines of Chinese and other text that keep within a width and break where they may."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plantrack.text.width import display_width, pad, wrap

CLOSING = "，。、；：？！）》〉”’」』】"
OPENING = "（《〈“‘「『【"
ANYTHING = st.text(
    st.one_of(
        st.sampled_from("养老科室 \nabc12,." + CLOSING + OPENING),
        st.characters(categories=("L", "N", "P", "Zs", "Mn")),
    ),
    max_size=80,
)
# Sentences as they are written: a mark follows a word and never stands alone.
WORDS = st.sampled_from(["养老服务", "民政", "街道", "区", "plan", "2021年", "55个", "a-b"])
SENTENCES = st.lists(
    st.one_of(
        WORDS,
        st.builds(str.__add__, WORDS, st.sampled_from(CLOSING)),
        st.builds(lambda word, o: o + word + CLOSING[-1], WORDS, st.sampled_from(OPENING)),
        st.just(" "),
    ),
    max_size=30,
).map("".join)


@given(ANYTHING, st.integers(1, 40))
@settings(max_examples=500, deadline=None)
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    # One wide character is as narrow as a line can get.
    assert all(display_width(line) <= max(width, 2) for line in wrap(text, width))


@given(ANYTHING, st.integers(1, 40))
@settings(max_examples=500, deadline=None)
def test_no_text_is_lost(text: str, width: int) -> None:
    assert "".join("".join(wrap(text, width)).split()) == "".join(text.split())


@given(ANYTHING, st.integers(1, 40))
@settings(max_examples=300, deadline=None)
def test_no_line_ends_in_blanks_or_is_empty(text: str, width: int) -> None:
    assert all(line and line == line.rstrip() for line in wrap(text, width))


@given(SENTENCES, st.integers(14, 40))
@settings(max_examples=500, deadline=None)
def test_no_line_begins_with_a_closing_mark(text: str, width: int) -> None:
    assert [line for line in wrap(text, width)[1:] if line[0] in CLOSING] == []


@given(SENTENCES, st.integers(14, 40))
@settings(max_examples=500, deadline=None)
def test_no_line_ends_with_an_opening_mark(text: str, width: int) -> None:
    assert [line for line in wrap(text, width)[:-1] if line[-1] in OPENING] == []


WRAPPED: dict[str, tuple[str, int, list[str]]] = {
    "nothing": ("", 10, []),
    "blanks alone": ("  \n ", 10, []),
    "fits": ("养老服务", 8, ["养老服务"]),
    "breaks between characters": ("养老服务", 6, ["养老服", "务"]),
    "a mark keeps to its word": ("养老服，务", 6, ["养老", "服，务"]),
    "an opening mark goes along": ("养老（服务）", 6, ["养老", "（服", "务）"]),
    "breaks at blanks": ("list the tasks", 8, ["list the", "tasks"]),
    "a word is kept whole": ("养老plan", 6, ["养老", "plan"]),
    "a word too wide keeps its mark": ("planplana-ba-b，", 14, ["planplana-ba-", "b，"]),
    "nor is an opening mark left": ("（planplan（planplan", 10, ["（planplan", "（planplan"]),
    "a mark keeps to no word without room": ("0000、", 2, ["00", "00", "、"]),
    "marks alone are cut anyhow": ("，，，", 4, ["，，", "，"]),
    "a line break is a blank": ("list\nthe", 8, ["list the"]),
}


@pytest.mark.parametrize(("text", "width", "lines"), WRAPPED.values(), ids=WRAPPED)
def test_lines_break_where_they_may(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("养老", 4), ("a养", 3), ("，", 2), ("１", 2), ("e\u0301", 1), ("“”", 2)],
)
def test_wide_characters_take_two_columns(text: str, width: int) -> None:
    assert display_width(text) == width
    assert pad(text, 6) == text + " " * (6 - width)
