"""`validate` over several files: good, faulty, missing, named twice."""

import json
from pathlib import Path

import pytest

from support.edit import edited
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.small_plan import GOAL, SMALL

FAULTY = edited(SMALL, [(GOAL, "goal: 动态”调整"), ("      - 两路街道", "      - 两路镇")])
CONTENTS = {
    "good.yaml": SMALL.encode(),
    "faulty.yaml": FAULTY.encode(),
    "broken.yaml": b"goal: [",
    "gbk.yaml": SMALL.encode("gbk"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with those files, a folder in place of another, and no missing.yaml."""
    for name, content in CONTENTS.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "folder.yaml").mkdir()
    return tmp_path


# Files named, exit code, files with findings, files complained about.
CALLS: dict[str, tuple[list[str], int, list[str], list[str]]] = {
    "one good": (["good.yaml"], 0, [], []),
    "one faulty": (["faulty.yaml"], 1, ["faulty.yaml"], []),
    "good and faulty": (["good.yaml", "faulty.yaml"], 1, ["faulty.yaml"], []),
    "in the order named": (
        ["gbk.yaml", "broken.yaml", "faulty.yaml"],
        1,
        ["gbk.yaml", "broken.yaml", "faulty.yaml"],
        [],
    ),
    "missing": (["missing.yaml"], 2, [], ["missing.yaml"]),
    "missing among good ones": (["good.yaml", "missing.yaml"], 2, [], ["missing.yaml"]),
    "missing before a faulty one": (
        ["missing.yaml", "faulty.yaml"],
        2,
        ["faulty.yaml"],
        ["missing.yaml"],
    ),
    "two missing": (
        ["missing.yaml", "good.yaml", "lost.yaml"],
        2,
        [],
        ["missing.yaml", "lost.yaml"],
    ),
    "a folder": (["faulty.yaml", "folder.yaml"], 2, ["faulty.yaml"], ["folder.yaml"]),
}


@pytest.mark.parametrize(("named", "code", "told", "missed"), CALLS.values(), ids=CALLS)
def test_each_file_is_told_whatever_the_others_are(
    folder: Path, named: list[str], code: int, told: list[str], missed: list[str]
) -> None:
    result = invoke("validate", *named, "--format", "json", cwd=folder)
    files = [one["file"] for one in json.loads(result.out)["findings"]]
    assert result.code == code
    assert list(dict.fromkeys(files)) == told
    complaints = result.err.splitlines()
    assert len(complaints) == len(missed)
    assert all(name in line for name, line in zip(missed, complaints, strict=True))


def test_a_file_named_twice_is_checked_once(folder: Path) -> None:
    once = invoke("validate", "faulty.yaml", cwd=folder)
    twice = invoke("validate", "faulty.yaml", "faulty.yaml", cwd=folder)
    assert twice == once


def test_a_plan_on_standard_input_is_checked() -> None:
    result = invoke("validate", "-", "--format", "json", stdin=FAULTY.encode())
    assert result.code == 1
    assert {one["file"] for one in json.loads(result.out)["findings"]} == {"-"}


def test_two_files_have_the_findings_that_each_has_alone(folder: Path) -> None:
    (folder / "copy.yaml").write_text(FAULTY, encoding="utf-8")

    def findings(*names: str) -> list[dict[str, object]]:
        out = invoke("validate", *names, "--format", "json", cwd=folder).out
        told: list[dict[str, object]] = json.loads(out)["findings"]
        return told

    together = findings("faulty.yaml", "copy.yaml")
    assert together == findings("faulty.yaml") + findings("copy.yaml")
    assert len(together) == 6


def test_the_shipped_plan_is_clean_even_strictly() -> None:
    result = invoke("validate", "--strict", "--format", "json")
    findings = json.loads(result.out)["findings"]
    assert (result.code, result.err) == (0, "")
    assert findings
    assert {one["severity"] for one in findings} == {"note"}


def test_a_file_is_not_changed_by_being_checked(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(PLAN_TEXT.replace("\n", "\r\n").encode("utf-8-sig"))
    before = file.read_bytes()
    assert invoke("validate", "plan.yaml", cwd=tmp_path).code == 0
    assert file.read_bytes() == before


@pytest.mark.parametrize("name", ["README.md", "pyproject.toml", "docs/rules.md", "action.yml"])
def test_another_file_is_no_plan_and_that_is_all(name: str) -> None:
    result = invoke("validate", name, "--format", "json")
    found = json.loads(result.out)["findings"]
    assert [(one["code"], one["line"]) for one in found] == [("PT013", 1)]
    assert result.code == 1
    assert invoke("list", "--plan", name).err.count("PT013") == 1
