"""Which plan file a command uses when several could be meant."""

import json
from pathlib import Path

import pytest

from support.process import invoke
from support.small_plan import small_plan, write_plan


def make(folder: Path, *names: str) -> None:
    """Plans in `folder`, each with its own path for a title."""
    for name in names:
        write_plan(folder / name, titled(name))


def titled(title: str) -> dict[str, object]:
    plan = small_plan()
    plan["plan"]["title"] = title
    return plan


def used(cwd: Path, *arguments: str, plan: str = "", stdin: bytes = b"") -> str:
    """The title of the plan that `list` reads."""
    env = {"PLANTRACK_PLAN": plan} if plan else {}
    result = invoke("list", "--format", "json", *arguments, cwd=cwd, env=env, stdin=stdin)
    assert (result.code, result.err) == (0, "")
    title: str = json.loads(result.out)["plan"]["title"]
    return title


def refused(cwd: Path, *arguments: str, plan: str = "") -> str:
    env = {"PLANTRACK_PLAN": plan} if plan else {}
    result = invoke("list", *arguments, cwd=cwd, env=env)
    assert (result.code, result.out) == (2, "")
    return result.err


@pytest.mark.parametrize(
    ("files", "within", "arguments", "expected"),
    [
        ("plan-2021.yaml", ".", "", "plan-2021.yaml"),
        ("data/plan-2021.yaml", ".", "", "data/plan-2021.yaml"),
        ("data/plan-2021.yaml", "data", "", "data/plan-2021.yaml"),
        ("plan-2021.yaml plan-2022.yaml plan-2019.yaml", ".", "", "plan-2022.yaml"),
        ("data/plan-2021.yaml plan-2021.yaml", ".", "", "data/plan-2021.yaml"),
        ("data/plan-2021.yaml plan-2022.yaml", ".", "", "plan-2022.yaml"),
        ("data/plan-2022.yaml plan-2021.yaml", ".", "", "data/plan-2022.yaml"),
        ("data/plan-2021.yaml", "a/b/c", "", "data/plan-2021.yaml"),
        # the nearest folder, even if a farther one has a later year
        ("plan-2022.yaml a/plan-2021.yaml", "a/b", "", "a/plan-2021.yaml"),
        ("plan-2022.yaml a/data/plan-2021.yaml", "a", "", "a/data/plan-2021.yaml"),
        ("plan-2021.yaml plan-2022.yaml", ".", "--year 2021", "plan-2021.yaml"),
        ("data/plan-2021.yaml plan-2022.yaml", ".", "--year 2021", "data/plan-2021.yaml"),
        ("plan-2021.yaml b.yaml", ".", "--plan b.yaml", "b.yaml"),
        ("plan-2021.yaml plan-22.yaml plan-20222.yaml plan-2030.yml", ".", "", "plan-2021.yaml"),
        ("plan-2021.yaml plan-2022.yaml.bak xplan-2023.yaml", ".", "", "plan-2021.yaml"),
    ],
)
def test_the_plan_that_is_found(
    tmp_path: Path, files: str, within: str, arguments: str, expected: str
) -> None:
    make(tmp_path, *files.split())
    (tmp_path / within).mkdir(parents=True, exist_ok=True)
    assert used(tmp_path / within, *arguments.split()) == expected


def test_the_option_goes_before_the_environment(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml", "b.yaml", "plan-2021.yaml")
    assert used(tmp_path, "--plan", "a.yaml", plan="b.yaml") == "a.yaml"
    assert used(tmp_path, plan="b.yaml") == "b.yaml"
    assert used(tmp_path) == "plan-2021.yaml"


def test_an_empty_environment_variable_says_nothing(tmp_path: Path) -> None:
    make(tmp_path, "plan-2021.yaml")
    result = invoke("list", cwd=tmp_path, env={"PLANTRACK_PLAN": ""})
    assert result.code == 0


def test_the_plan_on_stdin(tmp_path: Path) -> None:
    text = write_plan(tmp_path / "elsewhere.yaml", titled("由管道")).read_bytes()
    assert used(tmp_path, "--plan", "-", stdin=text) == "由管道"


@pytest.mark.parametrize("root", ["folder", "file"])
def test_the_search_ends_at_the_root_of_a_repository(tmp_path: Path, root: str) -> None:
    make(tmp_path, "plan-2021.yaml")
    inside = tmp_path / "repository" / "deep"
    inside.mkdir(parents=True)
    # in a worktree or submodule `.git` is a file
    mark = inside.parent / ".git"
    mark.mkdir() if root == "folder" else mark.write_text("gitdir: elsewhere", "utf-8")
    assert "--plan" in refused(inside)


def test_the_root_of_a_repository_is_searched_itself(tmp_path: Path) -> None:
    make(tmp_path, "data/plan-2021.yaml")
    (tmp_path / ".git").mkdir()
    (tmp_path / "deep").mkdir()
    assert used(tmp_path / "deep") == "data/plan-2021.yaml"


def test_no_plan_at_all(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    told = refused(tmp_path)
    assert told.count("\n") == 1
    assert "data/plan-YYYY.yaml" in told


def test_a_year_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    make(tmp_path, "plan-2021.yaml", "data/plan-2023.yaml")
    told = refused(tmp_path, "--year", "2022")
    assert all(year in told for year in ("2021", "2022", "2023"))


def test_a_folder_named_like_a_plan_is_none(tmp_path: Path) -> None:
    make(tmp_path, "plan-2021.yaml")
    (tmp_path / "plan-2022.yaml").mkdir()
    assert used(tmp_path) == "plan-2021.yaml"


@pytest.mark.parametrize("year", ["21", "20211", "abcd", "", "２０２１", "-201"])
def test_a_year_has_four_digits(year: str) -> None:
    assert year in refused(Path(__file__).parent, f"--year={year}")


def test_a_file_and_a_year_are_one_too_many(tmp_path: Path) -> None:
    make(tmp_path, "plan-2021.yaml")
    refused(tmp_path, "--plan", "plan-2021.yaml", "--year", "2021")


@pytest.mark.parametrize("source", ["option", "environment"])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, source: str) -> None:
    make(tmp_path, "plan-2021.yaml")
    told = (
        refused(tmp_path, "--plan", "nowhere.yaml")
        if source == "option"
        else refused(tmp_path, plan="nowhere.yaml")
    )
    assert "nowhere.yaml" in told


@pytest.mark.parametrize("verb", ["show 1", "report", "export", "validate"])
def test_every_verb_finds_the_same_plan(tmp_path: Path, verb: str) -> None:
    make(tmp_path, "data/plan-2021.yaml")
    (tmp_path / "a").mkdir()
    result = invoke(*verb.split(), cwd=tmp_path / "a")
    assert result.code == 0
    assert result.out


@pytest.mark.parametrize(
    ("language", "found", "expected"),
    [
        ("en", True, "data/plan-2021.yaml"),
        ("zh", True, "data/plan-2021.yaml"),
        ("en", False, "none"),
        ("zh", False, "无"),
    ],
)
def test_without_a_verb_the_plan_is_named(
    tmp_path: Path, language: str, found: bool, expected: str
) -> None:
    (tmp_path / ".git").mkdir()
    if found:
        make(tmp_path, "data/plan-2021.yaml")
    result = invoke(cwd=tmp_path, env={"PLANTRACK_LANG": language})
    assert (result.code, result.err) == (0, "")
    assert expected in result.out.splitlines()[-1].replace("\\", "/")
