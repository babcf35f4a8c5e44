"""The commit that an edit is held against: a base older than the plan, a name of two things."""

import json
from pathlib import Path

import pytest

from policy.edited import LOWERED, NAME
from support.process import Result, invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository


def judge(repository: Repository, against: str) -> Result:
    return invoke("validate", "--against", against, "-f", "json", cwd=repository.root)


@pytest.mark.parametrize("name", [NAME, "plan-2021.yaml", "towns/plan-2021.yaml"])
def test_a_branch_older_than_the_plan_is_held_against_it(tmp_path: Path, name: str) -> None:
    """main has a plan for that year, though it had none where the branch left it."""
    made = Repository(tmp_path / "计划")
    made.commit("README.md", "计划\n")
    made.git("branch", "topic")
    made.commit(NAME, PLAN_TEXT)
    made.git("switch", "--quiet", "topic")
    made.commit(name, LOWERED)
    result = judge(made, "main")
    codes = {one["code"] for one in json.loads(result.out)["findings"]}
    assert result.code == 1
    assert "PT602" in codes
    assert "PT613" not in codes


@pytest.mark.parametrize("kinds", [("heads", "tags"), ("heads", "remotes"), ("tags", "remotes")])
@pytest.mark.parametrize("revision", ["base", "base~0", "base..", "base...", "base@{0}"])
def test_a_name_of_two_things_is_refused(
    made: Repository, kinds: tuple[str, str], revision: str
) -> None:
    """git would take one of them silently: a tag called like the branch is the edit itself."""
    old = made.git("rev-parse", "HEAD").strip()
    edited = made.commit(NAME, LOWERED)
    for kind, commit in zip(kinds, (old, edited), strict=True):
        made.git("update-ref", "--create-reflog", f"refs/{kind}/base", commit)
    result = judge(made, revision)
    assert (result.code, result.out) == (2, "")
    assert all(f"refs/{kind}/base" in result.err for kind in kinds)
    assert judge(made, f"refs/{kinds[0]}/base").code == 1
