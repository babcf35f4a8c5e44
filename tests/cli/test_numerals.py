"""Chinese numerals, as documents number their parts."""

import pytest

from plantrack.text.numerals import numeral, parse_number
from support.process import invoke

ONES = ["", *"一二三四五六七八九"]
# Built by counting, the way they are read aloud.
SPOKEN = [tens + one for tens in ["", "十", *(f"{n}十" for n in ONES[2:])] for one in ONES][1:]


@pytest.mark.parametrize(("number", "spoken"), [*enumerate(SPOKEN, start=1)])
def test_one_to_ninety_nine(number: int, spoken: str) -> None:
    assert numeral(number) == spoken
    assert parse_number(spoken) == number
    assert parse_number(str(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一十二", 12),
        ("007", 7),
        ("", None),
        ("十十", None),
        ("二三", None),
        ("百", None),
        ("零", None),
        ("八 ", None),
        ("-1", None),
        ("1.5", None),
        ("²", None),
        ("eight", None),
    ],
)
def test_other_texts(text: str, number: int | None) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize("number", [0, 100, -3])
def test_beyond_the_numerals_there_are_digits(number: int) -> None:
    assert numeral(number) == str(number)


@pytest.mark.parametrize(
    ("typed", "tasks"),
    [("二十", "28 29"), ("（十）", "1 13 15 20"), ("二十四", "30"), ("一", ""), ("廿", None)],
)
def test_a_numeral_on_the_command_line(typed: str, tasks: str | None) -> None:
    result = invoke("list", "--point", typed, "--columns", "number")
    if tasks is None:
        assert result.code == 2
    else:
        assert result.out.split()[1:] == tasks.split()
