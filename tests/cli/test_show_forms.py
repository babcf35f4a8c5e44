"""`plantrack show` of parts of plans in forms other than that of 2021."""

import json
from pathlib import Path

import pytest

from cli.form_plans import POINTS, TABLE
from cli.test_report_forms import written
from support.process import invoke

# A plan in English: two tables, numbering that begins again in the second, a row within a row.
ENGLISH = """\
plantrack: 1
plan:
  year: 2024
  title: Work plan of Northfield
  issuer: Northfield Office
  language: en
  start: 2024-01-01
  end: 2024-12-31
organisation:
  towns:
    - name: Ashby
      kind: village
    - name: Cole End
      kind: community
  units:
    - name: Roads Office
      kind: department
sections:
  - number: 1
    title: Roads
    points:
      - number: 1
        title: Surfaces
        text: Resurface 12.5 km of roads.
        points:
          - number: 1
            title: Lanes
            text: Lanes are next.
tables:
  - name: Annex 1
    columns:
      - heading: Deadline
        field: due
  - name: Annex 2
    columns:
      - heading: By
        field: due
tasks:
  - number: 1
    table: Annex 1
    name: Surfaces
    towns:
      - Ashby
    lead:
      - Roads Office
    due: 2024-09-30
    due_text: end of September
    points:
      - 1
    targets:
      - what: roads
        value: 12.5
        measure: " km"
        bound: about
  - number: 2
    table: Annex 2
    label: "1"
    name: Bridges
    units:
      - Roads Office
    due: 2024-10-31
  - number: 3
    table: Annex 2
    label: 1a
    parent: 2
    name: Railings
    units:
      - Roads Office
"""
PLANS = {"points": POINTS, "table": TABLE, "english": ENGLISH}


def shown(folder: Path, name: str, what: str, form: str = "markdown") -> str:
    path = written(folder, name, PLANS[name])
    result = invoke("show", what, "--plan", path, "-f", form)
    assert result.code == 0
    return result.out.replace("\\", "")


@pytest.mark.parametrize(
    ("name", "what", "lines"),
    [
        (
            "points",
            "1",
            [
                "# 任务1 摸清底数",
                "- **责任区县**: 各区县",
                "- **牵头单位**: 市园林局",
                "- **配合单位**: 市级各部门、有关馆站",
                "- **责任领导**: 分管副市长",
                "- **完成时限**: 四月底前（2024-04-30）",
                "### 二（一）摸清底数",
            ],
        ),
        (
            "points",
            "2",
            [
                "| 居住型公园 | 不少于24个 | 东湖区14个、西岭县10个 |",
                "| 节点 | 完成时限 | 日期 |",
                "| 完成设计 | 五月底前 | 2024-05-31 |",
                "| 全部开工 |  | 2024-06-30 |",
            ],
        ),
        ("points", "第一部分", ["# 一、总体要求", "见缝插绿，便民利民。"]),
        (
            "points",
            "第二部分",
            ["按季度调度。", "## 二（二）分类建设", "### 二（二）1.居住型", "### 二（二）2"],
        ),
        (
            "table",
            "1",
            [
                "- **建设内容**: 改造公路80公里",
                "- **责任区县**: 沿江两地",
                "- **办结时间**: 11月底前（2025-11-30）",
                "- **资金来源**: 市级财政",
                "| 农村公路 | 80公里 | 西岭县50公里、东湖区30公里 |",
                "## 分项任务",
                "| 1-1 | 路基成型 | 西岭县 | 市交通局 | 2025-08-31 |",
            ],
        ),
        ("table", "11", ["# 任务1-1", "- **上级任务**: 1 农村公路"]),
        (
            "english",
            "1",
            [
                "# task 1 Surfaces",
                "- **Table**: Annex 1",
                "- **Villages and communities**: Ashby",
                "- **Deadline**: end of September (2024-09-30)",
                "| roads | about 12.5 km |",
                "### (1) Surfaces",
                "#### 1.1 Lanes",
            ],
        ),
        (
            "english",
            "2",
            [
                "# task Annex 2 1 Bridges",
                "- **By**: 2024-10-31",
                "| 1a | Railings | Roads Office |",
            ],
        ),
        ("english", "3", ["- **Part of**: Annex 2 1 Bridges"]),
    ],
)
def test_what_a_document_says(tmp_path: Path, name: str, what: str, lines: list[str]) -> None:
    found = [line.replace(" |  |", " |") for line in shown(tmp_path, name, what).splitlines()]
    wanted = [line.replace(" |  |", " |") for line in lines]
    assert [line for line in wanted if line not in found] == []


@pytest.mark.parametrize(
    ("name", "what", "text"),
    [
        ("points", "1", "四月底前形成选址清单"),
        ("points", "2", "建成居住型公园24个"),
        ("points", "第二部分", "建成居住型公园24个"),
        ("points", "3", "明确责任单位"),
    ],
)
def test_the_text_of_a_point_stands_once(tmp_path: Path, name: str, what: str, text: str) -> None:
    assert shown(tmp_path, name, what).count(text) == 1


def test_a_row_has_its_parts_in_json(tmp_path: Path) -> None:
    answer = json.loads(shown(tmp_path, "table", "1", "json"))
    assert [part["label"] for part in answer["parts"]] == ["1-1"]
    assert "parts" not in json.loads(shown(tmp_path, "table", "2", "json"))


def test_a_section_has_its_text_in_json(tmp_path: Path) -> None:
    answer = json.loads(shown(tmp_path, "points", "第二部分", "json"))
    assert answer["sections"] == [{"number": 2, "title": "重点任务", "text": "按季度调度。"}]
    assert [one.get("key") for one in answer["points"]] == ["2.1", "2.2", "2.2.1", "2.2.2"]


@pytest.mark.parametrize(
    ("name", "what", "row"),
    [
        ("table", "11", {"编号": "11", "原文序号": "1-1", "上级任务": "1"}),
        ("english", "2", {"No.": "2", "Label": "1", "Table": "Annex 2", "By": "2024-10-31"}),
        ("points", "1", {"目标任务": "四月底前形成选址清单。", "要点": "2.1"}),
    ],
)
def test_a_flat_row(tmp_path: Path, name: str, what: str, row: dict[str, str]) -> None:
    headings, cells = (line.split("\t") for line in shown(tmp_path, name, what, "tsv").splitlines())
    assert row.items() <= dict(zip(headings, cells, strict=True)).items()


def test_sub_rows_stand_with_their_row_in_a_report(tmp_path: Path) -> None:
    path = written(tmp_path, "english", ENGLISH)
    text = invoke("report", "--plan", path).out
    assert "### Annex 2" in text
    assert "| 1 | Bridges | Roads Office" in text.replace("|  ", "")
    assert (
        "Villages and communities concerned"
        in invoke("report", "--plan", path, "--unit", "Roads Office").out
    )
