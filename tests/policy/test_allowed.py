"""Edits that need no revision, and the versions that there is nothing to hold against."""

import json
from pathlib import Path

import pytest

from diff.edits import Edit, appended, both, entry, swap, task
from policy.edited import NAME, policy
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

_TENTH_TO_SECOND = "      - 龙溪街道\n      - 龙山街道\n"


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda text: text, id="nothing"),
        pytest.param(
            task(20, "      - 兴隆镇\n      - 茨竹镇\n", "      - 茨竹镇\n      - 兴隆镇\n"),
            id="towns in another order",
        ),
        pytest.param(task(17, "      - 8\n", "      - 8\n      - 9\n"), id="link added"),
        pytest.param(task(13, "      - 10\n", ""), id="link removed"),
        pytest.param(
            swap(
                "errata:\n",
                "errata:\n  - at: points.2\n    published: 新时代\n    read: 新 时代\n"
                "    why: 试\n    certain: false\n",
            ),
            id="erratum added",
        ),
        pytest.param(swap("why: 段末缺句号", "why: 段末没有句号"), id="erratum reworded"),
        pytest.param(appended("  - at: tasks.2\n    ask: 何时完工?\n"), id="reading added"),
        pytest.param(appended("# 以上由办公室整理。\n"), id="comment added"),
        pytest.param(
            entry("养老科", "kind: division\n", "kind: division\n      contact: 某人\n"),
            id="contact added",
        ),
        pytest.param(
            both(
                task(12, _TENTH_TO_SECOND, "      - 龙山街道\n      - 龙溪街道\n"),
                task(12, "what: 公共区域适老化改造", "what: 适老化改造"),
            ),
            id="reordered and renamed",
        ),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="line ends"),
    ],
)
def test_allowed(repository: Repository, edit: Edit) -> None:
    assert policy(repository, edit(PLAN_TEXT)) == []


def test_a_town_dropped_for_an_open_group_is_not_covered(repository: Repository) -> None:
    """相关街道 says only that it may be 龙溪街道."""
    found = policy(repository, task(12, "- 龙溪街道\n", "- 相关街道\n")(PLAN_TEXT))
    assert [one.code for one in found] == ["PT604"]


def test_each_of_several_files_is_held_against_its_own_past(tmp_path: Path) -> None:
    made = with_plan(tmp_path)
    made.commit("data/plan-2020.yaml", PLAN_TEXT)
    made.write("data/plan-2020.yaml", task(17, "value: 55", "value: 50")(PLAN_TEXT))
    files = (NAME, "data/plan-2020.yaml")
    arguments = ("--against", "HEAD", "--select", "PT6", "--format", "json", *files)
    result = invoke("validate", *arguments, cwd=made.root)
    assert [one["file"] for one in json.loads(result.out)["findings"]] == ["data/plan-2020.yaml"]


def test_only_against_brings_the_policy(repository: Repository) -> None:
    repository.write(NAME, task(17, "value: 55", "value: 60")(PLAN_TEXT))
    assert "PT6" not in invoke("validate", cwd=repository.root).out


@pytest.mark.parametrize("revision", ["main", "HEAD~0", "issued", "{commit}"])
def test_against_any_name_of_a_revision(tmp_path: Path, revision: str) -> None:
    made = with_plan(tmp_path)
    made.git("tag", "issued")
    named = revision.format(commit=made.git("rev-parse", "HEAD").strip())
    text = task(17, "value: 55", "value: 50")(PLAN_TEXT)
    assert [one.code for one in policy(made, text, against=named)] == ["PT602"]


@pytest.mark.parametrize(
    "revision", ["no-such-branch", "-main", "--output=stolen", "", "main:data"]
)
def test_against_an_unknown_revision(repository: Repository, revision: str) -> None:
    repository.write(NAME, PLAN_TEXT)
    result = invoke("validate", f"--against={revision}", cwd=repository.root)
    assert result.code == 2
    assert result.err.startswith("Error: ")
    assert revision in result.err
    assert not list(repository.root.rglob("stolen"))


def test_against_outside_a_repository(tmp_path: Path) -> None:
    (tmp_path / "plan-2021.yaml").write_text(PLAN_TEXT, encoding="utf-8")
    result = invoke("validate", "--against", "HEAD", cwd=tmp_path)
    assert result.code == 2
    assert "git" in result.err


def test_against_an_old_version_that_is_no_plan(tmp_path: Path) -> None:
    """What cannot be compared is not waved through."""
    made = Repository(tmp_path)
    made.commit(NAME, PLAN_TEXT.replace("    goal: 前期工作\n", ""))
    made.write(NAME, PLAN_TEXT)
    result = invoke("validate", "--against", "HEAD", cwd=tmp_path)
    assert result.code == 2
    assert f"HEAD:{NAME}" in result.err


def test_a_plan_from_stdin_has_no_past(repository: Repository) -> None:
    result = invoke(
        "validate", "--against", "HEAD", "-", cwd=repository.root, stdin=PLAN_TEXT.encode()
    )
    assert result.code == 2
    assert "stdin" in result.err
