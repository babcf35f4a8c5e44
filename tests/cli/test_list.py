"""`plantrack list`: which tasks come out for which selectors."""

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cli.oracle import CATEGORIES, POINTS, SECTIONS, TASKS, TOWNS, UNITS, Query, answer
from support.process import invoke
from support.real_plan import read_data

DATA = read_data()
THROUGH_ALL = [8, 9, 11, 14, 16, 19, 21, 22, 23, 25, 26, 29]
MUER = sorted([1, 13, 20, 28, 7, 15, *THROUGH_ALL])


def listed(*arguments: str) -> dict[str, Any]:
    result = invoke("list", *arguments, "--format", "json")
    assert (result.code, result.err) == (0, "")
    found: dict[str, Any] = json.loads(result.out)
    return found


def numbers(*arguments: str) -> list[int]:
    return [task["number"] for task in listed(*arguments)["tasks"]]


# What the issue and the notice say, written out.
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("", list(TASKS)),
        ("--unit 养老科", [1, *range(12, 20), 30]),
        ("--unit 养老服务指导中心", [20]),
        ("--unit 养老科 --unit 养老服务指导中心", [1, *range(12, 21), 30]),
        ("--town 木耳镇", MUER),
        ("--town 木耳", MUER),
        ("--town 木耳镇 --direct", [1, 13, 20, 28]),
        ("--town 双龙湖", sorted([12, 17, 27, *THROUGH_ALL])),
        ("--town 双龙湖街道 --direct", [12, 17, 27]),
        ("--town 木耳镇 --town 双龙湖街道 --direct", [1, 12, 13, 17, 20, 27, 28]),
        ("--town 木耳镇 --category 养老服务", [13, 14, 15, 16, 19, 20]),
        ("--town 木耳镇 --unit 养老科 --direct", [1, 13]),
        ("--section 三", [1, *range(12, 21)]),
        ("--section 3", [1, *range(12, 21)]),
        ("--section 第三部分", [1, *range(12, 21)]),
        ("--section 三、", [1, *range(12, 21)]),
        ("--section 养老服务业", [1, *range(12, 21)]),
        ("--section 三 --section 儿童福利", [1, *range(12, 22)]),
        ("--section 三 --category 基础设施建设", [1]),
        ("--section 六", [4, 5, 6, 7, 25]),
        ("--point 8", [12, 13, 14, 16, 17, 18]),
        ("--point （八）", [12, 13, 14, 16, 17, 18]),
        ("--point (八)", [12, 13, 14, 16, 17, 18]),
        ("--point 八", [12, 13, 14, 16, 17, 18]),
        ("--point 要点8", [12, 13, 14, 16, 17, 18]),
        ("--point 3.8", [12, 13, 14, 16, 17, 18]),
        ("--point 居家社区养老", [12, 13, 14, 16, 17, 18]),
        ("--point 8 --point 9", [12, 13, 14, 16, 17, 18, 19]),
        ("--point 二十四", [30]),
        ("--search 适老化", [12, 13, 14]),
        ("--search 适老化 --search 助餐点", [12, 13, 14, 17]),
        ("--search 长堰村", [3]),
        ("--category 儿童福利", [21]),
        ("--category 基层社会治理", [22, 23, 24]),
        ("--category 社会救助 --category 儿童福利和未成年人保护", [8, 9, 10, 11, 21]),
    ],
    ids=lambda value: value or "no selector" if isinstance(value, str) else "",
)
def test_tasks(arguments: str, expected: list[int]) -> None:
    assert numbers(*arguments.split()) == expected


def test_a_town_is_told_how_each_task_reaches_it() -> None:
    ways: dict[str, list[int]] = {}
    for task in listed("--town", "木耳镇")["tasks"]:
        ways.setdefault(task["via"], []).append(task["number"])
    assert ways == {"direct": [1, 13, 20, 28], "各镇": [7, 15], "各镇街": THROUGH_ALL}


@pytest.mark.parametrize(
    ("towns", "expected"),
    [
        (["双龙湖街道"], [18, 24]),
        (["木耳镇"], []),
        (["木耳镇", "双龙湖街道"], [18, 24]),
    ],
    ids=["a subdistrict", "a town", "one of each"],
)
def test_tasks_of_an_open_group_stand_apart(towns: list[str], expected: list[int]) -> None:
    found = listed(*(word for town in towns for word in ("--town", town)))
    assert found["may_concern"] == expected
    assert not {18, 24} & {task["number"] for task in found["tasks"]}


# Every single name and number of the plan against the oracle.
@pytest.mark.parametrize(
    "query",
    [
        *(Query(towns=(town,)) for town in TOWNS),
        *(Query(towns=(town,), direct=True) for town in TOWNS),
        *(Query(units=(unit,)) for unit in UNITS),
        *(Query(categories=(category,)) for category in CATEGORIES),
        *(Query(sections=(section,)) for section in SECTIONS),
        *(Query(points=(point,)) for point in POINTS),
    ],
    ids=lambda query: " ".join(query.arguments()),
)
def test_every_name_and_number(query: Query) -> None:
    assert_as_the_oracle_says(query)


def some(values: Any, most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(list(values)), max_size=most, unique=True).map(tuple)


@settings(max_examples=120, deadline=None, derandomize=True)
@example(Query(towns=("双龙湖街道",), units=("养老科",)))
@example(Query(towns=("木耳镇", "双龙湖街道"), categories=("养老服务",), points=(8,)))
@example(Query(towns=("双龙湖街道",), categories=("养老服务",), search=("养老",), direct=True))
@given(
    st.builds(
        Query,
        units=some(UNITS),
        towns=some(TOWNS),
        sections=some(SECTIONS, 4),
        categories=some(CATEGORIES, 4),
        points=some(POINTS, 6),
        search=some(["养老", "建设", "街道", "服务", "。", "规划", "护理员", "公墓"]),
        direct=st.booleans(),
    ).map(lambda query: query if query.towns else query._replace(direct=False))
)
def test_selectors_combined(query: Query) -> None:
    assert_as_the_oracle_says(query)


def assert_as_the_oracle_says(query: Query) -> None:
    result = invoke("list", *query.arguments(), "--format", "json")
    assert result.code == 0
    found = json.loads(result.out)
    expected = answer(DATA, query)
    assert {task["number"]: task.get("via") for task in found["tasks"]} == expected.tasks
    assert found.get("points") == expected.points
    if query.towns and not query.direct:
        assert found["may_concern"] == expected.may_concern
