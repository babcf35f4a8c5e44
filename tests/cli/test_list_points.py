"""`plantrack list --search`: points that have the word close the list, and `show` takes them."""

import json
from pathlib import Path
from typing import Any

import pytest

from diff.edits import both, withdrawn
from policy.edited import entry, recorded
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.small_plan import small_plan, small_task, write_plan

CHINESE = {"PLANTRACK_LANG": "zh"}


def points(*options: str) -> list[int]:
    result = invoke("list", *options, "--format", "json")
    assert result.code == 0
    found: list[int] = json.loads(result.out)["points"]
    return found


# Which points come out, read from the notice.
@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("--search 护理员", [11]),
        ("--search 护理型床位", [8]),
        ("--search 护理员 --search 护理型床位", [8, 11]),
        ("--search 火星", []),
        ("--search 养老机构", [8, 9]),
        ("--search 养老机构 --point 9", [9]),
        ("--search 护理员 --point 9", []),
        ("--search 护理员 --section 三", [11]),
        ("--search 护理员 --section 四", []),
        ("--search 敬老院", [10]),
        # point 11 is no task's, point 10 is carried out by tasks 1, 15 and 20
        ("--search 护理员 --unit 养老科", []),
        ("--search 敬老院 --unit 养老科", [10]),
        ("--search 敬老院 --unit 救助科", []),
        ("--search 敬老院 --category 养老服务", [10]),
        ("--search 敬老院 --category 社会救助", []),
        ("--search 敬老院 --town 木耳镇", [10]),
        ("--search 敬老院 --town 木耳镇 --direct", [10]),
        ("--search 敬老院 --town 双龙湖街道", []),
        # units and towns of one and the same task: 养老服务指导中心 has task 20 alone
        ("--search 敬老院 --unit 养老服务指导中心 --town 木耳镇", [10]),
        ("--search 敬老院 --unit 养老服务指导中心 --town 大湾镇", []),
        # task 24 may concern a subdistrict through an open group, and so its point
        ("--search 孵化基地 --unit 审批科 --town 双龙湖街道", [16]),
        ("--search 孵化基地 --unit 审批科 --town 木耳镇", []),
    ],
)
def test_points(options: str, expected: list[int]) -> None:
    assert points(*options.split()) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("床位", [1, 2]),
        ("占比", [1]),
        ("渐退", [3]),
        ("abc", [2]),
        ("ＡＢＣ", [2]),
        ("某村", [3]),
        ("提级", [3]),
        ("[改]", [2]),
        (".", []),
        ("55", []),
    ],
)
def test_a_word_is_sought_in_title_text_and_targets(
    tmp_path: Path, word: str, expected: list[int]
) -> None:
    plan = small_plan()
    changed = _points_of(plan)
    changed[1]["text"] = "增加ＡＢc型床位[改]。"
    changed[2]["targets"] = [{"what": "提级", "items": ["某村"]}]
    file = write_plan(tmp_path / "plan-2021.yaml", plan)
    assert points("--search", word, "--plan", str(file)) == expected


def _points_of(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [point for section in plan["sections"] for point in section["points"]]


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan of 2021, of which tasks 17 and 24 were withdrawn."""
    entries = [entry(task=one, field="withdrawn", was="", now="true") for one in ("17", "24")]
    text = recorded(both(withdrawn(17), withdrawn(24))(PLAN_TEXT), *entries)
    file = tmp_path_factory.mktemp("revised") / "plan-2021.yaml"
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


CLOSING = ["另可能涉及：18", "另见要点：8、9", "已撤销：17、24"]
QUERY = ("list", "--town", "双龙湖", *("--search", "养老", "--search", "助餐", "--search", "孵化"))


@pytest.mark.parametrize("form", ["tsv", "csv"])
def test_the_lines_that_close_rows_go_to_stderr_in_order(revised: Path, form: str) -> None:
    result = invoke(*QUERY, "--plan", str(revised), "--format", form, env=CHINESE)
    assert result.err.splitlines() == CLOSING
    assert "另" not in result.out


@pytest.mark.parametrize(("form", "count"), [("markdown", []), ("table", ["4项任务"])])
def test_the_lines_that_close_a_document_are_in_order(
    revised: Path, form: str, count: list[str]
) -> None:
    result = invoke(*QUERY, "--plan", str(revised), "--format", form, env=CHINESE)
    lines = [line for line in result.out.splitlines() if line]
    assert lines[-len([*CLOSING, *count]) :] == [*CLOSING, *count]
    assert result.err == ""


@pytest.mark.parametrize(
    ("form", "told"),
    [("tsv", "另见要点：11\n"), ("csv", "另见要点：11\n"), ("markdown", ""), ("json", "")],
)
def test_where_only_points_match_nothing_is_missing(form: str, told: str) -> None:
    result = invoke("list", "--search", "护理员", "--format", form, env=CHINESE)
    assert (result.code, result.err) == (0, told)


def test_a_withdrawn_task_brings_no_point(revised: Path) -> None:
    asked = ("--search", "孵化基地", "--unit", "审批科")
    assert points(*asked) == [16]
    assert points(*asked, "--plan", str(revised)) == []


@pytest.mark.parametrize("word", ["护理员", "养老机构", "孵化"])
def test_show_takes_what_the_closing_line_has(word: str) -> None:
    err = invoke("list", "--search", word, env=CHINESE).err
    (line,) = [line for line in err.splitlines() if line.startswith("另见")]
    for number in line.removeprefix("另见要点：").split("、"):
        assert word in invoke("show", f"要点{number}", "--format", "markdown").out


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Error: there is no task 3; for the point, use plantrack show 要点3\n"),
        ("zh", "错误：没有任务3；查看要点请用 plantrack show 要点3\n"),
    ],
)
def test_a_points_bare_number_is_answered(tmp_path: Path, language: str, told: str) -> None:
    file = write_plan(tmp_path / "plan-2021.yaml", small_plan(tasks=[small_task()]))
    result = invoke("show", "3", "--plan", str(file), env={"PLANTRACK_LANG": language})
    assert (result.code, result.err) == (2, told)
