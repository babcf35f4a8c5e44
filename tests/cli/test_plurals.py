"""English counts: one task, two tasks, no tasks."""

import re
from pathlib import Path
from typing import Any

import pytest

from support.process import invoke
from support.small_plan import small_plan, small_task, write_plan

# “1 tasks”, “tasks 22.” or “task 1, 2”.
_WRONG = re.compile(
    r"\b1 (?:\w+s)\b"
    r"|\b(?:0|[2-9]|[0-9]{2,}) (?:task|point|section|change|file|error|warning|note|finding)\b"
    r"|\b(?:tasks|points) [0-9]+(?![0-9]|,| and| to)"
    r"|\b(?:task|point) [0-9]+, [0-9]"
    r"|\(s\)"
)


def english(folder: Path, tasks: int, units: str = "养老科", **parts: Any) -> Path:
    """A plan in English with that many tasks, all of which carry out point 1."""
    data = small_plan(**parts)
    data["plan"]["language"] = "en"
    data["tasks"] = [
        small_task(number=number, name=f"助餐点{number}", units=[units], points=[1])
        for number in range(1, tasks + 1)
    ]
    return write_plan(folder / f"plan-{tasks}.yaml", data)


SENTENCES = {
    "report": {
        0: "2 sections, 3 points, 0 tasks.",
        1: "2 sections, 3 points, 1 task.",
        2: "2 sections, 3 points, 2 tasks.",
    },
    "report --section 2": dict.fromkeys(range(3), "1 point, carried out by 0 tasks."),
    "report --section 1": {
        0: "2 points, carried out by 0 tasks.",
        1: "2 points, carried out by 1 task.",
        2: "Carried out by tasks 1, 2.",
    },
    "report --unit 养老科": {
        0: "No task names 养老科.",
        1: "养老科 is responsible for 1 task.",
        2: "养老科 is responsible for 2 tasks.",
    },
    "report --town 木耳镇": {
        0: "No task concerns 木耳镇.",
        1: "1 task concerns 木耳镇: 1 by name (1).",
        2: "2 tasks concern 木耳镇: 2 by name (1, 2).",
    },
}


@pytest.mark.parametrize("tasks", [0, 1, 2])
@pytest.mark.parametrize("command", SENTENCES)
def test_reports_count_in_english(tmp_path: Path, command: str, tasks: int) -> None:
    plan = english(tmp_path, tasks)
    result = invoke(*command.split(), "--plan", str(plan), "--format", "markdown")
    assert SENTENCES[command][tasks] in result.out
    assert _WRONG.findall(result.out + result.err) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("方便老人。", "Carried out by task 1."),
        ("木耳镇先行。", "Names 木耳镇; carried out by task 1."),
    ],
)
def test_a_point_of_one_task(tmp_path: Path, text: str, sentence: str) -> None:
    data = small_plan()
    data["sections"][0]["points"][0] |= {"text": text, "targets": []}
    plan = english(tmp_path, 1, sections=data["sections"])
    out = invoke("report", "--town", "木耳镇", "--plan", str(plan), "--format", "markdown").out
    assert sentence in out


@pytest.mark.parametrize(
    ("tasks", "count"), [(1, "0 changes."), (2, "1 change."), (3, "2 changes.")]
)
def test_a_diff_counts_in_english(tmp_path: Path, tasks: int, count: str) -> None:
    old, new = english(tmp_path, 1), english(tmp_path, tasks)
    out = invoke("diff", str(old), str(new), "--format", "markdown").out
    assert f"\n{count}\n" in out
    assert _WRONG.findall(out) == []


@pytest.mark.parametrize(
    ("tasks", "note"),
    [(1, "1 name or number matches nothing"), (2, "2 names or numbers match nothing")],
)
def test_a_note_about_unknown_names(tmp_path: Path, tasks: int, note: str) -> None:
    plan = english(tmp_path, tasks, units="火星科")
    assert note in invoke("list", "--plan", str(plan)).err


@pytest.mark.parametrize(
    ("items", "message"),
    [(["长堰村"], "“3”, but 1 is listed"), (["长堰村", "和平社区"], "“3”, but 2 are listed")],
)
def test_a_finding_counts_places(tmp_path: Path, items: list[str], message: str) -> None:
    data = small_plan()
    data["plan"]["language"] = "en"
    data["tasks"][0]["targets"] = [{"what": "助餐点", "value": 3, "items": items}]
    plan = write_plan(tmp_path / "plan-2021.yaml", data)
    assert message in invoke("validate", str(plan), "--select", "count-mismatch").out
