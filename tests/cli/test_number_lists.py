"""Numbers in a list come in order, whatever order the file has its rows in."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from support.process import invoke
from support.real_plan import PLAN, read_data
from support.small_plan import write_plan

_LIST = re.compile(r"(?<![\w.])[0-9]+(?:、[0-9]+)+(?![\w.])")
COMMANDS = [
    "list",
    "list --town 双龙湖街道",
    "list --section 三",
    "show 13",
    "show 三",
    "show 3.8",
    "report",
    "report --town 木耳镇",
    "report --town 龙溪街道",
    "report --unit 养老科",
    "report --section 三",
]
REPORTS = [command for command in COMMANDS if command.startswith("report")]


@pytest.fixture(scope="module")
def backwards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan of 2021 with its rows, points and sections the other way round."""
    data = read_data()
    data["sections"].reverse()
    for section in data["sections"]:
        section["points"].reverse()
    data["tasks"].reverse()
    for task in data["tasks"]:
        task.get("points", []).reverse()
    return write_plan(tmp_path_factory.mktemp("backwards") / "plan-2021.yaml", data)


def ascending(numbers: list[int]) -> bool:
    return all(one < other for one, other in pairwise(numbers))


@pytest.mark.parametrize("form", ["markdown", "table", "tsv"])
@pytest.mark.parametrize("command", COMMANDS)
def test_lists_in_text_are_in_order(backwards: Path, command: str, form: str) -> None:
    lists = []
    for plan in (PLAN, backwards):
        result = invoke(*command.split(), "--plan", str(plan), "--format", form)
        lists += _LIST.findall(result.out + result.err)
    assert [one for one in lists if not ascending([int(n) for n in one.split("、")])] == []
    if command.startswith("report"):
        assert lists


@pytest.mark.parametrize("command", REPORTS)
def test_links_in_json_are_in_order(backwards: Path, command: str) -> None:
    def links(value: Any) -> list[list[int]]:
        if isinstance(value, dict):
            # A task's own points are data, and stay as the file has them.
            inside = [one for key, one in value.items() if key != "points" or "goal" not in value]
            return [found for one in inside for found in links(one)]
        if not isinstance(value, list):
            return []
        if value and all(isinstance(one, int) for one in value):
            return [value]
        return [found for one in value for found in links(one)]

    for plan in (PLAN, backwards):
        out = invoke(*command.split(), "--plan", str(plan), "--format", "json").out
        found = links(json.loads(out))
        assert len(found) > 5
        assert [one for one in found if not ascending(one)] == []


def test_whom_to_contact_about_tasks_that_may_concern_a_town() -> None:
    out = invoke("report", "--town", "龙溪街道", "--format", "markdown").out
    assert "| 养老科 | 12、14、16、17、18、19 |" in out


def test_a_diff_goes_through_the_tasks_in_order(backwards: Path, tmp_path: Path) -> None:
    data = read_data(backwards)
    for task in data["tasks"]:
        task["units"] = ["救助科" if "救助科" not in task["units"] else "养老科"]
    (point,) = (p for s in data["sections"] for p in s["points"] if p["number"] == "9")
    point["title"] = "另题"
    edited = write_plan(tmp_path / "plan-2021.yaml", data)
    out = invoke("diff", str(backwards), str(edited), "--format", "markdown").out
    tasks = [int(number) for number in re.findall(r"^## 任务([0-9]+)$", out, re.MULTILINE)]
    assert tasks == list(range(1, 31))
    assert out.rindex("## 任务30") < out.index("## 要点9")
