"""Suggestions: few names are all compared; among many the cost of one is bounded."""

from difflib import get_close_matches

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrack.text.suggest import Suggester, suggest

NAMES = st.lists(st.text("养老救助科室区站", min_size=1, max_size=6), max_size=30)


def by_difflib(name: str, known: list[str]) -> tuple[str, ...]:
    """What comparing every name says."""
    names = list(dict.fromkeys(known))
    inside = [other for other in names if name and (name in other or other in name)]
    alike = get_close_matches(name, names, n=3, cutoff=0.5)
    return tuple(dict.fromkeys([*(one for one in alike if one in inside), *inside, *alike]))[:3]


@given(name=st.text("养老救助科室区站", max_size=6), known=NAMES)
def test_few_names_are_all_compared(name: str, known: list[str]) -> None:
    assert suggest(name, known) == Suggester(known).suggest(name) == by_difflib(name, known)


MANY = [f"科室{number}" for number in range(3000)] + ["社会事务科", "养老服务科", "区救助站"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("室2718", "科室2718"),
        ("社会事物科", "社会事务科"),
        ("养老服科", "养老服务科"),
        ("救助站", "区救助站"),
    ],
)
def test_the_name_meant_is_found_among_many(typed: str, meant: str) -> None:
    assert meant in Suggester(MANY).suggest(typed)
    assert meant in suggest(typed, MANY)


def test_nothing_is_suggested_for_a_name_like_none() -> None:
    assert Suggester(MANY).suggest("xyz") == ()
