"""`plantrack list`: the shape of what comes out: header, columns, JSON, remarks."""

import json
from pathlib import Path
from typing import Any

import pytest

from support.process import invoke
from support.small_plan import small_plan, small_task, write_plan

HEADER = "序号\t类别\t工作项目\t目标任务\t责任镇街\t责任科室\t要点"


def test_a_pipe_gets_a_header_and_a_line_for_each_task() -> None:
    lines = invoke("list", "--unit", "养老科").out.split("\n")
    assert lines[0] == HEADER
    assert [line.split("\t")[0] for line in lines[1:]] == [
        *("1", "12", "13", "14", "15", "16", "17", "18", "19", "30"),
        "",
    ]
    assert {line.count("\t") for line in lines[:-1]} == {6}


def test_a_task_stands_as_the_notice_has_it() -> None:
    (row,) = invoke("list", "--point", "24").out.splitlines()[1:]
    assert row.split("\t") == [
        "30",
        "专项事务管理",
        "编制民政事业“十四五”发展规划",
        "完成《民政事业“十四五”发展规划》《养老服务设施建设“十四五”规划》"
        "《殡葬设施建设“十四五”规划》编制",
        "",
        "办公室、养老科、区殡管所",
        "24",
    ]


def test_tasks_that_may_concern_a_town_close_the_list() -> None:
    result = invoke("list", "--town", "双龙湖街道", "--format", "markdown")
    assert result.out.splitlines()[-1] == "另可能涉及：18、24"


def test_only_rows_go_to_a_pipe_and_the_closing_line_to_stderr() -> None:
    result = invoke("list", "--town", "双龙湖街道", env={"PLANTRACK_LANG": "zh"})
    assert "18、24" not in result.out
    assert result.err == "另可能涉及：18、24\n"


@pytest.mark.parametrize("form", ["tsv", "csv", "markdown", "table", "json"])
def test_no_match_is_an_empty_list_and_a_remark(form: str) -> None:
    result = invoke("list", "--unit", "审批科", "--category", "社会救助", "--format", form)
    assert result.code == 0
    assert result.err == "no task matches\n"
    if form == "json":
        assert json.loads(result.out)["tasks"] == []
    else:
        assert "序号" in result.out
        assert not any(character.isdigit() for character in result.out)


