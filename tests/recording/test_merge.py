"""Entries of two branches are merged by git, as .gitattributes says, and none is lost."""

import json
import shutil
from pathlib import Path

import pytest

from recording.office import Office
from support.real_plan import ROOT
from support.repository import Repository, with_plan

FILE = "data/progress-2021/龙兴镇.yaml"
SAME = "- {task: 17, date: 2021-06-30, note: %s}\n"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with the plan, and what git is told of progress here."""
    made = with_plan(tmp_path / "repository")
    for name in (".gitattributes", ".gitignore"):
        shutil.copy(ROOT / name, made.root / name)
    made.git("add", "--all")
    made.git("commit", "--quiet", "--message", "what git is told")
    return made


# What stands in the file first (None: there is none yet), and what each branch adds.
MERGES: dict[str, tuple[str | None, list[str], list[str]]] = {
    "one entry each": (
        "- {task: 17, date: 2021-05-31, done: 1}\n",
        ["--note", "一"],
        ["--note", "二"],
    ),
    "several each": (
        "# 龙兴镇\n",
        ["--note", "一", "--done", "2"],
        ["--note", "二", "--done", "2", "--problem", "用地", "--evidence", "a.pdf"],
    ),
    "a new file each": (None, ["--note", "一"], ["--note", "二"]),
    "an empty file": ("", ["--note", "一"], ["--note", "二"]),
}


@pytest.mark.parametrize(("first", "ours", "theirs"), MERGES.values(), ids=MERGES)
def test_two_branches_of_one_body_merge(
    repository: Repository, first: str | None, ours: list[str], theirs: list[str]
) -> None:
    office = Office(repository.root)
    if first is not None:
        repository.commit(FILE, first)
    for branch, said in (("ours", ours), ("theirs", theirs)):
        repository.git("checkout", "--quiet", "-b", branch, "main")
        for _ in range(2):  # of one task and one date
            office.added("17", "--town", "龙兴镇", *said, "--date", "2021-06-30")
        repository.git("add", "--all")
        repository.git("commit", "--quiet", "--message", branch)
    repository.git("merge", "--quiet", "--no-edit", "ours")
    logged = json.loads(office.do("progress", "log", "-f", "json").out)["entries"]
    notes = sorted(one["note"] for one in logged if "note" in one)
    assert notes == ["一", "一", "二", "二"]
    assert office.read("龙兴镇").startswith(first or "")
    assert office.do("validate", "--ignore", "coverage").code == 0
    assert repository.git("status", "--porcelain") == ""  # no lock is left to commit
