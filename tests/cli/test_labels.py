"""What the document prints as numbers is what people type: labels, and points numbered anew."""

import json
from pathlib import Path

import pytest

from cli.office_plan import MORE_TASKS, TASKS, office_plan, write_office_plan
from cli.test_completion import completed
from support.process import Result, invoke
from support.small_plan import write_plan


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_office_plan(tmp_path_factory.mktemp("office"), tasks=MORE_TASKS)


def asked(plan: Path, *words: str, language: str = "zh") -> Result:
    return invoke(*words, "--plan", str(plan), env={"PLANTRACK_LANG": language})


@pytest.mark.parametrize(
    ("typed", "kind", "number"),
    [
        ("1", "task", 1),
        ("2", "task", 2),
        ("1-1", "task", 2),
        ("1－1", "task", 2),
        ("1—1", "task", 2),
        ("任务1-1", "task", 2),
        ("task 1-1", "task", 2),
        ("附件2 1", "task", 3),
        ("附件1 1", "task", 1),
        ("1（3）", "task", 3),
        ("（七）", "task", 4),
        ("(七)", "task", 4),
        ("任务（七）", "task", 4),
        ("二（3）", "task", 6),  # a point would be printed 二（三）
        ("二（三）", "point", "2.3"),
        ("培训骨干", "task", 4),
        ("2.1", "point", "2.1"),
        ("要点2.1", "point", "2.1"),
        ("二（一）", "point", "2.1"),
        ("二、（一）", "point", "2.1"),
        ("第二部分（一）", "point", "2.1"),
        ("要点二（一）", "point", "2.1"),
        ("要点（三）", "point", "2.3"),
        ("1.2.1", "point", "1.2.1"),
        ("一（二）1", "point", "1.2.1"),
        ("一（二）2.", "point", "1.2.2"),
        ("（二）2", "point", "1.2.2"),
        ("春季专场", "point", "1.2.1"),
        ("二", "section", 2),
        ("第二部分", "section", 2),
    ],
)
def test_what_a_reference_stands_for(plan: Path, typed: str, kind: str, number: int | str) -> None:
    result = asked(plan, "show", typed, "--format", "json")
    assert result.code == 0
    assert json.loads(result.out)["shown"] == {"kind": kind, "number": number}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("（二）", "“（二）”对应多个要点：“1.2 办好活动”、“2.2 资助项目”"),
        ("要点2", "“要点2”对应多个要点：“1.2 办好活动”、“2.2 资助项目”"),
        ("1-9", "“1-1”"),
        ("9", "从 1 到 6"),
        ("3.1", "从 1.1 到 2.3"),
        ("要点9", "从 1.1 到 2.3"),
        ("三", "各部分为：一、二"),
    ],
)
def test_a_reference_that_is_not_clear(plan: Path, typed: str, told: str) -> None:
    result = asked(plan, "show", typed)
    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_a_number_goes_before_labels_and_says_so(plan: Path) -> None:
    assert asked(plan, "show", "1").err == "序号同为1的还有：任务3 招聘活动\n"
    assert asked(plan, "show", "任务 1", language="en").err == "also numbered 1: task 3 招聘活动\n"
    assert asked(plan, "show", "附件2 1").err == ""


@pytest.mark.parametrize(
    ("labels", "typed", "told"),
    [
        (("6-1", "6-1"), "6-1", "任务2 松山书屋装修、任务3 招聘活动"),
        (("（三）", "B"), "（三）", "任务2 松山书屋装修、要点2.3 宣传"),
        (("2.1", "B"), "2.1", "任务2 松山书屋装修、要点2.1 培训骨干"),
        (("二", "B"), "二", "任务2 松山书屋装修、第2部分 育才"),
    ],
    ids=["two tasks", "task and point", "task and key", "task and section"],
)
def test_a_label_that_others_have(
    tmp_path: Path, labels: tuple[str, str], typed: str, told: str
) -> None:
    tasks = [dict(task) for task in TASKS]
    tasks[1]["label"], tasks[2]["label"] = labels
    tasks[3]["label"] = "C"
    plan = write_office_plan(tmp_path, tasks=tasks)
    result = asked(plan, "show", typed)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"错误：“{typed}”对应多项：{told}\n"


def test_a_task_labelled_as_its_point_shows_both(tmp_path: Path) -> None:
    tasks = [task | ({"label": "（三）"} if task["number"] == 5 else {}) for task in TASKS]
    result = asked(write_office_plan(tmp_path, tasks=tasks), "show", "（三）", "--format", "json")
    answer = json.loads(result.out)
    assert answer["shown"] == {"kind": "task", "number": 5}
    assert [point["number"] for point in answer["points"]] == [3]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1.1", [1, 2]),
        ("一（一）", [1, 2]),
        ("1.2", [3]),  # what is within a point is part of it
        ("1.2.1", [3]),
        ("（二）1", [3]),
        ("二（一）", [4]),
        ("要点2.3", [5]),
        ("（三）", [5]),
        ("3", [5]),
        ("培训", [4]),
    ],
)
def test_points_of_a_list(plan: Path, typed: str, expected: list[int]) -> None:
    answer = json.loads(asked(plan, "list", "--point", typed, "--format", "json").out)
    assert [task["number"] for task in answer["tasks"]] == expected


def test_sections_hold_all_their_points(plan: Path) -> None:
    answer = json.loads(asked(plan, "list", "--section", "引才", "--format", "json").out)
    assert [task["number"] for task in answer["tasks"]] == [1, 2, 3]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("show 三", "计划中没有分部分"),
        ("list --section 3", "计划中没有分部分"),
        ("show （三）", "计划中没有编号的要点"),
        ("list --point 3", "计划中没有编号的要点"),
        ("list --category 养老", "计划中没有类别"),
    ],
)
def test_a_plan_without_text_or_categories(tmp_path: Path, words: str, told: str) -> None:
    task = {"number": 1, "goal": "办实事", "units": ["市财政局"]}
    data = office_plan(tasks=[task])
    del data["sections"]
    plan = write_plan(tmp_path / "plan-2024.yaml", data)
    result = asked(plan, *words.split())
    assert (result.code, result.out, result.err) == (2, "", f"错误：{told}\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("show ", "1 2 3 4 5 6 1-1 （七） （八） 二（3） 书屋建设 招聘活动"),
        ("show 要点", "要点1.1 要点1.2 要点1.2.1 要点1.2.2 要点2.1 要点2.2 要点2.3"),
        ("list --point 1", "1.1 1.2 1.2.1 1.2.2"),
        ("list --unit 农", "农业农村局 农村局"),
        ("list --unit ", "市农业农村局 市财政局 市教育局 县城投公司"),
        ("list --town 松山城", "松山城区"),
        ("list --role ", "lead responsible support"),
        ("list --role 牵", "牵头"),
        ("list --role s", "support"),
        ("list --sort ", "number due"),
        ("list --sort 完", "完成时限"),
    ],
)
def test_completion(plan: Path, line: str, expected: str) -> None:
    verb, *words = line.split(" ", 1)
    told = completed(f"plantrack {verb} --plan {plan} {words[0]}")
    assert [one for one in told if not one.startswith("要点") or "要点" in line] == expected.split()