@pytest.mark.parametrize(
    ("columns", "header"),
    [
        (["number,name"], "序号\t工作项目"),
        (["name,number"], "工作项目\t序号"),
        (["number, goal"], "序号\t目标任务"),
        (["序号,目标任务"], "序号\t目标任务"),
        (["序号，工作项目，责任镇街"], "序号\t工作项目\t责任镇街"),
        (["序号、责任科室"], "序号\t责任科室"),
        (["number", "--columns", "units"], "序号\t责任科室"),
        (["Number,Goal"], "序号\t目标任务"),
        (["targets,points,category"], "量化目标\t要点\t类别"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_columns(columns: list[str], header: str) -> None:
    result = invoke("list", "--unit", "养老科", "--columns", *columns)
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[0] == header
    assert {line.count("\t") for line in lines} == {header.count("\t")}


def test_via_is_a_column() -> None:
    result = invoke("list", "--town", "木耳镇", "--columns", "number,via")
    rows = dict(line.split("\t") for line in result.out.splitlines()[1:])
    assert (rows["1"], rows["7"], rows["8"]) == ("直接点名", "各镇", "各镇街")


@pytest.mark.parametrize("columns", ["nummer", "number,名字", "number,,name", ""])
def test_an_unknown_column_is_refused(columns: str) -> None:
    result = invoke("list", "--columns", columns)
    assert (result.code, result.out) == (2, "")
    assert "number" in result.err


@pytest.mark.parametrize(
    ("language", "columns", "told"),
    [
        ("en", "categroy", "unknown column “categroy”; available: category\n"),
        ("zh", "目标", "未知的列“目标”；可用：量化目标、目标任务\n"),
        (
            "zh",
            "x",
            "可用：序号、原文序号、上级任务、所在表、类别、工作项目、目标任务、责任镇街、牵头单位、"
            "责任科室、配合单位、责任领导、完成时限、时间节点、要点、量化目标、其他栏目、涉及方式、分工、"
            "进度、完成情况\n",
        ),
    ],
)
def test_a_nearly_right_column_is_suggested(language: str, columns: str, told: str) -> None:
    result = invoke("list", "--columns", columns, env={"PLANTRACK_LANG": language})
    assert result.err.endswith(told)


# Scripts rely on the columns of rows; a document in a file does not show what was asked for.
@pytest.mark.parametrize("form", ["tsv", "csv", "markdown"])
@pytest.mark.parametrize("options", ["", "--unit 养老科", "--category 养老服务", "--search 适老化"])
def test_only_a_table_leaves_columns_out(options: str, form: str) -> None:
    first = invoke("list", *options.split(), "--format", form).out.splitlines()[0]
    separator = {"tsv": "\t", "csv": ",", "markdown": " | "}[form]
    assert first.lstrip("\ufeff").strip("| ").split(separator) == HEADER.split("\t")


TASK_KEYS = ["number", "category", "name", "goal", "towns", "units", "points", "targets"]


def test_json_envelope() -> None:
    found = json.loads(invoke("list", "--point", "8", "--format", "json").out)
    assert list(found) == ["plantrack", "plan", "tasks"]
    assert found["plantrack"] == {"format": "list", "version": 1}
    assert found["plan"]["year"] == 2021
    assert found["plan"]["title"] == "2021年全区民政工作要点"
    assert found["plan"]["document_number"] == "渝北民〔2021〕34号"


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        ("--search 护理员", ["points"]),
        ("--search 火星", ["points"]),
        ("--town 木耳 --search 养老", ["may_concern", "points"]),
    ],
)
def test_json_for_a_search_has_points(options: str, keys: list[str]) -> None:
    found = json.loads(invoke("list", *options.split(), "--format", "json").out)
    assert list(found) == ["plantrack", "plan", "tasks", *keys]


def test_json_for_a_town_tells_ways_and_open_tasks() -> None:
    found = json.loads(invoke("list", "--town", "木耳", "--format", "json").out)
    assert list(found) == ["plantrack", "plan", "tasks", "may_concern"]
    assert [list(task) for task in found["tasks"]] == [[*TASK_KEYS, "via"]] * 18


def test_json_tasks_hold_what_the_plan_holds(data: dict[str, Any]) -> None:
    found = json.loads(invoke("list", "--format", "json").out)
    for task, written in zip(found["tasks"], data["tasks"], strict=True):
        assert list(task) == TASK_KEYS
        told = {key: task[key] for key in TASK_KEYS if key != "targets"}
        assert told == {
            "number": int(written["number"]),
            "category": written["category"],
            "name": written["name"],
            "goal": written["goal"],
            "towns": written.get("towns", []),
            "units": written["units"],
            "points": [int(number) for number in written.get("points", [])],
        }
        assert [one["what"] for one in task["targets"]] == [
            one["what"] for one in written.get("targets", [])
        ]


def test_json_targets_are_numbers_and_days() -> None:
    tasks = json.loads(invoke("list", "--unit", "区殡管所", "--format", "json").out)["tasks"]
    (target,) = next(task["targets"] for task in tasks if task["number"] == 4)
    assert target["due"] == "2021-12-31"
    assert target["best_effort"] is True
    tasks = json.loads(invoke("list", "--search", "助餐点", "--format", "json").out)["tasks"]
    (target,) = tasks[0]["targets"]
    assert (target["value"], target["measure"]) == (55, "个")


def test_direct_needs_a_town() -> None:
    result = invoke("list", "--direct")
    assert (result.code, result.out) == (2, "")
    assert "--town" in result.err


# Letter case and width are no reason to miss a word; a word is no pattern.
@pytest.mark.parametrize(
    ("word", "expected"),
    [("IPTV", "1"), ("iptv", "1"), ("ＩＰＴＶ", "1"), ("a.c", ""), ("[改]", "2"), ("100%", "2")],
)
def test_search_takes_words_as_they_are(tmp_path: Path, word: str, expected: str) -> None:
    tasks = [
        small_task(name="ＩＰtv改造 abc"),
        small_task(number=2, name="另一事", goal="[改]到100%"),
    ]
    plan = write_plan(tmp_path / "plan-2022.yaml", small_plan(tasks=tasks))
    result = invoke("list", "--search", word, "--columns", "number", "--plan", str(plan))
    assert "".join(result.out.splitlines()[1:]) == expected
