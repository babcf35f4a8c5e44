"""`list --due-before`, `--sort`, and the columns of dates, labels and the plan's own headings."""

import json
from datetime import date
from pathlib import Path

import pytest

import plantrack
from cli.office_plan import TASKS, write_office_plan
from cli.tables import read_tsv
from support.process import Result, invoke


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_office_plan(tmp_path_factory.mktemp("office"))


def asked(plan: Path, *words: str, language: str = "zh") -> Result:
    return invoke("list", *words, "--plan", str(plan), env={"PLANTRACK_LANG": language})


# A step's date is no task's; whoever has no date is not due before any.
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--due-before 2024-06-30", []),
        ("--due-before 2024-07-01", [2, 5]),
        ("--due-before 2024-10-01", [1, 2, 5]),
        ("--due-before 9999-12-31", [1, 2, 4, 5]),
        ("--sort due", [2, 5, 1, 4, 3]),
        ("--sort 完成时限", [2, 5, 1, 4, 3]),
        ("--sort number", [1, 2, 3, 4, 5]),
        ("--sort 序号 --due-before 2024-10-01", [1, 2, 5]),
        ("--due-before 2024-10-01 --sort due --unit 农业农村局", [2, 1]),
    ],
)
def test_dates(plan: Path, words: str, expected: list[int]) -> None:
    answer = json.loads(asked(plan, *words.split(), "--format", "json").out)
    assert [task["number"] for task in answer["tasks"]] == expected


def test_without_sorting_the_order_is_the_files(tmp_path: Path) -> None:
    plan = write_office_plan(tmp_path, tasks=TASKS[::-1])
    for words, expected in (("", "5 4 3 2 1"), ("--sort number", "1 2 3 4 5")):
        rows = read_tsv(asked(plan, *words.split(), "--columns", "number").out)[1:]
        assert [row[0] for row in rows] == expected.split()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--due-before 2024-2-1", "“2024-2-1”"),
        ("--due-before 20240201", "“20240201”"),
        ("--due-before 2024-02-30", "“2024-02-30”"),
        ("--due-before 明天", "“明天”"),
        ("--due-before=", "“”"),
        ("--sort 期限", "不能按“期限”排列；可用：序号、完成时限"),
        ("--sort=", "“”"),
    ],
)
def test_what_is_refused(plan: Path, words: str, told: str) -> None:
    result = asked(plan, *words.split())
    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_a_point_found_belongs_to_a_task_due_by_then(plan: Path) -> None:
    for day, points in (("2024-06-30", []), ("2024-07-01", ["2.3"])):
        words = ("--search", "宣传先进", "--due-before", day, "--format", "json")
        assert json.loads(asked(plan, *words).out)["points"] == points


@pytest.mark.parametrize(
    ("columns", "header", "first", "second"),
    [
        ("序号,完成时限", ["序号", "完成时限"], ["1", "9月底前"], ["2", "2024-06-30"]),
        (
            "number,milestones",
            ["序号", "时间节点"],
            ["1", "完成选址（一季度）、开工（2024-04-30）"],
            ["2", ""],
        ),
        (
            "label,parent,table",
            ["原文序号", "上级任务", "所在表"],
            ["", "", "附件1"],
            ["1-1", "1", "附件1"],
        ),
        (
            "责任领导,other",
            ["责任领导", "其他栏目"],
            ["分管副市长李某", "资金来源：专项债券"],
            ["", ""],
        ),
        ("资金来源,责任区县", ["资金来源", "责任区县"], ["专项债券", "各区"], ["", "松山区"]),
        (
            "责任镇街,lead",
            ["责任区县", "牵头单位"],
            ["各区", "市农业农村局"],
            ["松山区", "农业农村局"],
        ),
    ],
)
def test_columns(
    plan: Path, columns: str, header: list[str], first: list[str], second: list[str]
) -> None:
    assert read_tsv(asked(plan, "--columns", columns).out)[:3] == [header, first, second]


def test_an_own_column_that_is_nearly_right_is_suggested(plan: Path) -> None:
    assert "“资金源”；可用：资金来源" in asked(plan, "--columns", "资金源").err


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("专项债券", [1]),
        ("资金来源", []),
        ("李某", [1]),
        ("9月底", [1]),
        ("全年", [3]),
        ("选址", [1]),
        ("一季度", [1]),
        ("培训骨干人才", [4]),
        ("松山书屋", [2]),
    ],
)
def test_a_search_looks_into_all_that_a_task_says(
    plan: Path, word: str, expected: list[int]
) -> None:
    answer = json.loads(asked(plan, "--search", word, "--format", "json").out)
    assert [task["number"] for task in answer["tasks"]] == expected


def test_a_task_that_is_the_point_found_is_not_told_twice(plan: Path) -> None:
    result = asked(plan, "--search", "培训骨干人才")
    assert (result.out.count("培训骨干人才"), result.err) == (1, "")


def test_the_same_from_python(plan: Path) -> None:
    loaded = plantrack.load(plan)
    for day in ("2024-07-01", date(2024, 7, 1)):
        assert [task.number for task in plantrack.select(loaded, due_before=day)] == [2, 5]
