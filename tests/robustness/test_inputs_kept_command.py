"""`-o FILE` overwrites nothing that the command reads, by whatever way it came to read it."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from support.edit import edited
from support.process import Result, invoke, run
from support.repository import with_plan
from support.small_plan import SMALL

OTHER = edited(SMALL, [("value: 55", "value: 50"), ("完成55个", "完成50个")])
FAULTY = edited(SMALL, [("value: 55", "value: 许多")])
CONTENT: Mapping[str, str] = {
    "plan-2021.yaml": SMALL,
    "other.yaml": OTHER,
    "faulty.yaml": FAULTY,
    "broken.yaml": "- [",
    "plantrack.toml": 'ignore = ["PT501"]\n',
    "pyproject.toml": "[tool.other]\n",
    "broken/pyproject.toml": "{",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two plans, two files that are none, and settings, each with a few names."""
    for name, text in CONTENT.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to("plan-2021.yaml")
    os.link(tmp_path / "plan-2021.yaml", tmp_path / "hard.yaml")
    return tmp_path


def assert_kept(outcome: Result, folder: Path, target: str) -> None:
    """Refused in one line, the last one, and every file as it was."""
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.splitlines()[-1] == (
        f"Error: {target}: this is a file that the command reads; not overwritten"
    )
    assert {name: (folder / name).read_text(encoding="utf-8") for name in CONTENT} == CONTENT


# What is run, and the file that it must not write to.
REFUSED: dict[str, tuple[str, str]] = {
    "validate": ("validate plan-2021.yaml", "plan-2021.yaml"),
    "validate, found": ("validate", "plan-2021.yaml"),
    "validate, --plan": ("validate --plan plan-2021.yaml", "plan-2021.yaml"),
    "validate, hard link": ("validate plan-2021.yaml", "hard.yaml"),
    "validate, symbolic link": ("validate plan-2021.yaml", "link.yaml"),
    "validate, read by a link": ("validate link.yaml", "plan-2021.yaml"),
    "validate, the first of two": ("validate other.yaml plan-2021.yaml", "other.yaml"),
    "validate, the last of two": ("validate other.yaml plan-2021.yaml", "./plan-2021.yaml"),
    "validate, a faulty plan": ("validate faulty.yaml", "faulty.yaml"),
    "validate, no YAML": ("validate broken.yaml", "broken.yaml"),
    "validate, in another format": ("validate plan-2021.yaml -f sarif", "plan-2021.yaml"),
    "validate, its settings": ("validate plan-2021.yaml", "plantrack.toml"),
    "diff, the old one": ("diff other.yaml plan-2021.yaml", "other.yaml"),
    "diff, the new one": ("diff other.yaml plan-2021.yaml", "plan-2021.yaml"),
    "diff, by a hard link": ("diff other.yaml plan-2021.yaml", "hard.yaml"),
    "list": ("list --plan other.yaml", "other.yaml"),
    "show": ("show 1 --plan other.yaml", "other.yaml"),
    "report, found": ("report", "plan-2021.yaml"),
    "export, by a hard link": ("export", "hard.yaml"),
    "schema": ("schema --plan plan-2021.yaml", "plan-2021.yaml"),
}


@pytest.mark.parametrize(("command", "target"), REFUSED.values(), ids=REFUSED)
def test_no_input_is_overwritten(folder: Path, command: str, target: str) -> None:
    # A suffix that a verb cannot write is refused before; --format goes before the suffix.
    outcome = invoke(*command.split(), "-o", target, cwd=folder)
    if "no output format has the suffix" in outcome.err:
        outcome = invoke(*command.split(), "--format", "json", "-o", target, cwd=folder)
    assert_kept(outcome, folder, target)


@pytest.mark.parametrize("verb", ["list", "validate", "export"])
def test_the_plan_of_the_environment_is_kept(folder: Path, verb: str) -> None:
    outcome = invoke(verb, "-o", "hard.yaml", cwd=folder, env={"PLANTRACK_PLAN": "plan-2021.yaml"})
    assert_kept(outcome, folder, "hard.yaml")


@pytest.mark.parametrize(
    "command", ["validate -", "list --plan -", "diff - other.yaml", "diff other.yaml -"]
)
def test_a_file_behind_stdin_is_kept(folder: Path, command: str) -> None:
    with (folder / "plan-2021.yaml").open("rb") as plan:
        taken = plan.fileno()
        outcome = run(
            *command.split(), "-o", "plan-2021.yaml", cwd=folder, before=lambda: _as_stdin(taken)
        )
    assert_kept(outcome, folder, "plan-2021.yaml")


def _as_stdin(number: int) -> None:
    os.dup2(number, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no /dev/fd")
def test_a_file_behind_a_descriptor_is_kept(folder: Path) -> None:
    with (folder / "plan-2021.yaml").open("rb") as plan:
        name = f"/dev/fd/{plan.fileno()}"
        outcome = run("validate", name, "-o", "hard.yaml", cwd=folder, pass_fds=[plan.fileno()])
    assert_kept(outcome, folder, "hard.yaml")


def test_settings_that_were_passed_over_are_kept(folder: Path) -> None:
    within = folder / "broken"
    outcome = invoke("validate", "../plan-2021.yaml", "-o", "pyproject.toml", cwd=within)
    assert_kept(outcome, folder, "pyproject.toml")


def test_a_plan_that_cannot_be_read_is_kept(folder: Path, powerless: Callable[[], None]) -> None:
    plan = folder / "plan-2021.yaml"
    plan.chmod(0o200)
    outcome = run("validate", "plan-2021.yaml", "-o", "hard.yaml", cwd=folder, before=powerless)
    plan.chmod(0o600)
    assert_kept(outcome, folder, "hard.yaml")


@pytest.mark.parametrize("command", ["diff HEAD", "diff HEAD~1 HEAD", "diff HEAD~1..HEAD"])
def test_the_plan_of_a_git_comparison_is_kept(tmp_path: Path, command: str) -> None:
    repository = with_plan(tmp_path, "plan-2021.yaml")
    repository.commit("plan-2021.yaml", SMALL)
    outcome = invoke(*command.split(), "-f", "markdown", "-o", "plan-2021.yaml", cwd=tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    assert "not overwritten" in outcome.err
    assert (tmp_path / "plan-2021.yaml").read_text(encoding="utf-8") == SMALL


# What was not read may be written to, in the next run too: each begins anew.
@pytest.mark.parametrize(
    ("command", "target"),
    [
        ("validate plan-2021.yaml --ignore coverage", "other.yaml"),
        ("list --plan other.yaml -f tsv", "hard.yaml"),
        ("schema -o", "plan-2021.yaml"),
        ("rule -o", "plan-2021.yaml"),
    ],
)
def test_another_file_is_overwritten(folder: Path, command: str, target: str) -> None:
    before = (folder / target).read_bytes()
    invoke("list", "--plan", target, cwd=folder)
    outcome = invoke(*command.removesuffix(" -o").split(), "-o", target, cwd=folder)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert (folder / target).read_bytes() != before
