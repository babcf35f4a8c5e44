"""`plantrack new --from`: next year's plan from this year's."""

import re
from pathlib import Path
from typing import Any

import pytest

from cli.beginnings import LANGUAGES, SOURCES, TEXTS, begun, errors, left_open, read, source
from cli.other_form import other_form
from support.process import invoke
from support.real_plan import PLAN, PLAN_TEXT
from support.small_plan import small_plan, write_plan


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize("name", SOURCES)
def test_every_error_is_something_left_to_write(
    tmp_path: Path, name: str, keep: bool, language: str
) -> None:
    options = ["--from", source(tmp_path, name), "--lang", language]
    text = begun(tmp_path, *options, *(["--keep-tasks"] if keep else []))
    found = errors(tmp_path)
    assert {code for code, _ in found} == {"PT105"}
    keys = [line.removeprefix("- ").removesuffix(":") for _, line in found]
    assert sorted(keys) == sorted(left_open(read(text)))
    assert ("tasks" in keys) is not keep
    assert {*TEXTS, "tasks", "document_number", "created", "资金来源"} >= set(keys)


WRITTEN = {
    "document_number": "某发〔2022〕1号",
    "created": "2022-03-01",
    "due": "2022-09-30",
    "due_text": "9月底前",
}


@pytest.mark.parametrize("name", SOURCES)
def test_written_out_the_draft_is_a_plan(tmp_path: Path, name: str) -> None:
    text = begun(tmp_path, "--from", source(tmp_path, name), "--keep-tasks")
    for key in ("资金来源", "created", "document_number", *TEXTS):
        filled = rf"\g<0> {WRITTEN.get(key, '推进工作')}"
        text = re.sub(rf"^ *(?:- )?{key}:$", filled, text, flags=re.MULTILINE)
    (tmp_path / "plan-2022.yaml").write_text(text, encoding="utf-8")
    assert errors(tmp_path) == []
    assert invoke("list", "--year", "2022", cwd=tmp_path).code == 0


def test_how_progress_is_judged_is_carried_over(tmp_path: Path) -> None:
    judged = {"slight": 0, "behind": 20, "count": "days"}
    old = write_plan(tmp_path / "plan-2021.yaml", small_plan(follow_up=judged))
    assert read(begun(tmp_path, "--from", str(old)))["follow_up"] == judged


def test_what_is_carried_over_of_2021(tmp_path: Path) -> None:
    old = read(PLAN_TEXT)
    new = read(begun(tmp_path, "--from", str(PLAN), "--keep-tasks"))
    assert new["organisation"] == old["organisation"]
    assert new["plan"] | {"start": 0, "end": 0} == {
        **old["plan"],
        "year": 2022,
        "title": "2022年全区民政工作要点",
        "start": 0,
        "end": 0,
    }
    assert [str(new["plan"][key]) for key in ("start", "end")] == ["2022-01-01", "2022-12-31"]
    assert new["notice"]["columns"][2] == "2022年目标任务"
    assert titles(new) == titles(old)
    kept = ("number", "category", "name", "towns", "units", "points")
    assert [{key: one.get(key) for key in kept} for one in new["tasks"]] == [
        {key: one.get(key) for key in kept} for one in old["tasks"]
    ]
    assert {one["goal"] for one in new["tasks"]} == {None}
    assert not {"errata", "readings", "revisions"} & new.keys()


def titles(data: Any) -> list[Any]:
    return [
        (section["number"], section["title"], [(one["number"], one["title"]) for one in points])
        for section in data["sections"]
        for points in (section["points"],)
    ]


@pytest.mark.parametrize("name", SOURCES)
def test_commented_tasks_are_the_tasks_kept(tmp_path: Path, name: str) -> None:
    earlier = source(tmp_path, name)
    offered = begun(tmp_path, "--from", earlier)
    kept = begun(tmp_path, "--from", earlier, "--keep-tasks", file="kept/../plan-2023.yaml"[8:])
    rows = offered.partition("\ntasks:\n")[2]
    taken = re.sub(r"^  # (?=- number|  )", "  ", rows, flags=re.M)
    assert read(f"tasks:\n{taken}")["tasks"] == read(kept.replace("2023", "2022"))["tasks"]


