"""`plantrack report` of plans in forms other than that of 2021."""

import json
from pathlib import Path
from typing import Any

import pytest

from cli.form_plans import POINTS, TABLE
from cli.tables import read_csv, read_markdown
from cli.test_report import parts
from support.process import invoke

PLANS = {"points": POINTS, "table": TABLE}


def written(folder: Path, name: str, text: str) -> str:
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def printed(folder: Path, name: str, *arguments: str) -> str:
    """The Markdown that a pipe gets, its escapes taken out."""
    result = invoke("report", "--plan", written(folder, name, PLANS[name]), *arguments)
    assert (result.code, result.err) == (0, "")
    return result.out.replace("\\", "")


def reported(folder: Path, name: str, *arguments: str) -> Any:
    return json.loads(printed(folder, name, *arguments, "-f", "json"))


@pytest.mark.parametrize(
    ("name", "arguments", "part", "lines"),
    [
        ("points", [], "概况", ["共3个部分、6个要点、3项任务。"]),
        ("points", [], "一、总体要求", ["见缝插绿，便民利民。"]),
        (
            "points",
            [],
            "二、重点任务",
            [
                "按季度调度。",
                "| 二（一）摸清底数 | 1 |",
                "| 二（二）分类建设 |  |",
                "| 二（二）2.街角型公园有序推进 | - |",
                "### 二（二）分类建设",
                "#### 二（二）1.居住型",
                "#### 二（二）2",
                "- **牵头单位**: 市园林局",
                "- **责任区县**: 各区县",
                "- **完成时限**: 四月底前（2024-04-30）",
                "- **时间节点**: 完成设计（五月底前）、全部开工（2024-06-30）",
            ],
        ),
        ("points", [], "三、长效管护", ["### 三（一）", "落实管护经费，明确责任单位。"]),
        (
            "points",
            [],
            "没有任务落实的要点",
            ["- 二（二）2.街角型公园有序推进", "- 三（二）宣传"],
        ),
        (
            "points",
            [],
            "联系单位",
            [
                "| 单位 | 牵头任务 | 责任任务 | 配合任务 | 负责人 | 联系方式 |",
                "| 市园林局 | 1 |  | 1 | 李局长 | 绿化科 |",
                "| 市财政局 |  | 2、3 | 1 |  |  |",
                "| 有关馆站 |  |  | 1 |  |  |",
            ],
        ),
        (
            "points",
            ["--unit", "市园林局"],
            "概况",
            ["市园林局承担的任务共1项：牵头1项（1）、配合1项（1）。"],
        ),
        ("points", ["--unit", "市园林局"], "", ["- **负责人**: 李局长", "- **联系方式**: 绿化科"]),
        (
            "points",
            ["--unit", "市财政局"],
            "任务",
            [
                "| 序号 | 工作项目 | 责任区县 | 牵头单位 | 责任单位 | 配合单位 | 责任领导 "
                "| 完成时限 | 时间节点 | 分工 |",
                "| 3 | 落实管护经费 |  |  | 市财政局 |  |  |  |  | 责任 |",
            ],
        ),
        ("points", ["--unit", "市档案馆"], "概况", ["没有任务写明市档案馆。"]),
        (
            "points",
            ["--unit", "市档案馆"],
            "可能涉及的任务",
            [
                "*通知没有写明这些任务指哪些单位；市档案馆可能在内。*",
                "| 1 | 摸清底数 | 各区县 | 市园林局 | 市级各部门、有关馆站 "
                "| 分管副市长 | 四月底前 |",
            ],
        ),
        ("points", ["--town", "东湖"], "有关要点", ["### 二（二）1.居住型"]),
        ("points", ["--section", "一"], "", ["见缝插绿，便民利民。"]),
        ("table", [], "概况", ["共3项任务。"]),
        (
            "table",
            [],
            "任务",
            [
                "| 编号 | 工作项目 | 建设内容 | 责任区县 | 牵头单位 | 办结时间 | 资金来源 |",
                "| 1 | 农村公路 | 改造公路80公里 | 沿江两地 | 市交通局 | 11月底前 | 市级财政 |",
                "| 1-1 |  | 路基成型 | 西岭县 | 市交通局 | 2025-08-31 |  |",
            ],
        ),
        (
            "table",
            [],
            "量化目标",
            [
                "*通知没有分解到区县的数量，此处也不分解。*",
                "| 任务1 | 农村公路 | 80公里 | 西岭县50公里、东湖区30公里 |",
                "| 任务2 | 送戏下乡 | 55场左右 |  |",
                "| 任务2 | 培训 | 每年20人 |  |",
                "| 任务2 | 投诉 | 不超过3件 |  |",
            ],
        ),
        (
            "table",
            ["--unit", "市交通局"],
            "涉及区县",
            ["| 区县 | 任务 |", "| 西岭县 | 1、1-1 |"],
        ),
        ("table", ["--town", "东湖区"], "概况", ["涉及东湖区的任务共1项：经“沿江两地”1项（1）。"]),
    ],
)
def test_a_part_of_a_document(
    tmp_path: Path, name: str, arguments: list[str], part: str, lines: list[str]
) -> None:
    found = parts(printed(tmp_path, name, *arguments))[part].splitlines()
    assert [line for line in lines if line not in found] == []


