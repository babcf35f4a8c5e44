"""Edits of tasks, and the changes that they amount to."""

import pytest

from diff.edits import (
    Edit,
    both,
    plan_from,
    swap,
    task,
    task_text,
    told,
    withdrawn,
    without_task,
)
from plantrack.model.plan import Plan
from support.real_plan import PLAN_TEXT

_NEW_TASK = """  - number: 31
    category: 专项事务管理
    name: 档案整理
    goal: 完成档案整理
    units:
      - 办公室
errata:
"""


def _moved_up(text: str) -> str:
    """Task 17 becomes number 12 and 12 to 16 move down, as when a table is put in a new order."""
    for number, name in (
        (17, "助餐点建设"),
        (16, "居家养老服务"),
        (15, "农村互助养老"),
        (14, "居家适老化改造"),
        (13, "镇养老服务中心适老化"),
        (12, "公共区域适老化改造"),
    ):
        block = task_text(text, number)
        assert f"    name: {name}\n" in block
        to = 112 if number == 17 else number + 1
        text = text.replace(block, block.replace(f"number: {number}\n", f"number: {to}\n"))
    return text.replace("number: 112\n", "number: 12\n")


def _exchanged(text: str) -> str:
    """Tasks 5 and 6 exchange their numbers."""
    five, six = task_text(text, 5), task_text(text, 6)
    return text.replace(five + six, six.replace("r: 6\n", "r: 5\n") + five.replace("r: 5", "r: 6"))


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            swap("\nerrata:\n", f"\n{_NEW_TASK}"),
            ["task-added tasks.31:  -> 档案整理"],
            id="added",
        ),
        pytest.param(
            withdrawn(17), ["task-withdrawn tasks.17.withdrawn:  -> true"], id="withdrawn"
        ),
        pytest.param(
            both(task(17, "value: 55", "value: 50"), withdrawn(17)),
            [
                "task-withdrawn tasks.17.withdrawn:  -> true",
                "target-lowered tasks.17.targets.助餐点建设运营.value: 55 -> 50",
            ],
            id="withdrawn and altered",
        ),
        pytest.param(
            task(17, "number: 17\n", "number: 17\n    withdrawn: false\n"),
            [],
            id="said not to be withdrawn",
        ),
        pytest.param(without_task(17), ["task-removed tasks.17: 助餐点建设 -> "], id="removed"),
        pytest.param(
            both(task(6, "number: 6", "number: 31"), task(6 + 25, "功勋园建设", "功勋园")),
            ["task-renumbered tasks.31: 6 -> 31", "name-changed tasks.31.name: {} -> {}"],
            id="renumbered and renamed, known by its goal",
        ),
        pytest.param(
            task(30, "number: 30", "number: 31"),
            ["task-renumbered tasks.31: 30 -> 31"],
            id="renumbered",
        ),
        pytest.param(
            _moved_up,
            [
                "task-renumbered tasks.13: 12 -> 13",
                "task-renumbered tasks.14: 13 -> 14",
                "task-renumbered tasks.15: 14 -> 15",
                "task-renumbered tasks.16: 15 -> 16",
                "task-renumbered tasks.17: 16 -> 17",
                "task-renumbered tasks.12: 17 -> 12",
            ],
            id="moved up the table",
        ),
        pytest.param(
            _exchanged,
            ["task-renumbered tasks.5: 6 -> 5", "task-renumbered tasks.6: 5 -> 6"],
            id="two exchange numbers",
        ),
        pytest.param(
            both(
                without_task(5),
                task(6, "number: 6", "number: 5"),
            ),
            ["task-removed tasks.5: 箭沱湾公墓建设 -> ", "task-renumbered tasks.5: 6 -> 5"],
            id="number reused by the next",
        ),
        pytest.param(
            both(
                task(5, "name: 箭沱湾公墓建设", "name: 社工站星级评定"),
                task(5, "goal: 前期工作", "goal: 评出三星以上社工站"),
            ),
            ["task-removed tasks.5: 箭沱湾公墓建设 -> ", "task-added tasks.5:  -> 社工站星级评定"],
            id="number reused for something else",
        ),
        pytest.param(
            task(17, "name: 助餐点建设", "name: 助餐点建设运营"),
            ["name-changed tasks.17.name: 助餐点建设 -> 助餐点建设运营"],
            id="renamed",
        ),
        pytest.param(
            task(17, "category: 养老服务", "category: 养老"),
            ["category-changed tasks.17.category: 养老服务 -> 养老"],
            id="category",
        ),
        pytest.param(
            task(17, "完成55个", "完成50个"),
            [
                "goal-changed tasks.17.goal: 完成55个助餐点建设运营 -> 完成50个助餐点建设运营",
            ],
            id="goal",
        ),
        pytest.param(
            task(20, "      - 木耳镇\n", "      - 木耳镇\n      - 大湾镇\n"),
            ["town-added tasks.20.towns:  -> 大湾镇"],
            id="town added",
        ),
        pytest.param(
            task(20, "      - 茨竹镇\n", ""),
            ["town-removed tasks.20.towns: 茨竹镇 -> "],
            id="town removed",
        ),
        pytest.param(
            task(7, "    towns:\n      - 各镇\n", ""),
            ["town-removed tasks.7.towns: 各镇 -> "],
            id="last town removed with its key",
        ),
        pytest.param(
            task(7, "- 各镇\n", "- 各镇街\n"),
            ["town-added tasks.7.towns:  -> 各镇街", "town-removed tasks.7.towns: 各镇 -> "],
            id="one group for another",
        ),
        pytest.param(
            task(21, "      - 区救助站\n", "      - 办公室\n      - 区救助站\n"),
            ["unit-added tasks.21.units:  -> 办公室"],
            id="unit added",
        ),
        pytest.param(
            task(21, "      - 社事科\n", ""),
            ["unit-removed tasks.21.units: 社事科 -> "],
            id="unit removed",
        ),
        pytest.param(
            task(17, "      - 8\n", "      - 8\n      - 9\n"),
            ["link-added tasks.17.points:  -> 9"],
            id="link added",
        ),
        pytest.param(
            task(13, "      - 10\n", ""),
            ["link-removed tasks.13.points: 10 -> "],
            id="link removed",
        ),
    ],
)
def test_a_task_edit_is_told(published: Plan, edit: Edit, expected: list[str]) -> None:
    wanted = [line.format("天合陵园功勋园建设", "天合陵园功勋园") for line in expected]
    assert told(published, plan_from(edit(PLAN_TEXT))) == wanted


def test_a_point_renumbered_takes_its_links_along(published: Plan) -> None:
    """Tasks that follow a point to its new number say so: the link itself is another text."""
    edit = both(
        swap("      - number: 28\n", "      - number: 29\n"),
    )
    assert told(published, plan_from(edit(PLAN_TEXT))) == ["point-renumbered points.29: 28 -> 29"]
