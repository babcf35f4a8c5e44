"""The only caller of git, which is asked in ways that run nothing and fetch nothing."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from plantrack.errors import InputError
from plantrack.files.source import reason_of
from plantrack.i18n import lazy_gettext

_QUIET = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    # A partial clone fetches what it lacks, with whatever program its settings name.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",  # the same for a git before 2.45, which knows no other way
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
}
# Settings of the repository that would have git start a program of their choice.
_HARMLESS = ("-c", "core.fsmonitor=false")


class GitError(InputError):
    """git could not answer; `reason` is what it said."""

    def __init__(self, reason: str) -> None:
        super().__init__(lazy_gettext("git: {reason}", reason=reason))
        self.reason = reason


def run_git(folder: Path, *arguments: str) -> bytes:
    """Return what git prints, run in `folder`.

    Raises GitError if git refuses, InputError if there is no git or it cannot be executed.
    """
    git = _program()
    if git is None:
        raise InputError(lazy_gettext("git is not installed; compare two files instead"))
    try:
        done = subprocess.run(
            [git, *_HARMLESS, "-C", str(folder), *arguments],
            capture_output=True,
            check=False,
            env=os.environ | _QUIET,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, ValueError) as error:  # ValueError: a NUL byte in what the user typed
        reason = reason_of(error)
        raise InputError(
            lazy_gettext("{program} cannot be run: {reason}", program=git, reason=reason)
        ) from None
    if done.returncode:
        raise GitError(done.stderr.decode(errors="replace").strip().removeprefix("fatal: "))
    return done.stdout


def _program() -> str | None:
    """Return the git of an absolute folder in PATH that is not the current one, or None.

    A repository may hold a program called git: it is never taken from where the command runs.
    """
    name = "git.exe" if os.name == "nt" else "git"
    for folder in _absolute_folders():
        program = folder / name
        if os.access(program, os.X_OK) and program.is_file():
            return str(program)
    return None


def _absolute_folders() -> Iterator[Path]:
    try:
        here: Path | None = Path.cwd()
    except OSError:  # it was deleted
        here = None
    for entry in os.environ.get("PATH", os.defpath).split(os.pathsep):
        folder = Path(entry.strip('"') if os.name == "nt" else entry)
        if folder.is_absolute() and folder != here:
            yield folder
