"""Chinese numerals, both ways."""

import pytest

from plantrack.text.numerals import numeral, parse_number

WRITTEN = {
    1: "一",
    9: "九",
    10: "十",
    11: "十一",
    19: "十九",
    20: "二十",
    28: "二十八",
    99: "九十九",
}


@pytest.mark.parametrize("number", range(1, 100))
def test_a_numeral_reads_back(number: int) -> None:
    assert parse_number(numeral(number)) == number
    assert parse_number(str(number)) == number


def test_no_two_numbers_share_a_numeral() -> None:
    assert len({numeral(number) for number in range(1, 100)}) == 99


@pytest.mark.parametrize(("number", "written"), WRITTEN.items())
def test_a_numeral_is_written_as_documents_do(number: int, written: str) -> None:
    assert numeral(number) == written


@pytest.mark.parametrize("number", [0, 100, -1])
def test_other_numbers_are_written_in_digits(number: int) -> None:
    assert numeral(number) == str(number)


@pytest.mark.parametrize(
    ("text", "number"), [("一十", 10), ("一十八", 18), ("08", 8), ("100", 100), ("0", 0)]
)
def test_other_ways_to_write_a_number_are_read(text: str, number: int) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "十十",
            "二三",
            "八十八十",
            "百",
            "一百",
            "零",
            "两",
            "8.",
            "8a",
            "-8",
            "+8",
            "８",
        ),
        *("²", "1_7", " 8", "8\n", "养老", "1" * 5000),
    ],
    ids=lambda text: repr(text[:8]),
)
def test_anything_else_is_no_number(text: str) -> None:
    assert parse_number(text) is None
