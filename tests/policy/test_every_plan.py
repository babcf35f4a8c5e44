"""`validate` and `diff` without a file: every plan of the folder, and every one that changed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from policy.edited import LOWERED, NAME
from support.process import Result, invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

NEXT = "data/plan-2022.yaml"
NEXT_TEXT = PLAN_TEXT.replace("2021", "2022")
Prepare = Callable[[Repository], object]


@pytest.fixture
def two(tmp_path: Path) -> Repository:
    """A repository whose folder `data` holds the plans of two years."""
    made = with_plan(tmp_path / "两年")
    made.commit(NEXT, NEXT_TEXT)
    return made


def found(repository: Repository, *more: str, at: str = "") -> tuple[int, set[tuple[str, str]]]:
    """The exit code, and the file and code of each finding but those on coverage."""
    arguments = ("validate", "--ignore", "coverage", "-f", "json", *more)
    result = invoke(*arguments, cwd=repository.root / at)
    findings = json.loads(result.out)["findings"]
    return result.code, {(one["file"], one["code"]) for one in findings}


def test_all_plans_of_the_folder_are_checked(two: Repository) -> None:
    two.write(NAME, PLAN_TEXT.replace("- 养老科\n", "- 养老课\n", 1))
    two.write(NEXT, NEXT_TEXT.replace("- 救助科\n", "- 救助课\n", 1))
    two.write("plan-2020.yaml", "")
    code, findings = found(two)
    assert code == 1
    assert {(NAME, "PT201"), (NEXT, "PT201"), ("plan-2020.yaml", "PT004")} <= findings


@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        pytest.param((NEXT,), {}, id="a file"),
        pytest.param(("--plan", NEXT), {}, id="--plan"),
        pytest.param(("--year", "2022"), {}, id="--year"),
        pytest.param((), {"PLANTRACK_PLAN": NEXT}, id="PLANTRACK_PLAN"),
    ],
)
def test_a_named_plan_is_checked_alone(
    two: Repository, arguments: tuple[str, ...], env: dict[str, str]
) -> None:
    two.write(NAME, LOWERED)
    for against in ((), ("--against", "main")):
        result = invoke("validate", *against, *arguments, cwd=two.root, env=env)
        assert result.code == 0
        assert "PT301" not in result.out


def _lower(made: Repository) -> None:
    made.write(NAME, LOWERED)


def _lower_and_add(made: Repository) -> None:
    made.write(NAME, LOWERED)
    made.write("data/plan-2023.yaml", PLAN_TEXT.replace("2021", "2023"))


def _lower_elsewhere(made: Repository) -> None:
    """A plan of the repository that is in no folder where plans are looked for."""
    made.commit("towns/木耳镇/plan-2021.yaml", PLAN_TEXT)
    made.write("towns/木耳镇/plan-2021.yaml", LOWERED)


@pytest.mark.parametrize("folder", ["", "data"])
@pytest.mark.parametrize("edit", [_lower, _lower_and_add, _lower_elsewhere])
def test_no_plan_hides_behind_a_newer_one(two: Repository, edit: Prepare, folder: str) -> None:
    edit(two)
    code, findings = found(two, "--against", "HEAD", at=folder)
    assert code == 1
    assert "PT602" in {one for _, one in findings}


@pytest.mark.parametrize("edit", [_lower, _lower_and_add, _lower_elsewhere])
@pytest.mark.parametrize("revision", [(), ("HEAD",), ("main",)])
def test_diff_shows_every_plan_that_changed(
    two: Repository, edit: Prepare, revision: tuple[str, ...]
) -> None:
    edit(two)
    result = _diff(two, *revision)
    assert result.code == 1
    kinds = [one["kind"] for one in json.loads(result.out)["changes"]]
    assert "target-lowered" in kinds
    assert ("plan-file-added" in kinds) == (edit is _lower_and_add)


def _diff(repository: Repository, *arguments: str, form: str = "json") -> Result:
    return invoke("diff", *arguments, "--format", form, cwd=repository.root)


def test_diff_of_several_plans_says_which_is_which(two: Repository) -> None:
    two.write(NAME, LOWERED)
    two.write(NEXT, NEXT_TEXT.replace("value: 55", "value: 60"))
    answer = json.loads(_diff(two).out)
    assert [(one["file"], one["plan"]["year"]) for one in answer["plans"]] == [
        (NAME, 2021),
        (NEXT, 2022),
    ]
    assert [one["new"] for one in answer["changes"]] == [5, 60]
    assert [one["changes"][0]["new"] for one in answer["plans"]] == [5, 60]
    rows = [line.split("\t") for line in _diff(two, form="tsv").out.splitlines()]
    assert [row[0] for row in rows] == ["文件", NAME, NEXT]
    markdown = _diff(two, form="markdown").out
    assert markdown.index("2021年全区") < markdown.index("减为5个") < markdown.index("2022年全区")


def test_diff_of_a_plan_that_is_new_or_gone(two: Repository) -> None:
    """It concerns everybody who has a task in it."""
    (two.root / NAME).unlink()
    two.write("data/plan-2023.yaml", PLAN_TEXT.replace("2021", "2023"))
    changes = json.loads(_diff(two).out)["changes"]
    assert [(one["kind"], one["old"], one["new"]) for one in changes] == [
        ("plan-file-added", None, "2023年全区民政工作要点"),
        ("plan-file-removed", "2021年全区民政工作要点", None),
    ]
    assert all(len(one["concerns"]["towns"]) == 22 for one in changes)
    assert all("养老科" in one["concerns"]["units"] for one in changes)


def test_diff_between_revisions_shows_every_plan(two: Repository) -> None:
    two.commit(NAME, LOWERED)
    two.git("rm", "--quiet", NEXT)
    two.git("commit", "--quiet", "--message", "2022 gone")
    changes = json.loads(_diff(two, "HEAD~2..HEAD").out)["changes"]
    assert [one["kind"] for one in changes] == ["target-lowered", "plan-file-removed"]
    # The working tree has no part in it.
    two.write(NAME, "")
    assert json.loads(_diff(two, "HEAD~2", "HEAD").out)["changes"] == changes


def test_diff_without_changes_shows_the_usual_plan(two: Repository) -> None:
    result = _diff(two)
    assert result.code == 0
    answer = json.loads(result.out)
    assert (answer["plan"]["year"], answer["changes"]) == (2022, [])


def test_diff_finds_a_town_that_only_one_plan_has(two: Repository) -> None:
    two.write(NAME, LOWERED.replace("木耳镇", "木耳新镇"))
    two.write(NEXT, NEXT_TEXT.replace("value: 55", "value: 60"))
    assert _diff(two, "--town", "木耳新镇").code == 1
    assert _diff(two, "--town", "不存在镇").code == 2


def test_diff_where_there_is_no_plan(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit("README.md", "空\n")
    result = _diff(made)
    assert (result.code, result.out) == (2, "")
    assert "plan-YYYY.yaml" in result.err
