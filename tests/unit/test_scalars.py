"""Which texts each type of the plan file takes, and which it refuses, by its own error."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from plantrack.model.scalars import Day, Flag, Number, Text, Whole

ADAPTERS: dict[str, TypeAdapter[Any]] = {
    "Whole": TypeAdapter(Whole),
    "Number": TypeAdapter(Number),
    "Day": TypeAdapter(Day),
    "Flag": TypeAdapter(Flag),
    "Text": TypeAdapter(Text),
}
TAKEN: list[tuple[str, str, object]] = [
    ("Whole", "17", 17),
    ("Whole", "0", 0),
    ("Whole", "017", 17),
    ("Whole", "9" * 15, int("9" * 15)),
    ("Number", "55", 55),
    ("Number", "-3", -3),
    ("Number", "2.5", Decimal("2.5")),
    ("Number", "2.50", Decimal("2.50")),
    ("Number", "0.000001", Decimal("0.000001")),
    ("Day", "2021-12-31", date(2021, 12, 31)),
    ("Day", "2020-02-29", date(2020, 2, 29)),
    ("Flag", "true", True),
    ("Flag", "false", False),
    ("Text", "养老科", "养老科"),
    ("Text", " 养老 科 ", " 养老 科 "),
    ("Text", "202134", "202134"),
]
KINDS = {
    "Whole": "whole_number",
    "Number": "decimal_number",
    "Day": "day",
    "Flag": "flag",
    "Text": "string_pattern_mismatch",
}
NO_NUMBERS = (
    *(
        "1_7",
        " 17",
        "17 ",
        "17\n",
        "+17",
        "0x11",
        "0o17",
        "0b1",
        "1e3",
        "1E3",
        "nan",
        "NaN",
        ".nan",
    ),
    *("inf", "-inf", "Infinity", "１７", "十七", "²", "17个", "约17", "1,000", "1 000", "9" * 16),
    *("9" * 5000, "true", "--3", "-", ".", "~"),
)
REFUSED: dict[str, tuple[str, ...]] = {
    "Whole": (*NO_NUMBERS, "17.0", "17.", "-17", "-0"),
    "Number": (*NO_NUMBERS, "5.", ".5", "1.2.3", "1.0000001", "1.5e3", "1_0.5"),
    "Day": (
        *("86400", "20211231", "2021-2-3", "2021-02-30", "2021-13-01", "2021-00-10", "0000-01-01"),
        *("2021/12/31", "2021.12.31", "2021-12-31T00:00:00", "2021-12-31 ", " 2021-12-31"),
        *("2021-12-31\n", "２０２１-12-31", "2021年12月31日", "today", "12-31-2021", "2021-W01-1"),
    ),
    "Flag": ("yes", "no", "y", "n", "on", "off", "True", "TRUE", "FALSE", "1", "0", " true", "是"),
    "Text": (" ", "\t", "\n", "\u3000", " \u3000\n"),
}


def short(value: object) -> str:
    return repr(value) if len(repr(value)) < 30 else f"{repr(value)[:8]}…{len(repr(value))}"


@pytest.mark.parametrize(("kind", "text", "value"), TAKEN, ids=short)
def test_a_text_of_the_type_is_taken(kind: str, text: str, value: object) -> None:
    taken = ADAPTERS[kind].validate_python(text)
    assert (taken, type(taken)) == (value, type(value))


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in REFUSED.items() for text in texts], ids=short
)
def test_any_other_text_is_refused(kind: str, text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        ADAPTERS[kind].validate_python(text)
    assert [fault["type"] for fault in caught.value.errors()] == [KINDS[kind]]


@pytest.mark.parametrize("kind", [kind for kind in ADAPTERS if kind != "Text"])
def test_an_empty_value_is_told_as_such(kind: str) -> None:
    with pytest.raises(ValidationError) as caught:
        ADAPTERS[kind].validate_python("")
    assert [fault["type"] for fault in caught.value.errors()] == ["empty_value"]


@pytest.mark.parametrize("value", [["17"], {"a": "17"}, [], {}], ids=repr)
@pytest.mark.parametrize("kind", [kind for kind in ADAPTERS if kind != "Text"])
def test_a_list_or_mapping_is_told_as_such(kind: str, value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        ADAPTERS[kind].validate_python(value)
    assert [fault["type"] for fault in caught.value.errors()] == ["scalar_expected"]
