"""Revisions read backwards: of every kind of field, of several days, and of nothing."""

from copy import deepcopy
from typing import Any

import pytest

from fidelity.issued import task_numbered, unrevised
from fidelity.notice import Data, load_plan


def revised_plan() -> Data:
    """A plan after revisions, just large enough to hold every kind of revised field."""
    return load_plan(
        """
tasks:
  - number: 1
    name: 甲
    goal: 完成三个
    towns:
      - 木耳镇
    units:
      - 养老科
    targets:
      - what: 第1.5期
        value: 3
  - number: 17
    name: 乙
    goal: 无
    units:
      - 政权科
    withdrawn: true
"""
    )


def revision(date: str, task: str, field: str, **values: str | list[str]) -> Data:
    return {"date": date, "task": task, "field": field, **values}


@pytest.mark.parametrize(
    ("revisions", "task", "expected"),
    [
        pytest.param([], "1", {}, id="none"),
        pytest.param(
            [revision("2021-05-01", "1", "goal", was="完成两个", now="完成三个")],
            "1",
            {"goal": "完成两个"},
            id="text",
        ),
        pytest.param(
            [revision("2021-05-01", "17", "name", was="丙", now="乙")],
            "17",
            {"name": "丙"},
            id="task by its number, not its place",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "towns", was=["大湾镇", "各镇"], now=["木耳镇"])],
            "1",
            {"towns": ["大湾镇", "各镇"]},
            id="list",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "towns", now=["木耳镇"])],
            "1",
            {"towns": None},
            id="first value",
        ),
        pytest.param(
            [revision("2021-05-01", "17", "towns", was=["各镇"])],
            "17",
            {"towns": ["各镇"]},
            id="value taken away",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "targets.第1.5期.value", was="2", now="3")],
            "1",
            {"targets": [{"what": "第1.5期", "value": "2"}]},
            id="target with a dot in its name",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "targets.第1.5期.due", was="2021-06-30")],
            "1",
            {"targets": [{"what": "第1.5期", "value": "3", "due": "2021-06-30"}]},
            id="due date dropped",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "targets.第1.5期.max", was="9", now="5")],
            "1",
            {"targets": [{"what": "第1.5期", "value": "3", "max": "9"}]},
            id="bound lowered",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "targets.第2.5期", was="8个")],
            "1",
            {},
            id="a whole target dropped, which the notice does not print",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "targets.第2.5期.value", was="8")],
            "1",
            {},
            id="the same, told by its value",
        ),
        pytest.param(
            [revision("2021-05-01", "17", "withdrawn", now="true")],
            "17",
            {"withdrawn": None},
            id="withdrawn",
        ),
        pytest.param(
            [
                revision("2021-05-01", "17", "withdrawn", now="true"),
                revision("2021-06-01", "17", "withdrawn", was="true", now="false"),
            ],
            "17",
            {"withdrawn": None},
            id="withdrawn and taken up again",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "number", was="5", now="1")],
            "1",
            {"number": "5"},
            id="number",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "towns", was="大湾镇")],
            "1",
            {"towns": ["木耳镇", "大湾镇"]},
            id="one name dropped, the last",
        ),
        pytest.param(
            [revision("2021-05-01", "1", "towns", was="大湾镇", now="木耳镇")],
            "1",
            {"towns": ["大湾镇"]},
            id="one name for another",
        ),
        pytest.param(
            [
                revision("2021-05-01", "1", "goal", was="完成一个", now="完成两个"),
                revision("2021-06-01", "1", "goal", was="完成两个", now="完成三个"),
            ],
            "1",
            {"goal": "完成一个"},
            id="newest last",
        ),
        pytest.param(
            [
                revision("2021-06-01", "1", "goal", was="完成两个", now="完成三个"),
                revision("2021-05-01", "1", "goal", was="完成一个", now="完成两个"),
            ],
            "1",
            {"goal": "完成一个"},
            id="newest first",
        ),
        pytest.param(
            [
                revision("2021-05-01", "1", "goal", was="完成一个", now="完成两个"),
                revision("2021-05-01", "1", "goal", was="完成两个", now="完成三个"),
            ],
            "1",
            {"goal": "完成一个"},
            id="one day, in the order of the list",
        ),
    ],
)
def test_revisions_are_read_backwards(
    revisions: list[Data], task: str, expected: dict[str, Any]
) -> None:
    revised = revised_plan()
    if revisions:
        revised["revisions"] = revisions
    untouched = deepcopy(revised)
    wanted = revised_plan()
    for field, value in expected.items():
        holder = task_numbered(wanted, task)
        if value is None:
            del holder[field]
        else:
            holder[field] = value
    assert unrevised(revised) == wanted
    assert revised == untouched


@pytest.mark.parametrize(
    ("task", "field", "message"),
    [("9", "goal", "no task 9"), ("1", "targets.无.value", "task 1 has no target 无")],
)
def test_a_revision_of_nothing_is_refused(task: str, field: str, message: str) -> None:
    revised = revised_plan()
    revised["revisions"] = [revision("2021-05-01", task, field, was="某", now="某某")]
    with pytest.raises(LookupError, match=message):
        unrevised(revised)


_ORGANISED = """
organisation:
  units:
    - name: 老龄科
      formerly:
        - 养老科
        - 养老服务科
sections: []
"""


def test_renaming_is_read_backwards_everywhere() -> None:
    """Also the entries that were made under a name of their time."""
    revised = revised_plan() | load_plan(_ORGANISED)
    units = task_numbered(revised, "1")["units"]
    units[:] = ["老龄科", "政权科"]
    name = "organisation.units.{}.name"
    revised["revisions"] = [
        _renaming("2021-05-01", name.format("养老服务科"), "养老科", "养老服务科"),
        revision("2021-06-01", "1", "units", was=["养老服务科"], now=["养老服务科", "政权科"]),
        _renaming("2021-07-01", name.format("老龄科"), "养老服务科", "老龄科"),
    ]
    issued = unrevised(revised)
    assert issued["organisation"]["units"] == [{"name": "养老科"}]
    assert task_numbered(issued, "1")["units"] == ["养老科"]


def _renaming(date: str, field: str, was: str, now: str) -> Data:
    return {"date": date, "field": field, "was": was, "now": now}
