"""A git repository of the test's own, untouched by the configuration of whoever runs it."""

import os
import subprocess
from pathlib import Path

from support.process import environment
from support.real_plan import PLAN

_QUIET = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
}


class Repository:
    """A repository at `root` with the branch `main`; nothing is in it yet."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, check: bool = True) -> str:
        """What `git arguments` prints; it must succeed unless `check` is off."""
        done = subprocess.run(
            ["git", "-c", "user.name=某人", "-c", "user.email=someone@example.org", *arguments],
            cwd=self.root,
            env=self.environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert not check or done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    def environment(self) -> dict[str, str]:
        """The environment for programs that call git here, such as pre-commit."""
        # A hook that runs the tests has its own repository in GIT_DIR and the like.
        kept = {name: one for name, one in environment().items() if not name.startswith("GIT_")}
        return kept | _QUIET

    def write(self, name: str, text: str) -> Path:
        """Write `text` to the file `name` of the working tree."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        return path

    def commit(self, name: str, text: str, subject: str = "edit") -> str:
        """Write `text` to `name`, commit it, and tell the commit's name."""
        self.write(name, text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", subject)
        return self.git("rev-parse", "HEAD").strip()


def with_plan(root: Path, name: str = "data/plan-2021.yaml") -> Repository:
    """A repository whose first commit holds the real plan."""
    repository = Repository(root)
    repository.commit(name, PLAN.read_text(encoding="utf-8"), "the plan as issued")
    return repository
