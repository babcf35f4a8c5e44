"""PT214: the schema file that a plan's first line names, held against what would be written now."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import plantrack
from support.process import Result, invoke
from support.repository import Repository
from support.small_plan import SMALL

HEAD = "# yaml-language-server: $schema={}\n"
RENAMED = SMALL.replace("救助科", "救助处")
NAMED = HEAD.format("s.json")
Change = Callable[[Path], object]


def _schema(folder: Path, *arguments: str, name: str = "s.json") -> Path:
    assert invoke("schema", *arguments, "-o", name, cwd=folder).code == 0
    return folder / name


def _validate(folder: Path, *arguments: str, stdin: bytes = b"") -> Result:
    env = {"PLANTRACK_LANG": "en"}
    return invoke("validate", *arguments, cwd=folder, env=env, stdin=stdin)


def _warnings(folder: Path, *arguments: str, stdin: bytes = b"") -> list[str]:
    result = _validate(folder, *arguments, stdin=stdin)
    return [line for line in result.out.splitlines() if " PT214 " in line]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan and its schema; the plan's first line names it."""
    (tmp_path / "plan.yaml").write_text(NAMED + SMALL, encoding="utf-8")
    _schema(tmp_path, "--plan", "plan.yaml")
    return tmp_path


def _reformat(folder: Path) -> None:
    file = folder / "s.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    backwards = dict(reversed(data.items()))
    file.write_text(json.dumps(backwards, indent=8), encoding="utf-8-sig", newline="\r\n")


def _general(folder: Path) -> None:
    _schema(folder)


def _reworded(folder: Path) -> None:
    file = folder / "s.json"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("责任科室", "责任处室", 1), encoding="utf-8")


def _retitled(folder: Path) -> None:
    (folder / "plan.yaml").write_text(NAMED + SMALL.replace("小计划", "大计划", 1), "utf-8")


def _renamed(folder: Path) -> None:
    (folder / "plan.yaml").write_text(NAMED + RENAMED, encoding="utf-8")


def _general_reworded(folder: Path) -> None:
    _general(folder)
    _reworded(folder)


def _holding(content: bytes) -> Change:
    return lambda folder: (folder / "s.json").write_bytes(content)


def _heading(line: str) -> Change:
    return lambda folder: (folder / "plan.yaml").write_text(line + RENAMED, "utf-8")


CURRENT: dict[str, Change] = {
    "as it was written": lambda folder: None,
    "laid out by an editor": _reformat,
    "the schema of all plans": _general,
}
WITH_PLAN = "plantrack schema --plan plan.yaml -o s.json"
# What was done to either file, and the command that renews the schema.
STALE: dict[str, tuple[Change, str]] = {
    "a unit was renamed": (_renamed, WITH_PLAN),
    "the title was changed": (_retitled, WITH_PLAN),
    "of another version of plantrack": (_reworded, WITH_PLAN),
    "of all plans, of another version": (_general_reworded, "plantrack schema -o s.json"),
    "no JSON": (_holding(b"{"), WITH_PLAN),
    "no text": (_holding(b"\xff\xfe\x00"), WITH_PLAN),
    "nested without end": (_holding(b"[" * 100_000), WITH_PLAN),
    "a list": (_holding(b"[]"), WITH_PLAN),
    "empty": (_holding(b""), WITH_PLAN),
}
# First lines that name no file to hold against the plan; its schema would be out of date.
SILENT = {
    "a file that is not there": HEAD.format("t.json"),
    "a folder": HEAD.format("."),
    "a URL": HEAD.format("https://example.org/s.json"),
    "a URL of a file": HEAD.format("file:s.json"),
    "another machine": HEAD.format("//example.org/s.json"),
    "no name": "# yaml-language-server: $schema=\n",
    "another setting": "# yaml-language-server: $disable\n",
    "a comment about it": "# $schema=s.json\n",
    "the second line": "# 计划\n" + NAMED,
    "no comment": "",
}


@pytest.mark.parametrize("change", CURRENT.values(), ids=CURRENT)
def test_a_current_schema_is_no_finding(folder: Path, change: Change) -> None:
    change(folder)
    assert _validate(folder, "plan.yaml", "--strict") == (0, "checked 1 file: no problems\n", "")


@pytest.mark.parametrize(("change", "command"), STALE.values(), ids=STALE)
def test_a_schema_out_of_date_is_a_warning(folder: Path, change: Change, command: str) -> None:
    change(folder)
    said = f"PT214 warning: the schema file is out of date; renew it: {command}"
    assert _warnings(folder, "plan.yaml") == [f"plan.yaml:1:33: {said}"]
    assert _validate(folder, "plan.yaml").code == 0
    assert _validate(folder, "plan.yaml", "--strict").code == 1
    assert invoke(*command.split()[1:], cwd=folder).code == 0
    assert _warnings(folder, "plan.yaml") == []


