"""The hook, run by the real pre-commit in a second repository that follows docs/ci.md.

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

from diff.edits import Edit, both, task
from story.recipes import block, filled
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


class Office:
    """A repository that has taken over the recipe of docs/ci.md, with the hook installed."""

    def __init__(self, root: Path, project: Repository, pre_commit: list[str], home: Path) -> None:
        self.repository = Repository(root)
        self._pre_commit = pre_commit
        # pre-commit's own store, so that nobody else's is used or filled.
        self._home = home
        revision = project.git("rev-parse", "HEAD").strip()
        recipe = filled(block("pre-commit"), "an-office", revision)
        address = "https://github.com/an-office/plantrack"
        assert address in recipe
        self.repository.write(
            ".pre-commit-config.yaml", recipe.replace(address, project.root.as_uri())
        )

    def install(self) -> None:
        """As whoever works here would."""
        code, out = self.run(*self._pre_commit, "install")
        assert code == 0, out

    def commit(self, **environment: str) -> tuple[int, str]:
        """The exit code and the words of `git commit`."""
        self.repository.git("add", "--all")
        person = ("-c", "user.name=某人", "-c", "user.email=someone@example.org")
        return self.run("git", *person, "commit", "--message", "edit", **environment)

    def run(self, *command: str, **environment: str) -> tuple[int, str]:
        """The exit code and the words of any command here."""
        done = subprocess.run(
            command,
            cwd=self.repository.root,
            env=self.repository.environment() | {"PRE_COMMIT_HOME": str(self._home)} | environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=600,
        )
        return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the hook's environment, which is built only once."""
    return tmp_path_factory.mktemp("pre-commit-home")


@pytest.fixture
def office(tmp_path: Path, project: Repository, pre_commit: list[str], home: Path) -> Office:
    """The plan is committed; whatever is committed next passes the hook."""
    made = Office(tmp_path / "office", project, pre_commit, home)
    made.repository.commit(NAME, PLAN_TEXT, "the plan as issued")
    made.install()
    return made


_LOWERED = both(task(17, "完成55个", "完成50个"), task(17, "value: 55", "value: 50"))


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        pytest.param(task(17, "      - 8\n", "      - 8\n      - 9\n"), "Passed", id="fine"),
        pytest.param(task(17, "- 养老科", "- 养老处"), "PT201", id="error"),
        pytest.param(task(17, "value: 55", "value: 50"), "PT301", id="number not in the goal"),
        pytest.param(_LOWERED, "PT602", id="against the policy"),
    ],
)
def test_an_edited_plan(office: Office, edit: Edit, told: str) -> None:
    office.repository.write(NAME, edit(PLAN_TEXT))
    code, out = office.commit()
    assert told in out
    assert code == (0 if told == "Passed" else 1), out
    assert (f"{NAME}:" in out) == bool(code)


def test_an_entry_that_was_committed(office: Office) -> None:
    """A commit that touches only what was reported is judged as well."""
    name = "data/progress-2021/养老科.yaml"
    office.repository.write(name, "- {task: 17, date: 2021-06-30, done: 3}\n")
    code, out = office.commit()
    assert code == 0, out
    office.repository.write(name, "- {task: 17, date: 2021-06-30, done: 4}\n")
    code, out = office.commit()
    assert code == 1, out
    assert f"{name}:1:3: PT614" in out


def test_a_deleted_plan(office: Office) -> None:
    """A commit of which pre-commit would pass no file to the hook."""
    (office.repository.root / NAME).unlink()
    code, out = office.commit()
    assert code == 1, out
    assert "Failed" in out


def test_another_file(office: Office) -> None:
    office.repository.write("notes.yaml", "plan: 无\n")
    code, out = office.commit()
    assert code == 0, out
    assert "Passed" in out


def test_the_first_commit_can_skip_the_hook(
    tmp_path: Path, project: Repository, pre_commit: list[str], home: Path
) -> None:
    new = Office(tmp_path / "new", project, pre_commit, home)
    new.install()
    new.repository.write(NAME, PLAN_TEXT)
    code, out = new.commit(SKIP="plantrack-validate")
    assert code == 0, out
