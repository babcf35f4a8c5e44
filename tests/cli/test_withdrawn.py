"""A withdrawn task: left out of every answer, named where it was, shown with the decision."""

import json
from pathlib import Path
from typing import Any

import pytest

import plantrack
from diff.edits import both, withdrawn
from policy.edited import entry, recorded
from support.process import Result, invoke
from support.real_plan import PLAN_TEXT

_ENTRIES = [entry(task=number, field="withdrawn", was="", now="true") for number in ("24", "20")]
_DECISION = "任务24撤销（选址调整；渝北民〔2021〕88号；局长办公会）"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan of 2021, of which tasks 20 and 24 were withdrawn."""
    text = recorded(both(withdrawn(20), withdrawn(24))(PLAN_TEXT), *_ENTRIES)
    file = tmp_path_factory.mktemp("withdrawn") / "plan-2021.yaml"
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def asked(plan: Path, *words: str) -> Result:
    result = invoke(*words, "--plan", str(plan), env={"PLANTRACK_LANG": "zh"})
    assert result.code == 0
    return result


def told(plan: Path, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(asked(plan, *words, "--format", "json").out)
    return found


# The selection, and the withdrawn tasks that would be among what it names.
SELECTIONS = [
    pytest.param([], [20, 24], id="all"),
    pytest.param(["--unit", "审批科"], [24], id="unit of one"),
    pytest.param(["--unit", "养老服务指导中心"], [20], id="unit of the other"),
    pytest.param(["--unit", "养老科"], [], id="unit of neither"),
    pytest.param(["--town", "木耳镇"], [20], id="town by name"),
    pytest.param(["--town", "双龙湖街道"], [24], id="town through an open group"),
    pytest.param(["--town", "大湾镇"], [], id="town of neither"),
    pytest.param(["--section", "五"], [24], id="section"),
    pytest.param(["--point", "10"], [20], id="point"),
    pytest.param(["--search", "孵化"], [24], id="word"),
    pytest.param(["--category", "儿童"], [], id="category"),
    pytest.param(["--unit", "审批科", "--town", "木耳镇"], [], id="unit and town that do not meet"),
]


@pytest.mark.parametrize(("options", "numbers"), SELECTIONS)
def test_a_list_leaves_it_out_and_names_it(
    plan: Path, options: list[str], numbers: list[int]
) -> None:
    found, full = told(plan, "list", *options), json.loads(_published("list", *options).out)
    assert found.get("withdrawn", []) == numbers
    assert ("withdrawn" in found) == bool(numbers)
    for key in ("tasks", "may_concern"):
        left = [_number(one) for one in full.get(key, []) if _number(one) not in (20, 24)]
        assert [_number(one) for one in found.get(key, [])] == left


def _published(*words: str) -> Result:
    return invoke(*words, "--format", "json")


def _number(one: Any) -> int:
    return int(one["number"] if isinstance(one, dict) else one)


@pytest.mark.parametrize("form", ["tsv", "csv"])
def test_only_rows_go_to_a_pipe(plan: Path, form: str) -> None:
    result = asked(plan, "list", "--town", "双龙湖街道", "--format", form)
    assert "已撤销" not in result.out
    assert result.err == "另可能涉及：18\n已撤销：24\n"


def test_a_closing_line_names_it(plan: Path) -> None:
    lines = asked(plan, "list", "--format", "markdown").out.splitlines()
    assert lines[-1] == "已撤销：20、24"
    assert not [line for line in lines if line.startswith(("| 20 |", "| 24 |"))]


def test_the_api_leaves_it_out(plan: Path) -> None:
    loaded = plantrack.load(plan)
    assert [one.number for one in plantrack.select(loaded, section="五")] == [3, 22, 23]
    assert len(plantrack.select(loaded)) == len(loaded.active_tasks) == 28
    assert len(loaded.tasks) == 30


@pytest.mark.parametrize("typed", ["24", "任务24", "社会组织孵化基地建设"])
@pytest.mark.parametrize("form", ["markdown", "tsv", "csv", "table"])
def test_it_is_shown_as_withdrawn(plan: Path, typed: str, form: str) -> None:
    out = asked(plan, "show", typed, "--format", form).out
    assert "已撤销" in out
    assert "社会组织孵化基地建设" in out
    assert (_DECISION in out.replace("\\", "")) == (form in ("markdown", "table"))


def test_it_is_shown_as_withdrawn_in_json(plan: Path) -> None:
    found = told(plan, "show", "24")
    assert found["tasks"][0]["withdrawn"] is True
    assert [one["field"] for one in found["revisions"]] == ["withdrawn"]
    assert "withdrawn" not in found
    assert "withdrawn" not in told(plan, "show", "23")["tasks"][0]


@pytest.mark.parametrize("typed", ["要点16", "五、"])
def test_its_point_says_that_it_no_longer_carries_it_out(plan: Path, typed: str) -> None:
    found = told(plan, "show", typed)
    assert 24 not in [task["number"] for task in found["tasks"]]
    assert found["withdrawn"] == [24]
    assert asked(plan, "show", typed, "--format", "markdown").out.endswith("\n已撤销：24\n")
    assert "withdrawn" not in told(plan, "show", "要点17")


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        pytest.param(["--unit", "审批科"], [24], id="unit"),
        pytest.param(["--unit", "养老科"], [], id="unit of neither"),
        pytest.param(["--town", "木耳镇"], [20], id="town"),
        pytest.param(["--town", "双龙湖街道"], [24], id="town through an open group"),
        pytest.param(["--section", "五"], [24], id="section"),
        pytest.param([], [24, 20], id="whole plan"),
    ],
)
def test_reports_have_the_decision_and_no_more(
    plan: Path, options: list[str], numbers: list[int]
) -> None:
    found = told(plan, "report", *options)
    assert [one["task"] for one in found.pop("revisions")] == numbers
    assert found.pop("readings", None) is not None
    if not options:
        assert found["summary"]["tasks"] == 28
    assert not {20, 24} & set(_task_numbers(found))
    document = asked(plan, "report", *options).out
    assert ("## 调整" in document) == bool(numbers)
    for number in numbers:
        assert f"任务{number}撤销" in document
        assert f"\n| {number} |" not in document


def _task_numbers(data: Any, key: str = "") -> list[int]:
    """Every number that stands for a task: of `tasks` and the like, in any depth."""
    if isinstance(data, dict):
        own = [data["number"]] if "goal" in data else []
        return [*own, *(n for name, value in data.items() for n in _task_numbers(value, name))]
    if isinstance(data, list):
        return [n for one in data for n in _task_numbers(one, key)]
    listed = key in ("tasks", "may_concern", "tasks_without_points")
    return [data] if listed and isinstance(data, int) else []


def test_the_export_keeps_it(plan: Path) -> None:
    tasks = {task["number"]: task for task in told(plan, "export")["tasks"]}
    assert [number for number, task in tasks.items() if task.get("withdrawn")] == [20, 24]


def test_a_list_of_withdrawn_tasks_alone_matches_nothing(plan: Path) -> None:
    result = asked(plan, "list", "--unit", "审批科", "--search", "孵化")
    assert len(result.out.splitlines()) == 1
    assert result.err == "已撤销：24\n没有符合条件的任务\n"


def test_an_english_plan_says_so_in_english(tmp_path: Path) -> None:
    file = tmp_path / "plan-2021.yaml"
    text = withdrawn(24)(PLAN_TEXT).replace("language: zh-CN", "language: en", 1)
    file.write_text(recorded(text, _ENTRIES[0]), encoding="utf-8")
    words = ("--plan", str(file), "--format", "markdown")
    assert invoke("list", *words).out.endswith("\nWithdrawn: 24\n")
    shown = invoke("show", "24", *words).out.replace("\\", "")
    assert "- **Status**: withdrawn" in shown
    assert "2021-09-01: task 24 withdrawn (选址调整; " in shown