def test_rows_stand_under_the_row_they_are_part_of(tmp_path: Path) -> None:
    rows = read_markdown(printed(tmp_path, "table")).tables[0]
    assert [row[0] for row in rows] == ["编号", "1", "1-1", "2"]


@pytest.mark.parametrize("arguments", [[], ["--unit", "市财政局"], ["--section", "二"]])
def test_the_text_of_a_task_that_is_a_point_stands_once(
    tmp_path: Path, arguments: list[str]
) -> None:
    assert printed(tmp_path, "points", *arguments).count("建成居住型公园24个") == 1


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("points", ["--unit", "市植物园"]),
        ("points", ["--town", "西岭县"]),
        ("points", ["--section", "一"]),
        ("points", ["--section", "三"]),
        ("points", ["--brief"]),
        ("table", []),
        ("table", ["--unit", "市文旅局"]),
    ],
)
def test_nothing_stands_empty(tmp_path: Path, name: str, arguments: list[str]) -> None:
    """No table without rows or with an empty column, places apart; no heading without content."""
    text = printed(tmp_path, name, *arguments)
    document = read_markdown(text)
    assert all(len(table) > 1 for table in document.tables)
    for heading, *column in (
        column for one in document.tables for column in zip(*one, strict=True)
    ):
        assert heading == "责任区县" or any(column), heading
    lines = [line for line in text.splitlines() if line]
    for line, following in zip(lines, [*lines[1:], "#"], strict=True):
        if line.startswith("#") and following.startswith("#"):
            assert following.split(" ")[0] > line.split(" ")[0] or "--brief" in arguments, line
    assert "镇街" not in text
    assert "科室" not in text
    assert "类别" not in text


def test_no_gap_where_there_are_no_points(tmp_path: Path) -> None:
    text = printed(tmp_path, "table")
    assert "没有" not in text.replace("没有分解", "")
    assert "0个" not in text


@pytest.mark.parametrize(
    ("name", "arguments", "key", "expected"),
    [
        (
            "points",
            [],
            "units",
            [
                {
                    "unit": "市园林局",
                    "tasks": [1],
                    "roles": {"lead": [1], "support": [1]},
                    "contact": "绿化科",
                    "leader": "李局长",
                },
                {
                    "unit": "市财政局",
                    "tasks": [1, 2, 3],
                    "roles": {"responsible": [2, 3], "support": [1]},
                },
                {"unit": "有关馆站", "tasks": [1], "roles": {"support": [1]}},
            ],
        ),
        ("points", [], "points_without_tasks", ["2.2.2", "3.2"]),
        ("points", ["--unit", "市档案馆"], "may_concern", [1]),
        (
            "points",
            ["--unit", "市园林局"],
            "selection",
            {"unit": "市园林局", "contact": "绿化科", "leader": "李局长"},
        ),
        (
            "points",
            ["--section", "一"],
            "selection",
            {"section": 1, "title": "总体要求", "text": "见缝插绿，便民利民。"},
        ),
        ("table", [], "summary", {"tasks": 3, "by_category": []}),
        ("table", [], "sections", []),
    ],
)
def test_facts(tmp_path: Path, name: str, arguments: list[str], key: str, expected: object) -> None:
    assert reported(tmp_path, name, *arguments)[key] == expected


def test_the_roles_of_a_unit_in_each_task(tmp_path: Path) -> None:
    tasks = reported(tmp_path, "points", "--unit", "市财政局")["tasks"]
    assert [task["roles"] for task in tasks] == [["support"], ["responsible"], ["responsible"]]


def test_a_flat_table_has_the_key_and_the_label(tmp_path: Path) -> None:
    result = invoke("report", "--plan", written(tmp_path, "table", TABLE), "-f", "csv")
    headings, *cells = read_csv(result.out)
    rows = [dict(zip(headings, row, strict=True)) for row in cells]
    assert [row["编号"] for row in rows] == ["1", "2", "11"]
    assert [row["原文序号"] for row in rows] == ["", "", "1-1"]
    assert [row["上级任务"] for row in rows] == ["", "", "1"]
    assert rows[0]["资金来源"] == "市级财政"
