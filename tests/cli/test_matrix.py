"""`matrix`: what each cell says of a town, pages that fit, and the same facts in every format."""

import json
from pathlib import Path
from typing import Any

import pytest

from cli.followed_plan import folder_with
from cli.tables import read_markdown, read_terminal, read_tsv
from support.process import invoke
from support.real_plan import PLAN, ROOT
from support.terminal import columns_of, terminal

ZH, EN = {"PLANTRACK_LANG": "zh"}, {"PLANTRACK_LANG": "en"}
DAY = ("--as-of", "2021-06-30")
EACH = "targets: [{what: 点, value: 2, measure: 个, per: town}]"
TWO = "targets: [{what: 点, value: 4, measure: 个}, {what: 站, value: 2, measure: 个}]"

# The task, what 木耳镇 reported on it, and what its cell is in Chinese.
CELLS = [
    ("towns: [各镇]", "", "未报"),
    ("towns: [各镇]", "date: 2021-05-01, done: 3", "未报"),
    ("towns: [各镇]", "date: 2021-06-10, status: 进行中", "进行"),
    ("towns: [各镇]", "date: 2021-06-10, status: 难以完成", "难成"),
    ("towns: [各镇]", "date: 2021-06-10, status: 已完成", "完成"),
    ("towns: [各镇]", "date: 2021-06-10, note: 已部署", "已报"),
    ("towns: [各镇], targets: [{what: 点, value: 9}]", "date: 2021-06-10, done: 3", "3"),
    ("towns: [各镇], targets: [{what: 点, value: 9}]", "date: 2021-05-10, done: 3", "3 未报"),
    (f"towns: [各镇], {EACH}", "", "滞 未报"),
    (f"towns: [各镇], {EACH}", "date: 2021-06-10, done: 0", "0 滞"),
    (f"towns: [各镇], {EACH}", "date: 2021-06-10, done: 0.6", "0.6 慢"),
    (f"towns: [各镇], {EACH}", "date: 2021-06-10, done: 1", "1 达"),
    (f"towns: [各镇], {EACH}", "date: 2021-06-10, done: 2", "2 超"),
    (f"towns: [各镇], {EACH}, due: 2021-06-20", "date: 2021-06-10, done: 1", "1 逾"),
    (f"towns: [各镇], {EACH}", "date: 2021-06-10, done: 2, status: 已完成", "2 完成"),
    (f"towns: [各镇], {TWO}", "date: 2021-06-10, target: 站, done: 1", "–/1"),
    ("towns: [相关街道]", "", None),
    ("towns: [木耳镇]", "date: 2021-07-01, status: 进行中", "未报"),
]


@pytest.mark.parametrize(("task", "said", "cell"), CELLS)
def test_a_cell_says_how_the_task_stands_there(
    tmp_path: Path, task: str, said: str, cell: str | None
) -> None:
    record = {"木耳镇": f"task: 1, {said}"} if said else {}
    folder = folder_with(tmp_path, [task], record)
    result = invoke("matrix", *DAY, "-f", "markdown", cwd=folder, env=ZH)
    assert (result.code, result.err) == (0, "")
    shown = read_markdown(result.out)
    if cell is None:
        assert shown.tables == []
        assert shown.texts[-1] == "所选任务均未点名镇街。"
    else:
        ((head, row),) = shown.tables
        assert dict(zip(head, row, strict=True))["木耳"] == cell


def test_a_town_that_may_be_meant_has_a_column_once_it_reports(tmp_path: Path) -> None:
    record = {"两路街道": "task: 1, date: 2021-06-10, status: 进行中"}
    folder = folder_with(tmp_path, ["towns: [相关街道]", "towns: [木耳镇, 相关街道]"], record)
    (_, *rows) = read_tsv(invoke("matrix", *DAY, cwd=folder, env=ZH).out)
    assert [(row[0], row[2], *row[-2:]) for row in rows] == [
        ("1", "两路街道", "", "是"),
        ("2", "木耳镇", "是", ""),
        ("2", "两路街道", "", "是"),
    ]
    shown = read_markdown(invoke("matrix", *DAY, "-f", "markdown", cwd=folder, env=ZH).out)
    assert shown.tables == [
        [
            ["序号", "工作项目", "木耳", "两路"],
            ["1", "任务1", "", "进行"],
            ["2", "任务2", "未报", "可能"],
        ]
    ]
    assert shown.texts[1] == "截至 2021-06-30，点名的 1 个镇街中，1 个至少在一项任务上未报送。"


def test_a_town_asked_for_is_the_only_column(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        ["towns: [各镇]", "towns: [兴隆镇]", "towns: [相关街道]"],
        {"两路街道": "task: 3, date: 2021-06-10, note: 好"},
    )
    asked: dict[str, dict[str, list[int]]] = {
        "木耳": {"木耳镇": [1]},
        "兴隆镇": {"兴隆镇": [1, 2]},
        "两路": {"两路街道": [3]},
        "龙溪": {},
    }
    for town, wanted in asked.items():
        found = matrix(folder, "--town", town)
        assert found["towns"] == list(wanted)
        assert [one["number"] for one in found["tasks"]] == [
            n for those in wanted.values() for n in those
        ]


