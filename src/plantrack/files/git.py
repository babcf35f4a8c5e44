"""The only caller of git: reads a plan file as it was at a revision."""

import os
import subprocess
from pathlib import Path

from plantrack.errors import InputError
from plantrack.files.discovery import absolute, is_plan_name
from plantrack.files.inputs import note_input_path
from plantrack.files.source import STDIN, Source, decode
from plantrack.i18n import lazy_gettext


def split_range(typed: str) -> tuple[str, str] | None:
    """Return the two revisions of `main..topic` or `main...topic`, or None for anything else.

    With three dots the first stays `main...topic`: the point where the two diverged.
    """
    if "..." in typed:
        return typed, typed.partition("...")[2] or "HEAD"
    if ".." in typed:
        first, _, second = typed.partition("..")
        return first or "HEAD", second or "HEAD"
    return None


def read_at(revision: str, file: str) -> Source:
    """Return the plan file `file` (a path in the working tree) as it was at `revision`.

    Raises InputError if git, the repository, the revision or the file is missing.
    """
    if file == STDIN:
        raise InputError(lazy_gettext("stdin has no git history; name a file"))
    note_input_path(file)
    path = absolute(file)
    folder = path.parent
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    root = Path(_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    if "..." in revision:
        first, _, second = revision.partition("...")
        ends = [_commit(folder, one or "HEAD") for one in (first, second)]
        commit = _git(folder, "merge-base", *ends).decode().strip()
    else:
        commit = _commit(folder, revision)
    inside = path.resolve().relative_to(root.resolve()).as_posix()
    try:
        content = _git(root, "cat-file", "blob", f"{commit}:{inside}")
    except InputError:
        raise MissingAtRevisionError(
            lazy_gettext("{file} does not exist at {revision}", file=inside, revision=revision)
        ) from None
    return decode(f"{revision}:{inside}", content)


def renamed_from(revision: str, file: str) -> str | None:
    """Return the plan file next to `file` at `revision` that no longer exists: its old name.

    None if there is none, or more than one.
    """
    path = absolute(file)
    root = Path(_git(path.parent, "rev-parse", "--show-toplevel").decode().strip())
    commit = _commit(path.parent, revision)
    folder = path.parent.resolve().relative_to(root.resolve()).as_posix()
    listed = _git(root, "ls-tree", "-z", "--name-only", commit, f"{folder}/").decode().split("\0")
    removed = [one for one in listed if is_plan_name(Path(one).name) and not (root / one).exists()]
    return str(root / removed[0]) if len(removed) == 1 else None


class MissingAtRevisionError(InputError):
    """The revision exists, but the file is not in it."""


def _commit(folder: Path, revision: str) -> str:
    if revision.startswith("-"):
        raise InputError(lazy_gettext("“{revision}” is not a git revision", revision=revision))
    try:
        found = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    except InputError:
        # No output means that the name is unknown; the repository itself was found before.
        raise InputError(
            lazy_gettext(
                "“{revision}” is neither a file nor a git revision here", revision=revision
            )
        ) from None
    return found.decode().strip()


def _git(folder: Path, *arguments: str) -> bytes:
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        raise InputError(lazy_gettext("git is not installed; compare two files instead")) from None
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        if reason.startswith("not a git repository"):
            raise InputError(
                lazy_gettext("{folder} is not in a git repository", folder=str(folder))
            )
        raise InputError(lazy_gettext("git: {reason}", reason=reason))
    return done.stdout
