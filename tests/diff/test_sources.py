"""Where `plantrack diff` takes the two versions from: files, revisions, ranges, stdin."""

import json
from pathlib import Path

import pytest

from diff.edits import task
from support.process import Result, invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

NAME = "data/plan-2021.yaml"
_FIFTY = task(17, "value: 55", "value: 50")(PLAN_TEXT)
_FORTY = task(17, "value: 55", "value: 40")(PLAN_TEXT)
_SIXTY = task(17, "value: 55", "value: 60")(PLAN_TEXT)


def _steps(*arguments: str, cwd: Path, stdin: bytes = b"") -> list[tuple[object, object]]:
    """From what to what each change goes."""
    result = invoke("diff", *arguments, "--format", "json", cwd=cwd, stdin=stdin)
    assert result.code in (0, 1), result.err
    assert result.err == ""
    changes = json.loads(result.out)["changes"]
    assert result.code == (1 if changes else 0)
    return [(change["old"], change["new"]) for change in changes]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """On main 55, then 50; on topic, from the first commit, 40; in the working tree 60."""
    made = with_plan(tmp_path_factory.mktemp("渝北") / "民政计划")
    made.git("branch", "topic")
    made.commit(NAME, _FIFTY)
    made.git("switch", "--quiet", "topic")
    made.commit(NAME, _FORTY)
    made.git("switch", "--quiet", "main")
    made.git("tag", "v1")
    made.write(NAME, _SIXTY)
    made.write("old.yaml", PLAN_TEXT)
    return made


@pytest.mark.parametrize(
    ("arguments", "steps"),
    [
        pytest.param([], [(50, 60)], id="last commit and working tree"),
        pytest.param(["HEAD"], [(50, 60)], id="HEAD and working tree"),
        pytest.param(["HEAD~1"], [(55, 60)], id="HEAD~1 and working tree"),
        pytest.param(["v1"], [(50, 60)], id="tag"),
        pytest.param(["HEAD~1", "HEAD"], [(55, 50)], id="two revisions"),
        pytest.param(["HEAD", "HEAD"], [], id="a revision and itself"),
        pytest.param(["main", "topic"], [(50, 40)], id="two branches"),
        pytest.param(["main..topic"], [(50, 40)], id="range"),
        pytest.param(["topic..main"], [(40, 50)], id="range, turned round"),
        pytest.param(["main...topic"], [(55, 40)], id="from where they parted"),
        pytest.param(["topic...main"], [(55, 50)], id="from where they parted, turned round"),
        pytest.param(["topic.."], [(40, 50)], id="range up to HEAD"),
        pytest.param(["..topic"], [(50, 40)], id="range from HEAD"),
        pytest.param(["topic..."], [(55, 50)], id="from where HEAD parted"),
        pytest.param(["old.yaml", NAME], [(55, 60)], id="two files"),
        pytest.param(["old.yaml", "topic"], [(55, 40)], id="file and revision"),
        pytest.param(["topic", "old.yaml"], [(40, 55)], id="revision and file"),
        pytest.param(["old.yaml"], [(55, 60)], id="file and the plan"),
        pytest.param(["HEAD", "--plan", NAME], [(50, 60)], id="--plan names the file"),
        pytest.param(["HEAD~1..HEAD", "--year", "2021"], [(55, 50)], id="--year names the file"),
    ],
)
@pytest.mark.parametrize("folder", ["", "data"])
def test_versions(
    repository: Repository, arguments: list[str], steps: list[tuple[int, int]], folder: str
) -> None:
    """The same from the root and from a folder below, in a repository with a Chinese path."""
    typed = [_from(folder, one) for one in arguments]
    assert _steps(*typed, cwd=repository.root / folder) == steps


def _from(folder: str, argument: str) -> str:
    return f"../{argument}" if folder and argument.endswith(".yaml") else argument


def test_stdin_is_a_version(repository: Repository) -> None:
    stdin = _FORTY.encode()
    assert _steps("HEAD", "-", cwd=repository.root, stdin=stdin) == [(50, 40)]
    assert _steps("-", "old.yaml", cwd=repository.root, stdin=stdin) == [(40, 55)]


def test_the_plan_may_be_on_stdin_with_a_file(repository: Repository) -> None:
    stdin = _FORTY.encode()
    assert _steps("old.yaml", "--plan", "-", cwd=repository.root, stdin=stdin) == [(55, 40)]


def test_two_files_need_no_repository(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(PLAN_TEXT, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(_FIFTY, encoding="utf-8")
    assert _steps("a.yaml", "b.yaml", cwd=tmp_path) == [(55, 50)]


def test_a_file_goes_before_a_revision_of_that_name(tmp_path: Path) -> None:
    made = with_plan(tmp_path)
    made.git("tag", "old.yaml")
    made.write("old.yaml", _FORTY)
    assert _steps("old.yaml", cwd=made.root) == [(40, 55)]


def test_a_chinese_file_name(tmp_path: Path) -> None:
    made = with_plan(tmp_path, "计划/二〇二一年.yaml")
    made.write("计划/二〇二一年.yaml", _FIFTY)
    assert _steps("--plan", "计划/二〇二一年.yaml", cwd=tmp_path) == [(55, 50)]


def test_a_plan_outside_the_working_folder(tmp_path: Path) -> None:
    """The repository is the plan's, not the one the clerk stands in."""
    made = with_plan(tmp_path / "plans")
    made.write(NAME, _FIFTY)
    elsewhere = Repository(tmp_path / "elsewhere")
    assert _steps("--plan", str(made.root / NAME), cwd=elsewhere.root) == [(55, 50)]


def test_a_file_deleted_from_the_working_tree(tmp_path: Path) -> None:
    made = with_plan(tmp_path)
    made.commit(NAME, _FIFTY)
    (made.root / NAME).unlink()
    assert _steps("HEAD~1..HEAD", "--plan", NAME, cwd=tmp_path) == [(55, 50)]


def test_a_version_with_crlf(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.git("config", "core.autocrlf", "false")
    made.commit(NAME, PLAN_TEXT)
    (made.root / NAME).write_bytes(PLAN_TEXT.replace("\n", "\r\n").encode())
    assert _steps(cwd=tmp_path) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["no-such-branch"], "no-such-branch", id="unknown revision"),
        pytest.param(["main..no-such-branch"], "no-such-branch", id="unknown end of a range"),
        pytest.param(["main...no-such-branch"], "no-such-branch", id="unknown end, three dots"),
        pytest.param(["--", "-main"], "-main", id="begins with -"),
        pytest.param(["--", "--output=stolen"], "--output=stolen", id="an option of git's"),
        pytest.param(["--", "main..--output=stolen"], "--output=stolen", id="option in a range"),
        pytest.param(["--", "--output=x...main"], "--output=x", id="option, three dots"),
        pytest.param(["main..topic", "main"], "范围", id="range and another version"),
        pytest.param(["main:data"], "main:data", id="a tree"),
        pytest.param([""], "版本为空", id="empty"),
        pytest.param(["HEAD", " "], "版本为空", id="empty second version"),
        pytest.param(["HEAD~99"], "HEAD~99", id="before the first commit"),
        pytest.param(["x" * 5000], "xxx", id="longer than a name may be"),
    ],
)
def test_no_such_version(repository: Repository, arguments: list[str], told: str) -> None:
    result = _refused(repository.root, *arguments)
    assert told in result.err
    assert not list(repository.root.rglob("*stolen*"))


def _refused(cwd: Path, *arguments: str) -> Result:
    result = invoke("diff", *arguments, cwd=cwd, env={"PLANTRACK_LANG": "zh"})
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("错误：")
    assert result.err.count("\n") == 1
    assert "Traceback" not in result.err
    return result


def test_no_repository(tmp_path: Path) -> None:
    (tmp_path / "plan-2021.yaml").write_text(PLAN_TEXT, encoding="utf-8")
    assert "git" in _refused(tmp_path).err


def test_a_repository_without_commits(tmp_path: Path) -> None:
    Repository(tmp_path).write(NAME, PLAN_TEXT)
    assert "HEAD" in _refused(tmp_path).err


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = with_plan(tmp_path / "plans")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git" in _refused(made.root).err


def test_a_named_file_absent_at_the_revision(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit("README.md", "计划\n")
    made.write(NAME, PLAN_TEXT)
    error = _refused(tmp_path, "HEAD", "--plan", NAME).err
    assert NAME in error
    assert "HEAD" in error


def test_an_invalid_old_version(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit(NAME, PLAN_TEXT.replace("    goal: 前期工作\n", ""))
    made.write(NAME, PLAN_TEXT)
    result = invoke("diff", cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert f"HEAD:{NAME}" in result.err
    assert "goal" in result.err


def test_an_old_version_that_is_no_text(tmp_path: Path) -> None:
    made = with_plan(tmp_path)
    (made.root / NAME).write_bytes(PLAN_TEXT.encode("gb18030", errors="replace"))
    made.git("commit", "--quiet", "--all", "--message", "GBK")
    made.write(NAME, PLAN_TEXT)
    result = invoke("diff", cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert f"HEAD:{NAME}" in result.err