def matrix(folder: Path, *options: str) -> Any:
    result = invoke("matrix", *DAY, *options, "-f", "json", cwd=folder)
    assert (result.code, result.err) == (0, "")
    return json.loads(result.out)


def test_json_has_typed_facts(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        [f"towns: [各镇], {TWO}"],
        {"木耳镇": "task: 1, date: 2021-06-10, target: 点, done: 1.5, status: 进行中"},
    )
    found = matrix(folder)
    assert list(found) == ["plantrack", "plan", "as_of", "towns", "tasks"]
    assert (found["as_of"], found["towns"]) == ("2021-06-30", ["木耳镇", "兴隆镇", "大湾镇"])
    silent: dict[str, Any] = {
        "standing": "uncounted",
        "status": None,
        "counts": [],
        "silent": True,
        "open": False,
    }
    reported = {
        "standing": "uncounted",
        "status": "进行中",
        "counts": [{"what": "点", "done": 1.5}],
        "silent": False,
        "open": False,
    }
    cells = {"木耳镇": reported, "兴隆镇": silent, "大湾镇": silent}
    assert found["tasks"] == [{"number": 1, "name": "任务1", "cells": cells}]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("columns", [20, 40, 80, 120])
@pytest.mark.parametrize("options", [(), ("--unit", "养老科"), ("--town", "木耳镇")])
def test_pages_of_towns_fit_the_terminal(
    columns: int, language: str, options: tuple[str, ...]
) -> None:
    shown = terminal("matrix", *DAY, *options, columns=columns, language=language)
    assert [line for line in shown.splitlines() if columns_of(line.rstrip()) > columns] == []


@pytest.mark.parametrize(("columns", "pages"), [(80, 4), (120, 3), (300, 1)])
def test_every_town_is_on_one_page_each_with_the_tasks(columns: int, pages: int) -> None:
    shown = terminal("matrix", *DAY, "--unit", "养老科", columns=columns)
    tables = read_terminal(shown)
    assert len(tables) == pages
    assert len({tuple(table.columns[:2]) for table in tables}) == 1
    towns = [town for table in tables for town in table.headings[2:]]
    assert (len(towns), len(set(towns))) == (22, 22)


def test_a_file_does_not_depend_on_the_terminal(tmp_path: Path) -> None:
    written = []
    for columns in ("20", "80", "300"):
        file = tmp_path / f"{columns}.md"
        arguments = ("matrix", "--plan", str(PLAN), *DAY, "-o", str(file))
        assert invoke(*arguments, cwd=ROOT, env={"COLUMNS": columns, "TERM": "dumb"}).code == 0
        written.append(file.read_bytes())
    assert len(set(written)) == 1
    tables = read_markdown(written[0].decode()).tables
    assert [len(rows[0]) for rows in tables] == [10, 10, 8]
    assert len({tuple(row[0] for row in rows) for rows in tables}) == 1


def test_towns_of_one_short_name_have_their_whole_names(tmp_path: Path) -> None:
    towns = [{"name": "大湾镇", "kind": "town"}, {"name": "大湾街道", "kind": "subdistrict"}]
    folder = folder_with(
        tmp_path,
        ["towns: [大湾镇, 大湾街道]"],
        {},
        organisation={
            "towns": towns,
            "units": [{"name": "养老科", "kind": "division"}],
            "groups": [],
        },
    )
    shown = read_markdown(invoke("matrix", *DAY, "-f", "markdown", cwd=folder).out)
    assert shown.tables[0][0][2:] == ["大湾镇", "大湾街道"]


def test_the_words_are_explained_in_both_languages(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        [f"towns: [各镇], {EACH}", "towns: [木耳镇, 相关街道]", "towns: [两路街道]"],
        {
            "木耳镇": "task: 1, date: 2021-06-10, done: 1",
            "两路街道": "task: 3, date: 2021-06-10, status: 已完成",
        },
    )
    zh = invoke("matrix", *DAY, "-f", "markdown", cwd=folder).out
    assert "达：达序时；滞：滞后；完成：已完成；未报：未报送；可能：可能涉及，尚无报送" in zh
    en = terminal("matrix", *DAY, cwd=folder, language="en", columns=120)
    assert "met: on course; lags: behind; finished: done; quiet: silent; maybe: may be" in en


@pytest.mark.parametrize("name", ["people-first.yaml", "points-as-tasks.yaml"])
def test_plans_of_other_forms_have_a_matrix(name: str) -> None:
    plan = ROOT / "tests" / "plans" / name
    for form in ("markdown", "tsv", "csv", "json", "table"):
        result = invoke("matrix", "--plan", str(plan), "-f", form, *DAY)
        assert (result.code, result.out[-1:]) == (0, "\n")


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    result = invoke("matrix", "--as-of", "2021-02-30", env=EN)
    assert result.code == 2
    assert "--as-of takes a date, YYYY-MM-DD, not “2021-02-30”" in result.err