def test_what_is_carried_over_of_other_forms(tmp_path: Path) -> None:
    old = other_form()
    new = read(begun(tmp_path, "--from", source(tmp_path, "other"), "--keep-tasks"))
    assert new["organisation"] == old["organisation"]
    assert new["tables"] == [
        {"name": "附件1", "columns": [{"heading": "2022年目标", "field": "goal"}, "资金来源"]}
    ]
    assert new["sections"] == [
        {
            "number": 1,
            "title": "总体",
            "text": None,
        },
        {
            "number": 2,
            "title": "是",
            "points": [
                {"number": 1, "text": None, "points": [{"number": 1, "title": "2022年一季度"}]},
                {"number": 2, "title": "乙: 丙", "text": None},
            ],
        },
        {"number": 3, "title": "丁", "points": [{"number": 1, "title": "戊", "text": None}]},
    ]
    assert new["tasks"] == [
        {
            "number": 1,
            "label": "一",
            "table": "附件1",
            "goal": None,
            "lead": ["甲局"],
            "support": ["有关单位"],
            "leaders": ["分管副县长"],
            "due": None,
            "due_text": None,
            "points": ["2.1"],
            "other": {"资金来源": None},
        },
        {"number": 2, "parent": 1, "name": "其一", "units": ["乙局 #1"]},
        {"number": 3, "units": ["甲局"], "points": ["3.1"]},
    ]


PERIODS = [
    (2021, 2022, "2021-01-01", "2021-12-31", ("2022-01-01", "2022-12-31")),
    (2020, 2021, "2020-02-29", "2021-02-28", ("2021-02-28", "2022-02-28")),
    (2021, 2024, "2021-03-01", "2022-02-28", ("2024-03-01", "2025-02-28")),
    (2023, 2024, "2023-02-28", "2023-06-30", ("2024-02-29", "2024-06-30")),
    (2021, 2020, "2021-02-27", "2021-12-31", ("2020-02-27", "2020-12-31")),
    (2021, 2021, "2021-01-01", "2021-12-31", ("2021-01-01", "2021-12-31")),
]


@pytest.mark.parametrize(("old", "new", "start", "end", "moved"), PERIODS)
def test_the_period_moves(
    tmp_path: Path, old: int, new: int, start: str, end: str, moved: tuple[str, str]
) -> None:
    header = small_plan()["plan"] | {"year": old, "start": start, "end": end}
    earlier = write_plan(tmp_path / "old.yaml", small_plan(plan=header))
    file = f"plan-{new}.yaml"
    data = read(begun(tmp_path, "--from", str(earlier), file=file))
    assert (str(data["plan"]["start"]), str(data["plan"]["end"])) == moved


def test_a_period_past_all_years_is_refused(tmp_path: Path) -> None:
    header = small_plan()["plan"] | {"end": "2022-03-31"}
    earlier = write_plan(tmp_path / "old.yaml", small_plan(plan=header))
    result = invoke("new", "plan-9999.yaml", "--from", str(earlier), cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert "9999" in result.err
    assert not (tmp_path / "plan-9999.yaml").exists()


TITLES = [
    ("2021年要点", "2022年要点"),
    ("“十四五”2021—2025年规划2021年任务", "“十四五”2022—2025年规划2022年任务"),
    ("12021号文", "12021号文"),
    ("第2020次会议", "第2020次会议"),
    ("二〇二一年", "二〇二一年"),
]


@pytest.mark.parametrize(("title", "moved"), TITLES)
def test_only_the_plans_own_year_moves(tmp_path: Path, title: str, moved: str) -> None:
    header = small_plan()["plan"] | {"title": title}
    earlier = write_plan(tmp_path / "old.yaml", small_plan(plan=header))
    assert read(begun(tmp_path, "--from", str(earlier)))["plan"]["title"] == moved


@pytest.mark.parametrize("keep", [(), ("--keep-tasks",)])
@pytest.mark.parametrize(
    "name",
    [
        *("甲: 乙", "- 甲", "# 甲", "甲 #乙", "yes", "null", "017", "1e3", "2019-01-01", "~", "<<"),
        *(
            '"甲"',
            "'甲'",
            "[甲",
            "{甲",
            "&甲",
            "*甲",
            "!甲",
            "%甲",
            "@甲",
            "`甲",
            "|",
            ">",
            "?",
            "? 甲",
        ),
        *(
            "甲\n乙",
            "甲\t乙",
            "甲\x85乙",
            "甲\u2028乙",
            "\ufeff甲",
            "甲\\",
            "甲:",
            " 甲 ",
            "---",
            "...",
        ),
        *("甲" * 2000, "𠮷", "甲\x7f", "plantrack: ignore[PT105]"),
    ],
)
def test_names_of_any_kind_come_through(tmp_path: Path, name: str, keep: tuple[str, ...]) -> None:
    plan = small_plan()
    plan["organisation"]["units"].append({"name": name, "kind": "other"})
    plan["sections"][0]["title"] = name
    plan["tasks"][0] |= {"name": name, "units": [name], "other": {name: name}}
    earlier = write_plan(tmp_path / "old.yaml", plan)
    text = begun(tmp_path, "--from", str(earlier), *keep)
    data = read(text)
    assert data["organisation"]["units"][-1]["name"] == name
    assert data["sections"][0]["title"] == name
    if keep:
        task = data["tasks"][0]
        assert (task["name"], task["units"], task["other"]) == (name, [name], {name: None})
    codes = {code for code, _ in errors(tmp_path)}
    assert codes == {"PT105"}
