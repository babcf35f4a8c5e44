"""The status of a task: whose word counts, and what towns add up to."""

import pytest

from followup.case import stand
from followup.table_statuses import SAID, TOWNS


@pytest.mark.parametrize(("task", "said", "status"), SAID.values(), ids=SAID)
def test_the_status_by_what_was_said(task: str, said: list[str], status: str) -> None:
    assert stand(task, said).status == status


@pytest.mark.parametrize(("task", "said", "status"), SAID.values(), ids=SAID)
def test_completed_stands_as_done_and_nothing_else(task: str, said: list[str], status: str) -> None:
    found = stand(task, said)
    assert (found.figures.standing == "done") is (status == "已完成")


STEPS = (
    f"{TOWNS}, targets: [{{what: 选址}}, {{what: 开工, towns: [木耳镇]}}, {{what: 床位, value: 4}}]"
)
# What was said, the status, and how the three targets stand.
OF_MILESTONES = {
    "a word on a milestone is on it alone": (
        ["养老科 03-01 target: 选址, status: 已完成"],
        "进行中",
        ("done", "uncounted", "behind"),
    ),
    "a word on a number is on the whole": (
        ["养老科 03-01 target: 床位, done: 2, status: 已完成"],
        "已完成",
        ("done", "done", "done"),
    ),
    "a word on the whole": (
        ["养老科 03-01 status: 已完成"],
        "已完成",
        ("done", "done", "done"),
    ),
    "a word on the whole does not bind a milestone": (
        ["养老科 03-01 status: 部分完成", "养老科 05-01 target: 选址, status: 已完成"],
        "部分完成",
        ("done", "uncounted", "behind"),
    ),
    "a milestone is done when its towns are": (
        ["木耳镇 03-01 target: 开工, status: 已完成"],
        "进行中",
        ("uncounted", "done", "behind"),
    ),
    "all of its towns": (
        ["木耳镇 03-01 target: 选址, status: 已完成"],
        "进行中",
        ("uncounted", "uncounted", "behind"),
    ),
    "unless the unit says otherwise": (
        ["养老科 03-01 target: 开工, status: 进行中", "木耳镇 05-01 target: 开工, status: 已完成"],
        "进行中",
        ("uncounted", "uncounted", "behind"),
    ),
    "a milestone that has not begun does not undo the rest": (
        ["木耳镇 03-01 target: 床位, done: 1", "木耳镇 05-01 target: 开工, status: 未启动"],
        "进行中",
        ("uncounted", "uncounted", "slightly_behind"),
    ),
    "towns done with a milestone are not done with the whole": (
        [
            "木耳镇 03-01 target: 选址, status: 已完成",
            "兴隆镇 03-01 target: 选址, status: 已完成",
        ],
        "进行中",
        ("done", "uncounted", "behind"),
    ),
}


@pytest.mark.parametrize(("said", "status", "standings"), OF_MILESTONES.values(), ids=OF_MILESTONES)
def test_words_on_milestones(said: list[str], status: str, standings: tuple[str, ...]) -> None:
    found = stand(STEPS, said)
    assert found.status == status
    assert tuple(one.figures.standing for one in found.targets) == standings


def test_milestones_done_are_not_yet_the_whole() -> None:
    task = "targets: [{what: 选址}, {what: 开工}]"
    said = [
        "养老科 03-01 target: 选址, status: 已完成",
        "养老科 03-02 target: 开工, status: 已完成",
    ]
    found = stand(task, said)
    assert [one.figures.standing for one in found.targets] == ["done", "done"]
    assert (found.status, found.figures.standing) == ("进行中", "uncounted")
