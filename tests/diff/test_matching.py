"""Which of two lists' members are the same, told by name, wording or number."""

from typing import NamedTuple

import pytest

from plantrack.changes.matching import match


class Row(NamedTuple):
    """A stand-in for a task: what a member is matched by, and nothing else."""

    number: int
    name: str
    wording: str


def _matched(old: list[Row], new: list[Row]) -> tuple[set[tuple[Row, Row]], set[Row], set[Row]]:
    pairs, gone, come = match(
        old, new, lambda row: row.name, lambda row: row.wording, lambda row: row.number
    )
    return set(pairs), set(gone), set(come)


_A = Row(1, "修路", "修好两条路")
_B = Row(2, "架桥", "架好一座桥")


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        pytest.param([_A, _B], [_B, _A], [(_A, _A), (_B, _B)], id="reordered"),
        pytest.param([_A], [_A._replace(number=9)], [(_A, _A._replace(number=9))], id="name"),
        pytest.param(
            [_A],
            [Row(9, "筑路", "修好两条路")],
            [(_A, Row(9, "筑路", "修好两条路"))],
            id="wording",
        ),
        pytest.param(
            [_A],
            [Row(1, "修公路", "修好三条路")],
            [(_A, Row(1, "修公路", "修好三条路"))],
            id="number, where most of the wording stayed",
        ),
        pytest.param([_A], [Row(1, "植树", "种下十棵树")], [], id="number alone is not enough"),
        pytest.param(
            [_A, _B],
            [_A._replace(number=2), _B._replace(number=1)],
            [(_A, _A._replace(number=2)), (_B, _B._replace(number=1))],
            id="numbers exchanged: the name decides",
        ),
        pytest.param(
            [_A, _A._replace(number=2)],
            [_A, _A._replace(number=2)],
            [(_A, _A), (_A._replace(number=2), _A._replace(number=2))],
            id="a name that two share: the number decides between them",
        ),
        pytest.param([], [_A], [], id="nothing before"),
    ],
)
def test_match(old: list[Row], new: list[Row], same: list[tuple[Row, Row]]) -> None:
    pairs, gone, come = _matched(old, new)
    assert pairs == set(same)
    assert gone == set(old) - {one for one, _ in same}
    assert come == set(new) - {one for _, one in same}
    backwards, came, went = _matched(new, old)
    assert {(one, other) for other, one in backwards} == pairs
    assert (came, went) == (come, gone)
