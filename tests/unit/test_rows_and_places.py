"""The order of rows that are parts of others, what refers to them, and what places are called."""

from typing import Any

import pytest

from plantrack.content.parts import rows_in_order, without_points
from plantrack.model.kinds import places
from plantrack.model.plan import Plan
from plantrack.query.selection import Selected
from support.small_plan import small_plan


def rows(*tasks: dict[str, Any]) -> Plan:
    """A plan of these rows, which are numbered through."""
    filled = [
        {"number": number, "name": f"第{number}项", "units": ["养老科"], **task}
        for number, task in enumerate(tasks, 1)
    ]
    tables = [{"name": "附件1"}, {"name": "附件2"}]
    return Plan.model_validate(small_plan(plantrack="1", tasks=filled, tables=tables))


@pytest.mark.parametrize(
    ("parents", "expected"),
    [
        ([None, None, None], [1, 2, 3]),
        ([None, None, 1], [1, 3, 2]),
        ([3, None, None], [2, 3, 1]),
        ([None, 4, 1, 1], [1, 3, 4, 2]),
        ([9, None, 2], [1, 2, 3]),  # of a row that is not there
        ([1, None], [2, 1]),  # of itself
        ([2, 1, None], [3, 1, 2]),  # of each other
    ],
)
def test_parts_come_after_their_row(parents: list[int | None], expected: list[int]) -> None:
    plan = rows(*({} if one is None else {"parent": one} for one in parents))
    found = rows_in_order(map(Selected, plan.tasks))
    assert [row.one.task.number for row in found] == expected


def test_a_long_chain_of_parts() -> None:
    """Each row is a part of the one before it."""
    plan = rows({}, *({"parent": number} for number in range(1, 5000)))
    found = rows_in_order(map(Selected, plan.tasks))
    assert [row.one.task.number for row in found] == list(range(1, 5001))


def test_a_part_of_a_row_with_points_is_no_gap() -> None:
    plan = rows({"points": [1]}, {"parent": 1}, {}, {"parent": 3}, {"parent": 2})
    assert [task.number for task in without_points(plan.tasks)] == [3, 4]


@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        ([{}, {}], ["1", "2"]),
        ([{}, {"label": "1-1"}], ["1", "1-1"]),
        ([{}, {"label": "1"}], ["1", "1(2)"]),
        ([{"label": "三"}, {"label": "三"}], ["三(1)", "三(2)"]),
        (
            [
                {"table": "附件1"},
                {"table": "附件2", "label": "1"},
                {"table": "附件2", "label": "2"},
            ],
            ["1", "附件2 1", "附件2 2"],
        ),
        ([{"table": "附件2", "label": "1"}, {"table": "附件2", "label": "1"}], ["1(1)", "1(2)"]),
    ],
)
def test_what_refers_to_a_row(tasks: list[dict[str, Any]], expected: list[str]) -> None:
    """A label that other rows have too is not clear alone."""
    assert [task.reference for task in rows(*tasks).tasks][: len(expected)] == expected


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["town", "subdistrict", "township"], "town"),
        (["district", "county", "city"], "district"),
        (["village"], "village"),
        (["village", "community"], "village"),
        (["park"], "place"),
        (["district", "park"], "place"),
        (["town", "village"], "place"),
        ([], "place"),
    ],
)
def test_what_places_are_together(kinds: list[str], expected: str) -> None:
    assert places(kinds) == expected
