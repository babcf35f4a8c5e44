"""A first attempt at a plan is answered with what to do first, not with everything it lacks."""

import json
from pathlib import Path
from textwrap import dedent

import pytest

from support.edit import edited
from support.process import invoke
from support.small_plan import SMALL

BEGIN = "plantrack new sample.yaml --year "
ROWS = """\
  - 序号: 1
    工作项目: 助餐点建设
    目标任务: 完成55个
    责任科室: 养老科
  - 序号: 2
    工作项目: 低保
    目标任务: 动态调整
    责任科室: 救助科
"""
ENGLISH = """\
tasks:
  - number: 1
    name: 助餐点建设
    units: 养老科
    towns: 木耳镇
"""
HEADER = "plantrack: 1\nplan:\n  year: 2022\n  title: 要点\n"
# Natural first attempts: the file, the code of its one line, and what the advice says.
ATTEMPTS = {
    "a list of tasks": (dedent(ROWS), "PT011", ["organisation", "“序号” as number"]),
    "tasks in Chinese": (f"任务:\n{ROWS}", "PT013", ["“任务” as tasks", "“责任科室” as units"]),
    "only tasks": (f"tasks:\n{ROWS}", "PT101", ["plantrack, plan, organisation", "as goal"]),
    "no header": (f"year: 2022\ntitle: 要点\n{ENGLISH}", "PT101", ["year, title: move", "2022"]),
    "no organisation": (HEADER + ENGLISH, "PT101", ["organisation", "issuer, language, start"]),
    "no tasks": (HEADER + "organisation: {}\n", "PT101", ["“tasks”, a list"]),
    "pasted from Excel": (
        "序号\t目标任务\n1\t建成\n",
        "PT011",
        ["“目标任务” as goal"],
    ),
    "what is no YAML": ("工作项目: 助餐: 点\n", "PT005", ["“工作项目” as name"]),
    "full-width colons": ("任务：助餐点\n责任科室：养老科\n", "PT011", ["“责任科室” as units"]),
    "nothing at all": ("", "PT004", ["“tasks”, a list"]),
    "only a comment": ("# 2022年计划\n", "PT004", ["--year 2022"]),
    "a quoted key": ('"年度": 2022\n"任务": []\n', "PT013", ["“年度” as year", "--year 2022"]),
}


def attempt(folder: Path, text: str, *options: str, language: str = "en") -> tuple[int, list[str]]:
    (folder / "first.yaml").write_text(text, encoding="utf-8")
    env = {"PLANTRACK_LANG": language}
    result = invoke("validate", "first.yaml", *options, cwd=folder, env=env)
    assert result.err == ""
    return result.code, result.out.splitlines()


@pytest.mark.parametrize(("text", "code", "said"), ATTEMPTS.values(), ids=ATTEMPTS)
def test_it_says_what_to_do_first(tmp_path: Path, text: str, code: str, said: list[str]) -> None:
    exit_code, lines = attempt(tmp_path, text)
    assert exit_code == 1
    findings = [line for line in lines if line.startswith("first.yaml:")]
    assert [code in line for line in findings] == [True]
    assert lines[0] == findings[0]
    steps = [line for line in lines if line.startswith("  = ")]
    assert BEGIN in steps[0]
    assert "docs/editing.md" in steps[0]
    assert all(word in "\n".join(lines) for word in said)
    assert len(lines) <= 12


@pytest.mark.parametrize(("text", "code", "said"), ATTEMPTS.values(), ids=ATTEMPTS)
def test_other_formats_and_the_counts_have_everything(
    tmp_path: Path, text: str, code: str, said: list[str]
) -> None:
    _, lines = attempt(tmp_path, text)
    _, told = attempt(tmp_path, text, "--format", "json", "--notes")
    report = json.loads("\n".join(told))
    problems = [one for one in report["findings"] if one["severity"] != "note"]
    assert f"found {len(problems)} problem" in lines[-1]
    assert code in {one["code"] for one in problems}
    assert "first of all" not in "\n".join(told)
    held = [line for line in lines if "not listed until then" in line]
    assert len(held) == (len(problems) > 1)


@pytest.mark.parametrize(("text", "code", "said"), ATTEMPTS.values(), ids=ATTEMPTS)
def test_chinese_advice_is_chinese(tmp_path: Path, text: str, code: str, said: list[str]) -> None:
    _, lines = attempt(tmp_path, text, language="zh")
    steps = [line for line in lines if line.startswith("  = ")]
    assert "docs/editing.zh.md" in steps[0]
    assert not [line for line in steps if " needs " in line or " as " in line]


@pytest.mark.parametrize("verb", ["list", "report", "export"])
def test_readers_say_the_same(tmp_path: Path, verb: str) -> None:
    (tmp_path / "first.yaml").write_text(HEADER + ENGLISH, encoding="utf-8")
    result = invoke(verb, "--plan", "first.yaml", cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert BEGIN + "2022" in result.err
    assert result.err.count("PT") == 1
    assert "plantrack validate --format json first.yaml" in result.err


NO_ATTEMPTS = {
    "one key lost": ("plantrack: 1\n", ""),
    "one key misspelt": ("organisation:", "organization:"),
    "another misspelt": ("tasks:", "task:"),
    "a line that is no YAML": ("  year: 2021", "\tyear: 2021"),
    "faults further down": ("    units:\n      - 养老科\n", ""),
}


@pytest.mark.parametrize("edit", NO_ATTEMPTS.values(), ids=NO_ATTEMPTS)
def test_a_plan_with_faults_is_told_its_faults(tmp_path: Path, edit: tuple[str, str]) -> None:
    code, lines = attempt(tmp_path, edited(SMALL, [edit]))
    assert code == 1
    assert [line for line in lines if BEGIN in line] == []
    problems = [line for line in lines if line.startswith("first.yaml:")]
    assert f"found {len(problems)} problem" in lines[-1]


def test_a_plan_beside_it_is_told_its_own_faults(tmp_path: Path) -> None:
    faulty = edited(
        SMALL, [("kind: division\n    - name: 救助科", "kind: room\n    - name: 救助科")]
    )
    (tmp_path / "plan.yaml").write_text(faulty, encoding="utf-8")
    code, lines = attempt(tmp_path, f"tasks:\n{ROWS}", "plan.yaml")
    assert code == 1
    assert [line.split(":")[0] for line in lines if " error: " in line] == [
        "first.yaml",
        "plan.yaml",
    ]
