"""`followup`: every reason for chasing, whom it is addressed to, and what is to be answered."""

import json
from pathlib import Path
from typing import Any

import pytest

from cli.followed_plan import folder_with
from cli.table_chased import REASONS, Asked
from cli.tables import read_markdown
from support.process import Result, invoke
from support.real_plan import ROOT

DAY = ("--as-of", "2021-06-30")
ZH, EN = {"PLANTRACK_LANG": "zh"}, {"PLANTRACK_LANG": "en"}


def letters(folder: Path, *options: str) -> Any:
    result = invoke("followup", *DAY, "-f", "json", *options, cwd=folder)
    assert (result.code, result.err) == (0, "")
    return json.loads(result.out)


def asked(answer: Any) -> list[Asked]:
    return [
        (letter["body"], item["why"], item["target"], item["standing"])
        for letter in answer["letters"]
        for item in letter["items"]
    ]


@pytest.mark.parametrize(("task", "record", "wanted"), REASONS)
def test_who_is_asked_and_why(
    tmp_path: Path, task: str, record: dict[str, str], wanted: list[Asked]
) -> None:
    assert asked(letters(folder_with(tmp_path, [task], record))) == wanted


ASKS = {
    "overdue": ["reason", "deadline"],
    "behind": ["reason", "next"],
    "silent": ["progress", "problem", "next"],
    "due_soon": ["progress", "next"],
    "returned": ["progress", "evidence"],
    "stale_review": ["verification"],
    "unreviewed": ["verification"],
    "no_evidence": ["evidence"],
}


@pytest.mark.parametrize(("task", "record", "wanted"), REASONS)
def test_every_format_has_the_same_matters(
    tmp_path: Path, task: str, record: dict[str, str], wanted: list[Asked]
) -> None:
    folder = folder_with(tmp_path, [task], record)
    found = letters(folder)
    for letter in found["letters"]:
        assert [item["ask"] for item in letter["items"]] == [
            ASKS[item["why"]] for item in letter["items"]
        ]
    rows = invoke("followup", *DAY, "-f", "tsv", cwd=folder).out.splitlines()[1:]
    assert [row.split("\t")[1] for row in rows] == [body for body, *_ in wanted]
    table = invoke("followup", *DAY, "-f", "table", cwd=folder)
    markdown = invoke("followup", *DAY, cwd=folder)
    assert (table.code, markdown.code) == (0, 0)
    assert markdown.out.count("\n# ") + markdown.out.startswith("# ") == len(found["letters"])
    if not wanted:
        assert markdown.out == "*截至 2021-06-30*\n\n截至 2021-06-30，没有需要督办的事项。\n"


@pytest.mark.parametrize(("task", "record", "wanted"), REASONS)
def test_validate_misses_the_same_evidence(
    tmp_path: Path, task: str, record: dict[str, str], wanted: list[Asked]
) -> None:
    folder = folder_with(tmp_path, [task], record)
    options = ("--select", "PT709", "--format", "json", *DAY)
    found = json.loads(invoke("validate", *options, cwd=folder).out)["findings"]
    lacking = {body for body, why, *_ in wanted if why == "no_evidence"}
    assert {Path(one["file"]).stem for one in found} == lacking


def test_points_are_chased_as_tasks_are(tmp_path: Path) -> None:
    sections = [
        {
            "number": 1,
            "title": "养老",
            "points": [
                {
                    "number": 1,
                    "title": "培训",
                    "text": "培训50名。",
                    "targets": [{"what": "院长", "value": 50, "measure": "名"}],
                }
            ],
        }
    ]
    folder = folder_with(
        tmp_path,
        ["points: [1]"],
        {"养老科": "task: 1, date: 2021-06-10, note: 好\npoint: 1, date: 2021-06-10, done: 1"},
        sections=sections,
    )
    (letter,) = letters(folder)["letters"]
    (item,) = letter["items"]
    assert (item["point"], item["name"], item["why"], item["target"]) == (
        1,
        "培训",
        "behind",
        "院长",
    )
    text = invoke("followup", *DAY, cwd=folder).out
    assert "| 要点1 | 培训 | 院长 50名 | 2021-12-31 | 50.0% | 2.0% | 滞后 |" in text
    assert "plantrack progress add --point 1 --unit 养老科 --note" in text


