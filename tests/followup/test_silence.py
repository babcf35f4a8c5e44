"""未报送 and 临期, which are judged apart from the standing."""

import pytest

from followup.case import stand

TOWNS = "towns: [木耳镇, 兴隆镇]"
LED = f"lead: [养老科], units: [救助科], support: [办公室], {TOWNS}"
BOTH = f"units: [养老科, 救助科], {TOWNS}"
NOBODY = f"units: [有关科室], {TOWNS}"
OPEN = "units: [有关科室], towns: [相关街道]"

# What is charged, what was said, the day, and whether it is silent; 30 days are too long.
SILENT = {
    "29 days": (LED, ["养老科 05-01 note: 推进"], "2021-05-30", False),
    "30 days": (LED, ["养老科 05-01 note: 推进"], "2021-05-31", True),
    "none since the start": (LED, [], "2021-01-01", True),
    "not before the start": (LED, [], "2020-12-31", False),
    "an entry of before the start is none": (
        LED,
        ["养老科 2020-12-31 note: 推进"],
        "2021-01-02",
        True,
    ),
    "of the first day it is one": (LED, ["养老科 01-01 note: 推进"], "2021-01-30", False),
    "an entry of later is none": (LED, ["养老科 06-01 note: 推进"], "2021-05-31", True),
    "one that says nothing is one": (LED, ["养老科 05-01 "], "2021-05-02", False),
    "the lead is asked, not its units": (LED, ["救助科 05-01 note: 推进"], "2021-05-02", True),
    "nor who supports it": (LED, ["办公室 05-01 note: 推进"], "2021-05-02", True),
    "nor towns": (
        LED,
        ["木耳镇 05-01 note: 推进", "兴隆镇 05-01 note: 推进"],
        "2021-05-02",
        True,
    ),
    "one of the units is enough": (BOTH, ["救助科 05-01 note: 推进"], "2021-05-02", False),
    "towns where no unit is named": (NOBODY, ["木耳镇 05-01 note: 推进"], "2021-05-02", True),
    "all of them": (
        NOBODY,
        ["木耳镇 05-01 note: 推进", "兴隆镇 05-01 note: 推进"],
        "2021-05-02",
        False,
    ),
    "a town that is done is not": (
        NOBODY,
        ["木耳镇 01-02 status: 已完成", "兴隆镇 05-01 note: 推进"],
        "2021-05-02",
        False,
    ),
    "nobody is asked through open groups": (OPEN, [], "2021-05-02", False),
    "what is done is never silent": (LED, ["养老科 01-02 status: 已完成"], "2021-12-31", False),
    "what is hard to do is": (LED, ["养老科 01-02 status: 难以完成"], "2021-12-31", True),
}


@pytest.mark.parametrize(("task", "said", "as_of", "is_silent"), SILENT.values(), ids=SILENT)
def test_who_is_silent(task: str, said: list[str], as_of: str, is_silent: bool) -> None:
    assert stand(task, said, as_of).is_silent is is_silent


def test_how_long_is_for_the_plan_to_say() -> None:
    said = ["养老科 05-01 note: 推进"]
    for as_of, is_silent in (("2021-05-07", False), ("2021-05-08", True)):
        assert stand(LED, said, as_of, follow_up="silent_days: 7").is_silent is is_silent


def test_towns_are_silent_one_by_one() -> None:
    found = stand(
        f"{LED}, targets: [{{what: 助餐点, value: 4}}]",
        ["养老科 06-30 done: 1", "木耳镇 06-01 done: 1", "兴隆镇 05-31 done: 1"],
    )
    assert not found.is_silent
    towns = ("木耳镇", "兴隆镇", "大湾镇")
    assert [one for one in towns if found.is_silent_town(one)] == ["兴隆镇"]


ONE = "{what: 助餐点, value: 12%s}"
DUE = ", due: 2021-07-30"
LATER = ", due: 2021-09-30"
# What is due, what was said, and on which of these days it is due soon.
DAYS = ("2021-06-29", "2021-06-30", "2021-07-30", "2021-07-31")
DUE_SOON = {
    "a target's date": (f"targets: [{ONE % DUE}]", [], (False, True, True, False)),
    "a task's": (f"due: 2021-07-30, targets: [{ONE % ''}]", [], (False, True, True, False)),
    "without targets": ("due: 2021-07-30", [], (False, True, True, False)),
    "a target's before its task's": (
        f"due: 2021-09-30, targets: [{ONE % DUE}]",
        [],
        (False, True, True, False),
    ),
    "a task's before its target's": (
        f"due: 2021-07-30, targets: [{ONE % LATER}]",
        [],
        (False, True, True, False),
    ),
    "the end of the plan is none": (f"targets: [{ONE % ''}]", [], (False,) * 4),
    "what is reached is not": (f"targets: [{ONE % DUE}]", ["养老科 05-01 done: 12"], (False,) * 4),
    "nor the task of which all is": (
        f"due: 2021-07-30, targets: [{ONE % ''}]",
        ["养老科 05-01 done: 12"],
        (False,) * 4,
    ),
    "nearly is not enough": (
        f"targets: [{ONE % DUE}]",
        ["养老科 05-01 done: 11.9"],
        (False, True, True, False),
    ),
    "what is done is not": ("due: 2021-07-30", ["养老科 05-01 status: 已完成"], (False,) * 4),
    "a milestone is until it is said": (
        "targets: [{what: 选址, due: 2021-07-30}]",
        ["养老科 05-01 status: 部分完成"],
        (False, True, True, False),
    ),
    "a limit is until the task is done": (
        "targets: [{what: 投诉, value: 12, bound: at_most, due: 2021-07-30}]",
        ["养老科 05-01 done: 12"],
        (False, True, True, False),
    ),
    "one milestone of two": (
        "targets: [{what: 选址, due: 2021-07-30}, {what: 开工}]",
        ["养老科 05-01 target: 选址, status: 已完成"],
        (False,) * 4,
    ),
    "percentages of which one town's is not known": (
        f'{TOWNS}, targets: [{{what: 覆盖率, value: 80, measure: "%", per: town{DUE}}}]',
        ["木耳镇 05-01 done: 80"],
        (False, True, True, False),
    ),
}


@pytest.mark.parametrize(("task", "said", "expected"), DUE_SOON.values(), ids=DUE_SOON)
def test_what_is_due_soon(task: str, said: list[str], expected: tuple[bool, ...]) -> None:
    assert tuple(stand(task, said, day).is_due_soon for day in DAYS) == expected


def test_how_soon_is_for_the_plan_to_say() -> None:
    found = [stand("due: 2021-07-30", [], day, follow_up="due_soon_days: 0") for day in DAYS]
    assert [one.is_due_soon for one in found] == [False, False, True, False]


def test_due_dates_still_to_be_met_come_in_order() -> None:
    task = f"due: 2021-07-15, targets: [{ONE % LATER}, {{what: 开工, due: 2021-07-01}}]"
    assert [str(day) for day in stand(task).dues] == ["2021-07-01", "2021-07-15", "2021-09-30"]
    said = ["养老科 05-01 target: 开工, status: 已完成"]
    assert [str(day) for day in stand(task, said).dues] == ["2021-07-15", "2021-09-30"]
