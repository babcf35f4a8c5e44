"""action.yml, played as GitHub would: its own scripts, with the environment and folder it names."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from support.real_plan import ROOT
from support.repository import Repository

_EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")


class Played(NamedTuple):
    """How the job ended: the exit code, all that it printed, and its summary."""

    code: int
    log: str
    summary: str


def action(folder: Path = ROOT) -> dict[str, Any]:
    """What action.yml holds."""
    read: dict[str, Any] = yaml.safe_load((folder / "action.yml").read_text(encoding="utf-8"))
    return read


def play(
    repository: Repository,
    temp: Path,
    inputs: Mapping[str, str] | None = None,
    *,
    workspace: Path | None = None,
    install: bool = False,
    job: Mapping[str, str] | None = None,
) -> Played:
    """The action's scripts one after the other; the first that fails ends them, as there.

    Without `install`, the plantrack under test stands where the action would install it. `job` is
    the environment that the workflow sets.
    """
    if sys.platform == "win32":
        pytest.skip("the action needs Linux or macOS")
    here = Path(sys.executable).parent
    workspace = workspace or repository.root
    temp.mkdir(parents=True, exist_ok=True)
    if not install:
        (temp / "plantrack").mkdir()
        (temp / "plantrack" / "bin").symlink_to(here)
    summary = temp / "summary.md"
    runner = repository.environment() | {
        "PATH": f"{here}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(temp),
        "GITHUB_STEP_SUMMARY": str(summary),
        "PYTHONWARNINGS": "",  # pip has its own
    }
    known = _values({"against": "main", **(inputs or {})})
    code, log = 0, ""
    for step in action()["runs"]["steps"]:
        if "run" not in step or (not install and step["name"].startswith("Install")):
            continue
        if not _wanted(step, known):
            continue
        stated = {name: _filled(value, known) for name, value in step["env"].items()}
        folder = workspace / _filled(step.get("working-directory", "."), known)
        code, told = _run(step["run"], folder, runner | dict(job or {}) | stated)
        log += told
        if code:
            break
    return Played(code, log, summary.read_text(encoding="utf-8") if summary.exists() else "")


def _values(given: Mapping[str, str]) -> dict[str, str]:
    """What the expressions of the steps stand for."""
    inputs = action()["inputs"]
    assert given.keys() <= inputs.keys()
    stated = {name: given.get(name, one["default"]) for name, one in inputs.items()}
    return {f"inputs.{name}": value for name, value in stated.items()} | {
        "github.action_path": str(ROOT)
    }


def _wanted(step: Mapping[str, Any], known: Mapping[str, str]) -> bool:
    if "if" not in step:
        return True
    name, value = re.fullmatch(r"(\S+) != '(.*)'", step["if"]).groups()  # type: ignore[union-attr]  # None fails
    return known[name] != value


def _filled(text: str, known: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda found: known[found[1]], text)


def _run(script: str, folder: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    bash = shutil.which("bash")
    assert bash is not None
    assert not _EXPRESSION.search(script)
    done = subprocess.run(
        # How GitHub runs `shell: bash`.
        [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout
