"""Targets stand where they are owed, say whom they mean, and count once."""

from pathlib import Path
from typing import Any

import pytest

from cli.test_report import document, parts, reported
from diff.edits import task
from support.process import invoke
from support.real_plan import PLAN_TEXT


def stated(*arguments: str, unassigned: bool = False) -> set[tuple[str, int, str]]:
    """What states each target of a report, and the target."""
    return {
        (one["of"]["kind"], one["of"]["number"], one["what"])
        for one in reported(*arguments)["targets"]
        if one["unassigned"] == unassigned
    }


@pytest.mark.parametrize(
    ("arguments", "targets"),
    [
        (("--unit", "区救助站"), {(2, "完成主体工程施工"), (22, "主体完工")}),
        (("--unit", "养老科"), {(8, "护理型床位占比"), (8, "老年助餐点"), (9, "医养服务能力")}),
        (("--town", "木耳镇"), {(8, "护理型床位占比"), (8, "老年助餐点"), (9, "医养服务能力")}),
        (("--section", "七"), {(22, "主体完工")}),
        ((), {(8, "老年助餐点"), (9, "医养服务能力"), (22, "主体完工"), (2, "完成主体工程施工")}),
    ],
)
def test_targets_of_points_are_where_they_are_owed(
    arguments: tuple[str, ...], targets: set[tuple[int, str]]
) -> None:
    assert targets <= {(number, what) for _, number, what in stated(*arguments)}
    part = parts(document(*arguments))["量化目标"]
    assert all(f"| {what} |" in part for _, what in targets)


@pytest.mark.parametrize("unit", ["政权科", "区殡管所", "办公室", "社事科"])
def test_a_unit_owes_no_targets_of_others_points(unit: str) -> None:
    points = {number for kind, number, _ in stated("--unit", unit) if kind == "point"}
    carried = {point["number"] for point in reported("--unit", unit)["points"]}
    assert points <= carried
    assert not stated("--unit", unit, unassigned=True)


_LEFT = {("point", 11, "培训养老院长"), ("point", 11, "培训养老护理员")}


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        ((), _LEFT),
        (("--unit", "养老科"), _LEFT),
        (("--section", "三"), _LEFT),
        (("--unit", "养老服务指导中心"), set()),
        (("--town", "木耳镇"), set()),
        (("--section", "二"), set()),
    ],
)
def test_targets_that_no_task_carries_out(
    arguments: tuple[str, ...], left: set[tuple[str, int, str]]
) -> None:
    """In the whole report, and with the unit that has more than half of the section's tasks."""
    assert stated(*arguments, unassigned=True) == left
    part = parts(document(*arguments))
    assert ("未分解" in part) == bool(left)
    assert not left or "| 要点11 | 培训养老护理员 | 500名 |" in part["未分解"]
    assert "培训养老院长" not in part.get("量化目标", "")


def test_half_of_the_sections_tasks_is_not_more_than_half(tmp_path: Path) -> None:
    """Nine of ten tasks of the section are those of 养老科; of eight, four are not enough."""
    text = PLAN_TEXT
    for number in (1, 12, 13, 14, 15):
        text = task(number, "      - 养老科\n", "      - 办公室\n")(text)
    path = tmp_path / "plan-2021.yaml"
    for case, left in ((text, 0), (task(1, "- 办公室\n", "- 养老科\n")(text), 0)):
        path.write_text(case, encoding="utf-8")
        assert len(_unassigned(path)) == left
    edited = task(1, "- 办公室\n", "- 养老科\n")(task(12, "- 办公室\n", "- 养老科\n")(text))
    path.write_text(edited, encoding="utf-8")
    assert len(_unassigned(path)) == 2


def _unassigned(path: Path) -> list[Any]:
    """The targets that the report of 养老科 has as carried out by no task."""
    found = reported("--unit", "养老科", "--plan", str(path))["targets"]
    return [one for one in found if one["unassigned"]]


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "15"),
        ("list", "--columns", "targets", "--search", "互助养老"),
        ("report", "--town", "木耳镇"),
        ("report", "--unit", "养老科"),
        ("report", "--section", "三"),
        ("report",),
    ],
)
def test_whom_an_amount_for_each_town_is_meant_for(arguments: tuple[str, ...]) -> None:
    text = invoke(*arguments, "-f", "markdown").out.replace("\\", "")
    assert "王家街道、各镇，每个2个" in text
    assert "每个镇街2" not in text


@pytest.mark.parametrize("arguments", [("show", "要点8"), ("report", "--unit", "养老科")])
def test_a_points_amount_for_each_town_names_the_towns(arguments: tuple[str, ...]) -> None:
    text = invoke(*arguments, "-f", "markdown").out.replace("\\", "")
    assert "| 各街道、有条件的镇，每个2-5个（力争） |" in text
    assert "每个镇街2" not in text


def test_a_target_without_towns_of_its_own_means_the_tasks(tmp_path: Path) -> None:
    own = "        towns:\n          - 王家街道\n          - 各镇\n"
    path = tmp_path / "plan-2021.yaml"
    path.write_text(task(15, own, "")(PLAN_TEXT), encoding="utf-8")
    text = invoke("show", "15", "--plan", str(path), "-f", "markdown").out.replace("\\", "")
    assert "王家街道、各镇，每个2个" in text


def test_a_restated_target_says_where_it_counts() -> None:
    part = parts(document("--unit", "区救助站"))["量化目标"]
    assert "| 任务2 | 完成主体工程施工 | 节点 |" in part
    assert "| 要点22 | 主体完工 | 节点（力争）（同任务2，不另计） | 2021-12-31 |" in part
    english = invoke("show", "要点22", "-f", "markdown", env={"PLANTRACK_LANG": "en"}).out.replace(
        "\\", ""
    )
    assert "同任务2，不另计" in english  # a pipe speaks the plan's language
