"""Data written as a plan file is read back as it was, and every value stands on one line."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plantrack.yamlfile.compose import compose
from plantrack.yamlfile.quoting import yaml_key, yaml_text
from plantrack.yamlfile.writing import block_lines

TEXTS = st.text(
    st.one_of(
        st.sampled_from("甲乙 :#-\"'[]{}&*!|>%@`?,\\\t\n\x85\u2028\u2029\ufeff\x7f~=<.0123456789"),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
)
SCALARS = st.one_of(TEXTS, st.none(), st.booleans(), st.integers(0, 10**9), st.dates())
DATA = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).filter(lambda one: not isinstance(one[0], list)),
        st.dictionaries(TEXTS, inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)


def as_text(value: Any) -> Any:
    """What the composer makes of it: every scalar as it is written."""
    if isinstance(value, dict):
        return {key: as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def has_list_in_list(value: Any) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    is_list = isinstance(value, list)
    return any((is_list and isinstance(one, list)) or has_list_in_list(one) for one in inner)


@given(
    st.dictionaries(TEXTS, DATA, min_size=1, max_size=4).filter(
        lambda one: not has_list_in_list(one)
    )
)
def test_it_is_read_back(data: dict[str, Any]) -> None:
    lines = list(block_lines(data))
    composed = compose("\n".join(lines) + "\n")
    assert not composed.faults
    assert composed.data == as_text(data)
    assert not any(mark in line for line in lines for mark in "\n\r\x85\u2028\u2029")


@given(TEXTS)
def test_every_parser_reads_a_text(text: str) -> None:
    assert yaml.load(f"key: {yaml_text(text)}\n", yaml.CSafeLoader) == {"key": text}
    assert yaml.load(f"{yaml_key(text)}: 1\n", yaml.CSafeLoader) == {text: 1}


LINES = [
    ({"a": "甲", "b": None, "c": True}, ["a: 甲", "b:", "c: true"]),
    ({"a": 1, "b": Decimal("1.50"), "c": date(2022, 1, 2)}, ["a: 1", "b: 1.50", "c: 2022-01-02"]),
    ({"a": "1", "b": "2022-01-02", "c": "true"}, ['a: "1"', 'b: "2022-01-02"', 'c: "true"']),
    ({"a": ("甲", "乙")}, ["a:", "  - 甲", "  - 乙"]),
    (
        {"a": [{"b": 1, "c": [2]}, {"d": {"e": "甲"}}]},
        ["a:", "  - b: 1", "    c:", "      - 2", "  - d:", "      e: 甲"],
    ),
    ({"x" * 1001: "甲"}, [f"? {'x' * 1001}", ": 甲"]),
]


@pytest.mark.parametrize(("data", "lines"), LINES)
def test_it_is_written_as_plan_files_are(data: dict[str, Any], lines: list[str]) -> None:
    assert list(block_lines(data)) == lines
