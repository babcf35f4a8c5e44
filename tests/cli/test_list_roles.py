"""`list --unit` finds those that lead, are responsible or support, and says which; `--role`."""

import json
from pathlib import Path
from typing import Any

import pytest

import plantrack
from cli.office_plan import write_office_plan
from cli.tables import read_markdown, read_terminal, read_tsv
from support.process import Result, invoke


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_office_plan(tmp_path_factory.mktemp("office"))


def asked(plan: Path, *words: str, language: str = "en") -> Result:
    return invoke("list", *words, "--plan", str(plan), env={"PLANTRACK_LANG": language})


def found(plan: Path, *words: str) -> dict[str, Any]:
    result = asked(plan, *words, "--format", "json")
    assert (result.code, result.err) == (0, "")
    answer: dict[str, Any] = json.loads(result.out)
    return answer


LEAD, RESPONSIBLE, SUPPORT = "lead", "responsible", "support"


@pytest.mark.parametrize(
    ("options", "expected", "may_concern"),
    [
        (
            "--unit 市农业农村局",
            {1: [LEAD], 2: [LEAD, SUPPORT], 3: [RESPONSIBLE], 4: [LEAD]},
            [],
        ),
        ("--unit 市财政局", {1: [RESPONSIBLE], 2: [SUPPORT], 4: [LEAD]}, []),
        ("--unit 市教育局", {2: [SUPPORT], 3: [RESPONSIBLE, SUPPORT], 4: [LEAD]}, [1]),
        ("--unit 县城投公司", {5: [LEAD]}, [1]),
        (
            "--unit 县城投公司 --unit 市财政局",
            {1: [RESPONSIBLE], 2: [SUPPORT], 4: [LEAD], 5: [LEAD]},
            [],
        ),
        ("--unit 市农业农村局 --role lead", {1: [LEAD], 2: [LEAD, SUPPORT], 4: [LEAD]}, []),
        ("--unit 市农业农村局 --role 配合", {2: [LEAD, SUPPORT]}, [1]),
        (
            "--unit 市农业农村局 --role support --role 责任",
            {2: [LEAD, SUPPORT], 3: [RESPONSIBLE]},
            [1],
        ),
        ("--unit 市教育局 --role 牵头", {4: [LEAD]}, []),
        ("--unit 市教育局 --role 配合单位", {2: [SUPPORT], 3: [RESPONSIBLE, SUPPORT]}, [1]),
        ("--unit 市财政局 --town 松山区", {1: [RESPONSIBLE], 2: [SUPPORT]}, []),
        ("--unit 市财政局 --town 松山区 --direct", {2: [SUPPORT]}, []),
        ("--unit 县城投公司 --town 柏水区", {}, [1]),
        ("--unit 县城投公司 --town 柏水区 --direct", {}, []),
    ],
)
def test_roles(
    plan: Path, options: str, expected: dict[int, list[str]], may_concern: list[int]
) -> None:
    answer = found(plan, *options.split()) if expected else _empty(plan, *options.split())
    assert {task["number"]: task["roles"] for task in answer["tasks"]} == expected
    assert answer["may_concern"] == may_concern


def _empty(plan: Path, *words: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(asked(plan, *words, "--format", "json").out)
    return answer


def test_a_group_that_gives_the_role_is_named(plan: Path) -> None:
    ways = {
        task["number"]: task.get("unit_via") for task in found(plan, "--unit", "财政局")["tasks"]
    }
    assert ways == {1: None, 2: "市级各部门", 4: "市级各部门"}


def test_no_roles_without_a_unit(plan: Path) -> None:
    answer = found(plan, "--town", "松山区")
    assert not any("roles" in task for task in answer["tasks"])
    assert "may_concern" not in found(plan)


@pytest.mark.parametrize(
    ("words", "english", "chinese"),
    [
        ("--role lead", "--role requires --unit", "--role 要与 --unit 一起使用"),
        (
            "--unit 财政局 --role 主办",
            "unknown role “主办”; available: lead, responsible, support",
            "未知的分工“主办”；可用：牵头、责任、配合",
        ),
        ("--unit 财政局 --role ,", "unknown role “,”", "未知的分工“,”"),
    ],
)
def test_what_is_refused(plan: Path, words: str, english: str, chinese: str) -> None:
    for language, told in (("en", english), ("zh", chinese)):
        result = asked(plan, *words.split(), language=language)
        assert (result.code, result.out) == (2, "")
        assert told in result.err


def test_a_pipe_gets_the_columns_that_the_plan_has(plan: Path) -> None:
    header, *rows = read_tsv(asked(plan, "--unit", "市财政局").out)
    assert header == [
        *("序号", "原文序号", "所在表", "类别", "工作项目", "目标任务", "责任区县"),
        *("牵头单位", "责任单位", "配合单位", "责任领导", "完成时限", "要点", "分工"),
    ]
    assert [(row[0], row[1], row[-1]) for row in rows] == [
        ("1", "", "责任"),
        ("2", "1-1", "配合（市级各部门）"),
        ("4", "（七）", "牵头（市级各部门）"),
    ]


def test_a_document_leaves_out_what_the_plan_has_not(plan: Path) -> None:
    result = asked(plan, "--unit", "市教育局", "--format", "markdown")
    (table,) = read_markdown(result.out).tables
    assert table[0] == [
        *("序号", "所在表", "工作项目", "目标任务", "责任区县"),
        *("牵头单位", "责任单位", "配合单位", "责任领导", "完成时限", "要点", "分工"),
    ]
    assert [row[0] for row in table[1:]] == ["1-1", "1", "（七）"]
    assert result.out.endswith("\n另可能涉及：1\n")


@pytest.mark.parametrize(
    ("words", "headings"),
    [
        ("", "序号 所在表 工作项目 目标任务 责任区县 牵头单位 责任单位 配合单位 完成时限"),
        ("--unit 市财政局", "序号 所在表 工作项目 目标任务 责任区县 牵头单位 完成时限 分工"),
        (
            "--unit 市财政局 --unit 市教育局 --town 松山",
            "序号 工作项目 目标任务 牵头单位 责任单位 配合单位 完成时限 涉及方式 分工",
        ),
    ],
)
def test_a_terminal_gets_what_says_something(plan: Path, words: str, headings: str) -> None:
    result = asked(plan, *words.split(), "--format", "table", language="zh")
    (table,) = read_terminal(result.out)
    assert table.headings == headings.split()


def test_where_all_are_responsible_the_role_says_nothing() -> None:
    result = invoke("list", "--unit", "养老科", "--format", "table")
    assert "分工" not in result.out
    answer = json.loads(invoke("list", "--unit", "养老科", "--format", "json").out)
    assert {tuple(task["roles"]) for task in answer["tasks"]} == {("responsible",)}
    assert "may_concern" not in answer  # the plan has no collective name for units


def test_the_same_from_python(plan: Path) -> None:
    tasks = plantrack.select(plantrack.load(plan), unit="农村局", role=["配合", "lead"])
    assert [task.number for task in tasks] == [1, 2, 4]


def test_a_number_is_as_good_as_a_text_from_python(plan: Path) -> None:
    work_plan = plantrack.load(plan)
    for point in (9.9, "9.9", 99):
        with pytest.raises(plantrack.SelectionError):
            plantrack.select(work_plan, point=point)  # type: ignore[arg-type]  # a clerk's slip