@pytest.mark.parametrize("line", SILENT.values(), ids=SILENT)
def test_other_first_lines_are_no_finding(folder: Path, line: str) -> None:
    _heading(line)(folder)
    assert _validate(folder, "plan.yaml", "--strict") == (0, "checked 1 file: no problems\n", "")


def test_an_absolute_name_is_not_looked_up(folder: Path) -> None:
    _heading(HEAD.format(folder / "s.json"))(folder)
    assert _warnings(folder, "plan.yaml") == []


def test_stdin_has_no_folder(folder: Path) -> None:
    assert _warnings(folder, "-", stdin=(NAMED + RENAMED).encode()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes of this kind")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    (folder / "s.json").unlink()
    os.mkfifo(folder / "s.json")
    assert _warnings(folder, "plan.yaml") == []


def test_a_plan_with_faults_is_not_held_against_it(folder: Path) -> None:
    """There is no schema to write for it yet."""
    for faulty in (RENAMED.replace("year: 2021", "year: 某年"), RENAMED + "tasks: []\n"):
        (folder / "plan.yaml").write_text(NAMED + faulty, encoding="utf-8")
        assert _warnings(folder, "plan.yaml") == []
        assert _validate(folder, "plan.yaml").code == 1


# The plan's name as it is given, the schema's as the plan has it, and the command.
NAMES = {
    "in a folder": ("data/plan.yaml", "s.json", "--plan data/plan.yaml -o data/s.json"),
    "beside the folder": ("data/plan.yaml", "../s.json", "--plan data/plan.yaml -o data/../s.json"),
    "with a dot": ("data/plan.yaml", "./s.json", "--plan data/plan.yaml -o data/s.json"),
    "Chinese": ("计划/要点.yaml", "模式.json", "--plan 计划/要点.yaml -o 计划/模式.json"),
    "a blank": ("my plans/p.yaml", "s.json", "--plan 'my plans/p.yaml' -o 'my plans/s.json'"),
    "an apostrophe": ("it's/p.yaml", "s.json", "--plan 'it'\"'\"'s/p.yaml' -o 'it'\"'\"'s/s.json'"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows quotes otherwise")
@pytest.mark.parametrize(("plan", "schema", "options"), NAMES.values(), ids=NAMES)
def test_the_command_has_the_names_as_given(
    tmp_path: Path, plan: str, schema: str, options: str
) -> None:
    (tmp_path / plan).parent.mkdir()
    (tmp_path / plan).write_text(HEAD.format(schema) + SMALL, encoding="utf-8")
    ((tmp_path / plan).parent / schema).write_bytes(b"{}")
    (line,) = _warnings(tmp_path, plan)
    assert line.endswith(f"renew it: plantrack schema {options}")


def test_a_comment_in_the_line_suppresses_it(folder: Path) -> None:
    line = NAMED.rstrip("\n") + " # plantrack: ignore[PT214] 另有模式\n"
    _heading(line)(folder)
    assert _warnings(folder, "plan.yaml") == []
    assert "PT901" not in _validate(folder, "plan.yaml").out


def test_each_plan_is_held_against_its_own(folder: Path) -> None:
    (folder / "other.yaml").write_text(HEAD.format("t.json") + RENAMED, encoding="utf-8")
    _schema(folder, "--plan", "other.yaml", name="t.json")
    assert _warnings(folder, "plan.yaml", "other.yaml") == []
    (folder / "s.json").replace(folder / "t.json")
    (line,) = _warnings(folder, "plan.yaml", "other.yaml")
    assert line.startswith("other.yaml:1:33: ")


def test_the_edit_is_checked_with_it(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.write("plan-2021.yaml", NAMED + SMALL)
    _schema(tmp_path, "--plan", "plan-2021.yaml")
    repository.commit("plan-2021.yaml", NAMED + SMALL)
    repository.write("plan-2021.yaml", NAMED + RENAMED)
    assert len(_warnings(tmp_path, "--against", "HEAD")) == 1


def test_the_python_api_finds_it(folder: Path) -> None:
    assert plantrack.check(folder / "plan.yaml") == []
    _renamed(folder)
    assert [one.code for one in plantrack.check(folder / "plan.yaml")] == ["PT214"]


def test_the_schema_that_was_read_is_not_overwritten(folder: Path) -> None:
    before = (folder / "s.json").read_bytes()
    assert _validate(folder, "plan.yaml", "-o", "s.json").code == 2
    assert (folder / "s.json").read_bytes() == before
