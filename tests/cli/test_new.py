"""`plantrack new`: a sample that is a valid plan, and next year's plan from this year's."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from cli.other_form import other_form
from support.process import Result, invoke
from support.real_plan import PLAN, PLAN_TEXT
from support.small_plan import small_plan, write_plan

LANGUAGES = ("zh", "en")
SOURCES = {"2021": None, "small": small_plan(), "other": other_form()}
TEXTS = ("preamble", "body", "text", "goal", "due", "due_text")


def begun(folder: Path, *options: str, file: str = "plan-2022.yaml") -> str:
    result = invoke("new", file, *options, cwd=folder)
    assert result.code == 0, result.err
    assert file in result.err
    return (folder / file).read_text(encoding="utf-8")


def source(folder: Path, name: str) -> str:
    data = SOURCES[name]
    return str(PLAN) if data is None else str(write_plan(folder / "plan-2021.yaml", data))


def read(text: str) -> Any:
    return yaml.load(text, yaml.CSafeLoader)


def without_comments(text: str) -> str:
    """A sample's lines without what is said of them."""
    lines = (re.sub(r"(^|\s+)# .*$", "", line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def errors(folder: Path, file: str = "plan-2022.yaml") -> list[tuple[str, str]]:
    """The errors that validate finds: their codes and the lines that they are in."""
    lines = (folder / file).read_text(encoding="utf-8").split("\n")
    result = invoke("validate", file, "--format", "json", cwd=folder)
    found = json.loads(result.out)["findings"]
    return [
        (one["code"], lines[one["line"] - 1].strip()) for one in found if one["severity"] == "error"
    ]


def left_open(data: Any, key: str = "") -> Iterator[str]:
    """The keys without a value."""
    if data is None:
        yield key
    for key, value in data.items() if isinstance(data, dict) else ():
        yield from left_open(value, key)
    for value in data if isinstance(data, list) else ():
        yield from left_open(value)


# The sample


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", [1999, 2022, 2024])
def test_the_sample_has_no_finding_at_all(tmp_path: Path, language: str, year: int) -> None:
    file = f"plan-{year}.yaml"
    begun(tmp_path, "--lang", language, file=file)
    result = invoke("validate", "--strict", "--notes", file, cwd=tmp_path)
    assert result == (0, "已检查 1 个文件，没有问题\n", "")


def test_the_samples_differ_in_their_comments_only(tmp_path: Path) -> None:
    zh, en = (invoke("new", "-", "--year", "2022", "--lang", one).out for one in LANGUAGES)
    assert without_comments(zh) == without_comments(en)
    said = [re.sub(r"^.*# ", "", line) for line in en.splitlines() if "# " in line]
    assert len(said) > 50
    assert "# 最后一天" in zh
    assert "# the last day" in en


def test_chinese_is_the_language_unless_asked(tmp_path: Path) -> None:
    asked = invoke("new", "-", "--year", "2022", "--lang", "zh")
    for locale in ("zh", "en"):
        assert invoke("new", "-", "--year", "2022", env={"PLANTRACK_LANG": locale}) == asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_teaches_the_format(language: str) -> None:
    data = read(invoke("new", "-", "--year", "2022", "--lang", language).out)
    organisation = data["organisation"]
    assert len({one["kind"] for one in organisation["towns"]}) > 2
    assert len({one["kind"] for one in organisation["units"]}) > 1
    assert {"kinds", "members", "units", "open"} <= set().union(*organisation["groups"])
    assert data["sections"][0]["points"][0]["text"]
    keys = set().union(*data["tasks"])
    assert keys >= {
        *("number", "category", "name", "goal", "towns", "lead", "units", "support", "leaders"),
        *("due", "due_text", "milestones", "points", "targets", "other"),
    }


@pytest.mark.parametrize("verb", ["list", "report", "show 1", "export", "schema --plan {}"])
def test_other_verbs_read_the_sample(tmp_path: Path, verb: str) -> None:
    begun(tmp_path)
    result = invoke(*verb.format("plan-2022.yaml").split(), cwd=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert "农村公厕" in result.out or verb.startswith("schema")


def test_the_way_to_completion_works_as_told(tmp_path: Path) -> None:
    text = begun(tmp_path)
    command, line = (
        found[1] for found in re.finditer(r"^#   (plantrack schema .*|# yaml-.*)$", text, re.M)
    )
    assert invoke(*command.split()[1:], cwd=tmp_path) == (0, "", "")
    (tmp_path / "plan-2022.yaml").write_text(f"{line}\n{text}", encoding="utf-8")
    assert invoke("validate", "--strict", cwd=tmp_path).code == 0
    assert (tmp_path / "plan-2022.schema.json").is_file()


# From an earlier plan


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


# What is refused, and what is never touched


REFUSED = [
    ("p.yaml", (), "plan-YYYY.yaml"),
    ("plan-22.yaml", (), "--year YYYY"),
    ("plan-2022.yml", (), "--year YYYY"),
    ("-", (), "--year YYYY"),
    ("plan-2022.yaml", ("--year", "2023"), "2022"),
    ("plan-2022.yaml", ("--year", "22"), "four digits"),
    ("plan-0000.yaml", (), "0000"),
    ("plan-2022.yaml", ("--lang", "fr"), "fr"),
    ("plan-2022.yaml", ("--keep-tasks",), "--from"),
    ("plan-2022.yaml", ("--from", "none.yaml"), "none.yaml"),
    ("plan-2022.yaml", ("--from", "bad.yaml"), "bad.yaml is not a valid plan"),
    ("no/plan-2022.yaml", (), "there is no folder no"),
    ("bad.yaml/plan-2022.yaml", (), "bad.yaml/plan-2022.yaml"),
    ("", ("--year", "2022"), "not overwritten"),
    (".", ("--year", "2022"), "not overwritten"),
]


@pytest.mark.parametrize(("file", "options", "said"), REFUSED)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, file: str, options: tuple[str, ...], said: str
) -> None:
    (tmp_path / "bad.yaml").write_text("plan:\n", encoding="utf-8")
    result = invoke("new", file, *options, cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["bad.yaml"]


def test_no_file_is_a_usage_error() -> None:
    assert invoke("new").code == 2


def in_the_way(folder: Path, kind: str) -> Path:
    """Something of the new file's name: returns what must stay as it is."""
    name, other = folder / "plan-2022.yaml", folder / "other.txt"
    other.write_text("kept", encoding="utf-8")
    if kind == "file":
        name.write_text("kept", encoding="utf-8")
    elif kind == "folder":
        name.mkdir()
    elif kind == "link":
        name.symlink_to(other)
    elif kind == "hard link":
        name.hardlink_to(other)
    elif kind == "dangling link":
        name.symlink_to(folder / "nowhere")
    else:
        name.symlink_to(name)
    return other


@pytest.mark.parametrize("options", [(), ("--from", str(PLAN))])
@pytest.mark.parametrize(
    "kind", ["file", "folder", "link", "hard link", "dangling link", "link to itself"]
)
def test_nothing_is_ever_overwritten(tmp_path: Path, kind: str, options: tuple[str, ...]) -> None:
    other = in_the_way(tmp_path, kind)
    before = sorted(path.name for path in tmp_path.iterdir())
    result = invoke("new", "plan-2022.yaml", *options, cwd=tmp_path)
    assert result == Result(
        2, "", "Error: plan-2022.yaml: there is such a file already; not overwritten\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert other.read_text(encoding="utf-8") == "kept"
    if kind == "file":
        assert (tmp_path / "plan-2022.yaml").read_text(encoding="utf-8") == "kept"


def test_the_plan_begun_from_is_not_overwritten(tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan-2021.yaml", small_plan())
    before = plan.read_bytes()
    assert invoke("new", "plan-2021.yaml", "--from", "plan-2021.yaml", cwd=tmp_path).code == 2
    assert plan.read_bytes() == before


@pytest.mark.parametrize(
    "options", [(), ("--from", str(PLAN)), ("--from", str(PLAN), "--keep-tasks")]
)
def test_the_bytes_are_the_same_everywhere(tmp_path: Path, options: tuple[str, ...]) -> None:
    texts = []
    for number, env in enumerate(({}, {"PLANTRACK_LANG": "zh", "COLUMNS": "40"}, {"TZ": "Asia/X"})):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert invoke("new", "plan-2022.yaml", *options, cwd=folder, env=env).code == 0
        texts.append((folder / "plan-2022.yaml").read_bytes())
        assert [path.name for path in folder.iterdir()] == ["plan-2022.yaml"]
    assert texts[0] == texts[1] == texts[2]
    assert b"\r" not in texts[0]
    assert texts[0].endswith(b"\n")
    assert str(PLAN.parent).encode() not in texts[0]


@pytest.mark.parametrize(
    "file", ["plan 2022.yaml", "a'b.yaml", "计划.yaml", "-x.yaml", "a\nb: c.yaml"]
)
def test_files_of_any_name(tmp_path: Path, file: str) -> None:
    result = invoke("new", "--year", "2022", "--", file, cwd=tmp_path)
    assert result.code == 0
    assert len(result.err.splitlines()) == 1
    assert (tmp_path / file).is_file()
    assert invoke("validate", "--strict", "--", file, cwd=tmp_path).code == 0
