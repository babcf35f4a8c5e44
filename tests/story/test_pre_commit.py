"""The hook, run by the real pre-commit in a second repository that asks for it.

pre-commit is no dependency of ours: it is installed into a virtual environment of its own, once,
under the user's cache. The hook then installs this project with pip, as it would anywhere.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from diff.edits import task
from support.real_plan import PLAN_TEXT, ROOT
from support.repository import Repository

pytestmark = pytest.mark.slow

_VERSION = "4.7.0"
NAME = "data/plan-2021.yaml"


@pytest.fixture(scope="module")
def pre_commit() -> list[str]:
    """How to call pre-commit; skips where pip cannot get it."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    home = cache / "plantrack-tests" / f"pre-commit-{_VERSION}-{sys.version_info.minor}"
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not _works(python):
        shutil.rmtree(home, ignore_errors=True)
        venv.create(home, with_pip=True)
        done = subprocess.run(
            [python, "-m", "pip", "install", "--quiet", f"pre-commit=={_VERSION}"],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            shutil.rmtree(home, ignore_errors=True)
            pytest.skip(f"pip cannot install pre-commit: {done.stderr[-300:]}")
    return [str(python), "-m", "pre_commit"]


def _works(python: Path) -> bool:
    if not python.exists():
        return False
    tried = [str(python), "-m", "pre_commit", "--version"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """This project as it is now, edits included, as the one commit of a repository."""
    made = Repository(tmp_path_factory.mktemp("project"))
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    for name in listed.stdout.rstrip("\0").split("\0"):
        if (ROOT / name).is_file():
            (made.root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, made.root / name)
    made.git("add", "--all")
    made.git("commit", "--quiet", "--message", "as it is")
    return made


@pytest.fixture(scope="module")
def office(
    tmp_path_factory: pytest.TempPathFactory, project: Repository, pre_commit: list[str]
) -> Repository:
    """An office's repository with the hook set up; its environment is built only once."""
    made = Repository(tmp_path_factory.mktemp("office"))
    revision = project.git("rev-parse", "HEAD").strip()
    config = (
        f"repos:\n  - repo: {project.root.as_uri()}\n    rev: {revision}\n"
        "    hooks:\n      - id: plantrack-validate\n"
    )
    made.write(".pre-commit-config.yaml", config)
    made.commit(NAME, PLAN_TEXT, "the plan as issued")
    return made


def _hook(
    office: Repository, pre_commit: list[str], home: Path, text: str, name: str = NAME
) -> tuple[int, str]:
    """The exit code and the words of `pre-commit run` on `text`, staged."""
    office.git("reset", "--hard", "--quiet")
    office.write(name, text)
    office.git("add", "--all")
    done = subprocess.run(
        [*pre_commit, "run"],
        cwd=office.root,
        env=office.environment() | {"PRE_COMMIT_HOME": str(home)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """pre-commit's own store, so that nobody else's is used or filled."""
    return tmp_path_factory.mktemp("pre-commit-home")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param("      - 8\n", "      - 8\n      - 9\n", "Passed", id="fine"),
        pytest.param("- 养老科", "- 养老处", "PT201", id="error"),
        pytest.param("value: 55", "value: 50", "PT301", id="number that is not in the goal"),
    ],
)
def test_the_hook_on_a_staged_plan(
    office: Repository, pre_commit: list[str], home: Path, old: str, new: str, told: str
) -> None:
    code, out = _hook(office, pre_commit, home, task(17, old, new)(PLAN_TEXT))
    assert told in out
    assert code == (0 if told == "Passed" else 1), out
    assert (f"{NAME}:" in out) == bool(code)


def test_the_hook_leaves_other_files_alone(
    office: Repository, pre_commit: list[str], home: Path
) -> None:
    code, out = _hook(office, pre_commit, home, "plan: 无\n", "notes.yaml")
    assert code == 0, out
    assert "Skipped" in out
