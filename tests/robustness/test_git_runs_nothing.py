"""Reading a repository runs no program that the repository names, and never its own `git`."""

import os
import sys
from pathlib import Path

import pytest

from support.process import invoke, run
from support.real_plan import PLAN_TEXT
from support.repository import Repository, with_plan

NAME = "data/plan-2021.yaml"
LOWERED = PLAN_TEXT.replace("value: 55", "value: 5")
COMMANDS = (("diff",), ("diff", "HEAD"), ("validate", "--against", "HEAD"))

if sys.platform == "win32":
    pytest.skip(
        "Windows starts no shell scripts, which stand here for what a repository may name",
        allow_module_level=True,
    )


def script(path: Path, trace: Path) -> Path:
    """A program at `path` that leaves `trace` if it is run."""
    path.write_text(f"#!/bin/sh\ntouch '{trace}'\nexit 1\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    return tmp_path / "was-run"


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("url", ["ssh://example.invalid/x.git", "ext::sh -c '{script}'"])
def test_a_partial_clone_fetches_nothing(
    tmp_path: Path, trace: Path, command: tuple[str, ...], url: str
) -> None:
    """What it lacks, git would fetch with the program in `core.sshCommand`."""
    origin = with_plan(tmp_path / "origin")
    origin.git("config", "uploadpack.allowFilter", "true")
    partial = ("clone", "--quiet", "--no-checkout", "--filter=blob:none", origin.root.as_uri())
    origin.git(*partial, str(tmp_path / "clone"))
    clone = Repository(tmp_path / "clone")
    ran = script(tmp_path / "ssh", trace)
    clone.git("config", "core.sshCommand", str(ran))
    clone.git("config", "protocol.ext.allow", "always")
    clone.git("remote", "set-url", "origin", url.format(script=ran))
    clone.write(NAME, LOWERED)
    result = invoke(*command, cwd=clone.root)
    assert result.code == 2
    assert result.err.startswith("Error: ")
    assert not trace.exists()


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "key",
    [
        *("core.fsmonitor", "core.pager", "core.editor", "core.askPass", "diff.external"),
        *("core.alternateRefsCommand", "filter.x.clean", "filter.x.process", "diff.x.textconv"),
        *("credential.helper", "gpg.program", "core.gitProxy", "uploadpack.packObjectsHook"),
    ],
)
def test_settings_run_nothing(
    tmp_path: Path, trace: Path, command: tuple[str, ...], key: str
) -> None:
    made = with_plan(tmp_path / "计划")
    made.commit(".gitattributes", "*.yaml filter=x diff=x\n")
    made.git("config", key, str(script(tmp_path / "script", trace)))
    trace.unlink(missing_ok=True)
    made.write(NAME, LOWERED)
    assert invoke(*command, cwd=made.root).code == 1
    assert not trace.exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_hooks_are_not_run(tmp_path: Path, trace: Path, command: tuple[str, ...]) -> None:
    made = with_plan(tmp_path / "计划")
    for hook in ("post-index-change", "reference-transaction", "fsmonitor-watchman"):
        script(made.root / ".git/hooks" / hook, trace)
    made.write(NAME, LOWERED)
    assert invoke(*command, cwd=made.root).code == 1
    assert not trace.exists()


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("first", ["", ".", "./bin", "{here}"])
def test_git_is_never_that_of_the_current_folder(
    tmp_path: Path, trace: Path, command: tuple[str, ...], first: str
) -> None:
    made = with_plan(tmp_path / "计划")
    (made.root / "bin").mkdir()
    script(made.root / "git", trace)
    script(made.root / "bin/git", trace)
    made.write(NAME, LOWERED)
    path = os.pathsep.join((first.format(here=made.root), os.environ["PATH"]))
    assert invoke(*command, cwd=made.root, env={"PATH": path}).code == 1
    assert not trace.exists()


def test_a_git_that_cannot_be_executed(tmp_path: Path) -> None:
    made = with_plan(tmp_path / "计划")
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/git"
    program.write_bytes(b"\x7fELF no program")
    program.chmod(0o755)
    result = invoke("diff", cwd=made.root, env={"PATH": str(tmp_path / "bin")})
    assert (result.code, result.out) == (2, "")
    assert str(program) in result.err
    assert "write" not in result.err


@pytest.mark.parametrize(
    "folder",
    [
        pytest.param("结尾有空格 ".encode(), id="ends in a blank"),
        pytest.param("换行\n".encode(), id="ends in a line feed"),
        pytest.param(b"\xd3\xe5\xb1\xb1", id="GBK"),
        pytest.param(b"'\"$(x)`", id="quotes"),
    ],
)
@pytest.mark.parametrize("command", COMMANDS)
def test_any_folder_name(tmp_path: Path, folder: bytes, command: tuple[str, ...]) -> None:
    made = with_plan(tmp_path / os.fsdecode(folder))
    made.write(NAME, LOWERED)
    result = run(*command, cwd=made.root)
    assert result.code == 1
    assert "55" in result.out


@pytest.mark.parametrize("command", COMMANDS)
def test_a_posix_locale(tmp_path: Path, command: tuple[str, ...]) -> None:
    made = with_plan(tmp_path / "民政计划")
    made.git("mv", "data", "计划")
    made.git("commit", "--quiet", "--message", "moved")
    made.write("计划/plan-2021.yaml", LOWERED)
    for settings in ({"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {}):
        result = run(*command, cwd=made.root / "计划", env={"LC_ALL": "POSIX", **settings})
        assert result.code == 1
        assert "55" in result.out


def test_a_link_out_of_the_repository(tmp_path: Path) -> None:
    made = with_plan(tmp_path / "计划")
    (tmp_path / "outside.yaml").write_text(LOWERED, encoding="utf-8")
    (made.root / NAME).unlink()
    (made.root / NAME).symlink_to(tmp_path / "outside.yaml")
    made.git("add", "--all")
    made.git("commit", "--quiet", "--message", "link")
    for command in (*COMMANDS, ("diff", "HEAD~1", "--plan", NAME)):
        result = run(*command, cwd=made.root)
        assert result.code in (1, 2)
        assert "Error" in result.err or "PT612" in result.out or "55" in result.out


def test_a_folder_that_leads_out_of_the_repository(tmp_path: Path) -> None:
    made = with_plan(tmp_path / "计划")
    (tmp_path / "外").mkdir()
    (made.root / NAME).rename(tmp_path / "外/plan-2021.yaml")
    (made.root / "data").rmdir()
    (made.root / "data").symlink_to(tmp_path / "外")
    for command in COMMANDS:
        result = run(*command, cwd=made.root)
        assert (result.code, result.err[:7]) == (2, "Error: ")


@pytest.mark.parametrize("name", ["zz", "plan-2021.yaml", "data/plan-2022.yaml"])
def test_a_link_to_itself_hides_no_plan(tmp_path: Path, name: str) -> None:
    made = with_plan(tmp_path / "计划")
    (made.root / name).symlink_to(Path(name).name)
    made.write(NAME, LOWERED)
    for command in COMMANDS:
        result = run(*command, cwd=made.root)
        assert result.code in (1, 2)
        assert "55" in result.out or "plan-202" in result.err