def test_days_take_the_place_of_the_plans_own(tmp_path: Path) -> None:
    said = {"养老科": "task: 1, date: 2021-06-20, note: 好\ntask: 2, date: 2021-06-10, note: 好"}
    tasks = ["due: 2021-07-15", "units: [养老科]"]
    folder = folder_with(tmp_path, tasks, said, follow_up={"silent_days": 60, "due_soon_days": 5})
    wanted: dict[tuple[str, ...], list[tuple[int, str]]] = {
        (): [],
        ("--days", "30"): [(1, "due_soon")],
        ("--days", "15"): [(2, "silent"), (1, "due_soon")],
        ("--days", "10"): [(1, "silent"), (2, "silent")],
    }
    for options, those in wanted.items():
        found = letters(folder, *options)
        items = [item for letter in found["letters"] for item in letter["items"]]
        assert [(item["task"], item["why"]) for item in items] == those
        days = {"silent": int(options[1]), "due_soon": int(options[1])} if options else None
        assert found["days"] == (days or {"silent": 60, "due_soon": 5})


@pytest.mark.parametrize("days", ["0", "-1", "1.5", "", "３０", "x", "1000000000"])
def test_days_must_be_a_number(days: str) -> None:
    result = invoke("followup", f"--days={days}", env=EN)
    assert result.code == 2
    assert f"--days takes a whole number from 1 to 999999, not “{days}”" in result.err


def test_only_letters_to_who_was_asked_for(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, ["towns: [木耳镇, 兴隆镇, 大湾镇]", "units: [救助科]"], {})
    everybody = ["木耳镇", "兴隆镇", "大湾镇", "养老科", "救助科"]
    wanted: dict[tuple[str, ...], list[str]] = {
        (): everybody,
        ("--unit", "救助科"): ["救助科"],
        ("--town", "木耳"): ["木耳镇"],
        ("--town", "木耳镇", "--unit", "养老科", "--town", "大湾镇"): [
            "木耳镇",
            "大湾镇",
            "养老科",
        ],
        ("--town", "两路"): [],
    }
    for options, those in wanted.items():
        assert [one["body"] for one in letters(folder, *options)["letters"]] == those
    result = invoke("followup", "--unit", "木耳镇", cwd=folder, env=EN)
    assert (result.code, result.out) == (2, "")


def test_a_task_that_nobody_answers_for_is_named(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, ["units: [有关科室], due: 2021-06-20"], {})
    found = letters(folder)
    assert (found["letters"], found["unanswered"]) == ([], [{"kind": "task", "number": 1}])
    told = invoke("followup", *DAY, "-f", "tsv", cwd=folder, env=ZH)
    assert told.err == "未明确责任单位，无从发函：任务1\n"


def test_a_plan_without_a_record_is_silent_all_over() -> None:
    plan = ROOT / "data" / "plan-2021.yaml"
    result: Result = invoke("followup", "--plan", str(plan), *DAY, "-f", "json")
    found = json.loads(result.out)
    assert result.code == 0
    assert {item["why"] for one in found["letters"] for item in one["items"]} == {
        "behind",
        "silent",
    }
    before = invoke("followup", "--plan", str(plan), "--as-of", "2020-12-31", "-f", "tsv", env=ZH)
    assert (before.code, len(before.out.splitlines())) == (0, 1)
    assert before.err == "截至 2020-12-31，没有需要督办的事项。\n"


OWN_PARTS = {
    "{what: 点, value: 2, max: 5, measure: 个, per: town, bound: at_least}": "点 不少于2-5个",
    "{what: 点, value: 3, measure: 个, shares: [{town: 木耳镇, value: 2}]}": "点 2个",
    "{what: 点, value: 3, measure: 个, towns: [兴隆镇]}": "建设",
    "{what: 点, value: 3, measure: 个}": "点 3个",
}


@pytest.mark.parametrize(("target", "owed"), OWN_PARTS.items())
def test_a_town_is_asked_for_its_own_part(tmp_path: Path, target: str, owed: str) -> None:
    folder = folder_with(tmp_path, [f"towns: [木耳镇, 兴隆镇], targets: [{target}]"], {})
    text = invoke("followup", *DAY, "--town", "木耳镇", cwd=folder).out
    shown = read_markdown(text)
    assert {row[2] for rows in shown.tables for row in rows[1:]} == {owed}
    assert ("通知没有分解到镇街的数量，此处也不分解。" in shown.texts) == (owed == "点 3个")


@pytest.mark.parametrize("name", ["people-first.yaml", "points-as-tasks.yaml"])
def test_plans_of_other_forms_get_letters(name: str) -> None:
    plan = ROOT / "tests" / "plans" / name
    for form in ("markdown", "tsv", "csv", "json", "table"):
        result = invoke("followup", "--plan", str(plan), "-f", form, "--as-of", "2030-06-30")
        assert (result.code, result.out[-1:]) == (0, "\n")
        assert len(result.out.splitlines()) > 5
