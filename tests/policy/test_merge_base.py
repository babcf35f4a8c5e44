"""`--against main` is where the branch left main; a range is exact."""

import json
from pathlib import Path

import pytest

from policy.edited import NAME, entry, recorded
from support.process import invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

LOWERED = recorded(PLAN_TEXT.replace("value: 55", "value: 50"), entry())
COMMENTED = "# 负责人：办公室\n" + PLAN_TEXT


@pytest.fixture
def parted(tmp_path: Path) -> Repository:
    """On topic a comment, on main meanwhile an approved change; topic is checked out."""
    made = with_plan(tmp_path / "计划")
    made.git("switch", "--quiet", "--create", "topic")
    made.commit(NAME, COMMENTED)
    made.git("switch", "--quiet", "main")
    made.commit(NAME, LOWERED)
    made.git("switch", "--quiet", "topic")
    return made


def codes(repository: Repository, against: str) -> tuple[int, list[str]]:
    arguments = ("validate", "--against", against, "--select", "PT6", "-f", "json")
    result = invoke(*arguments, cwd=repository.root)
    assert result.code in (0, 1), result.err
    return result.code, sorted({one["code"] for one in json.loads(result.out)["findings"]})


@pytest.mark.parametrize("against", ["main", "HEAD", "HEAD~1", "main...", "main...topic", "HEAD.."])
def test_who_has_not_seen_a_change_does_not_undo_it(parted: Repository, against: str) -> None:
    assert codes(parted, against) == (0, [])


@pytest.mark.parametrize("against", ["main..", "main..HEAD", "main..topic"])
def test_a_range_is_exact(parted: Repository, against: str) -> None:
    """As against main itself, topic takes back a recorded revision."""
    code, found = codes(parted, against)
    assert code == 1
    assert "PT606" in found


def test_what_the_branch_changes_is_found(parted: Repository) -> None:
    parted.write(NAME, COMMENTED.replace("value: 55", "value: 5"))
    assert codes(parted, "main") == (1, ["PT602"])


def test_in_a_merge_checkout_the_base_is_the_base(parted: Repository) -> None:
    """As a pull request is checked out: merged into main, HEAD^1 being main."""
    base = parted.git("rev-parse", "main").strip()
    parted.git("switch", "--quiet", "--detach", "main")
    parted.git("merge", "--quiet", "--no-edit", "topic")
    assert codes(parted, base) == (0, [])
    parted.write(NAME, LOWERED.replace("value: 50", "value: 5"))
    code, found = codes(parted, base)
    assert code == 1
    assert "PT602" in found


def test_a_range_must_end_at_what_is_checked(parted: Repository) -> None:
    result = invoke("validate", "--against", "topic..main", cwd=parted.root)
    assert (result.code, result.out) == (2, "")
    assert "topic..main" in result.err


def test_a_branch_without_a_common_past(parted: Repository) -> None:
    parted.git("switch", "--quiet", "--orphan", "alone")
    parted.commit(NAME, PLAN_TEXT)
    result = invoke("validate", "--against", "main", cwd=parted.root)
    assert result.code == 2
    assert "main" in result.err


@pytest.mark.parametrize("against", ["{base}", "origin/main", "main", "{base}.."])
@pytest.mark.parametrize("verb", ["validate", "diff"])
def test_a_shallow_clone_says_what_it_lacks(
    parted: Repository, tmp_path: Path, against: str, verb: str
) -> None:
    base = parted.git("rev-parse", "main").strip()
    url = parted.root.as_uri()
    clone = ("clone", "--quiet", "--depth", "1", "--branch", "topic", url, str(tmp_path / "浅"))
    parted.git(*clone)
    revision = against.format(base=base)
    arguments = ("--against", revision) if verb == "validate" else (revision,)
    result = invoke(verb, *arguments, cwd=tmp_path / "浅")
    assert result.code == 2
    assert "fetch-depth: 0" in result.err


def test_a_shallow_clone_that_has_both_ends_but_not_the_past(
    parted: Repository, tmp_path: Path
) -> None:
    url = parted.root.as_uri()
    parted.git("clone", "--quiet", "--depth", "1", "--no-single-branch", url, str(tmp_path / "浅"))
    result = invoke("validate", "--against", "origin/main", cwd=tmp_path / "浅")
    assert result.code == 2
    assert "fetch-depth: 0" in result.err
    assert invoke("validate", "--against", "HEAD", cwd=tmp_path / "浅").code == 0
