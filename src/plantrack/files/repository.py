"""A git repository: where it is, and which commit a revision means."""

import os
import re
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from plantrack.errors import InputError
from plantrack.files.discovery import current_folder
from plantrack.files.git import GitError, run_git
from plantrack.files.source import STDIN
from plantrack.i18n import Message, lazy_gettext

_BEFORE_A_STEP = re.compile(r"[^~^:@{]+")  # main of main~1


class Repository:
    """The repository that a folder is in."""

    def __init__(self, folder: Path) -> None:
        """Find the repository of `folder`; raises InputError if there is none."""
        try:
            top = run_git(folder, "rev-parse", "--show-toplevel")
        except GitError as error:
            if not error.reason.startswith("not a git repository"):
                raise
            raise InputError(
                lazy_gettext("{folder} is not in a git repository", folder=str(folder))
            ) from None
        # One line feed is git's; the folder's name may end in more, or in a blank.
        self.root = Path(os.fsdecode(top.removesuffix(b"\n")))

    @cached_property
    def around(self) -> "Repository | None":
        """The repository that this one stands in, as a submodule or on its own; None if none."""
        with suppress(InputError):
            return Repository(self.root.parent)
        return None

    def path_of(self, file: str) -> str:
        """Return the path from the root of `file`, a link itself rather than what it leads to.

        Raises InputError if the file is not in the repository.
        """
        path = _absolute(file)
        try:
            folder = path.parent.resolve().relative_to(self.root.resolve())
        except (ValueError, RuntimeError):  # RuntimeError: a loop of links, before Python 3.13
            raise InputError(
                lazy_gettext(
                    "{file} is not in the repository {folder}", file=file, folder=str(self.root)
                )
            ) from None
        return (folder / path.name).as_posix()

    def commit(self, revision: str) -> str:
        """Return the name of the commit that `revision` names; with three dots, where they parted.

        Raises InputError if there is no such commit here.
        """
        if "..." in revision:
            first, _, second = revision.partition("...")
            return self.merge_base(first or "HEAD", second or "HEAD")
        if revision.startswith("-"):
            raise InputError(_unknown(revision))
        self._refuse_ambiguous(revision)
        try:
            found = self._git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        except GitError as error:
            if error.reason:  # nothing is said where the name alone is unknown
                raise
            is_cut = self._is_shallow()
            raise InputError(_shallow(revision) if is_cut else _unknown(revision)) from None
        return found.decode().strip()

    def merge_base(self, one: str, other: str) -> str:
        """Return the commit where two revisions parted; raises InputError if they never met."""
        ends = [self.commit(revision) for revision in (one, other)]
        try:
            return self._git("merge-base", *ends).decode().strip()
        except GitError:
            if self._is_shallow():
                raise InputError(_shallow(one)) from None
            raise InputError(
                lazy_gettext("{one} and {other} have no commit in common", one=one, other=other)
            ) from None

    def _refuse_ambiguous(self, revision: str) -> None:
        """Raise InputError if a branch and a tag are called so: git would take the tag."""
        name = _BEFORE_A_STEP.match(revision)
        kinds = [f"refs/{kind}/{name[0]}" for kind in ("heads", "tags", "remotes")] if name else []
        found = self._git("for-each-ref", "--format=%(refname)", "--", *kinds) if kinds else b""
        meant = tuple(one for one in found.decode(errors="replace").splitlines() if one in kinds)
        if len(meant) > 1:
            raise InputError(
                lazy_gettext(
                    "“{revision}” is ambiguous; write {names}", revision=revision, names=meant
                )
            )

    def _is_shallow(self) -> bool:
        return self._git("rev-parse", "--is-shallow-repository").strip() == b"true"

    def _git(self, *arguments: str) -> bytes:
        return run_git(self.root, *arguments)


def repository_of(file: str) -> Repository:
    """Return the repository that the file is or would be in; raises InputError if none."""
    if file == STDIN:
        raise InputError(lazy_gettext("stdin has no git history; name a file"))
    folder = _absolute(file).parent
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return Repository(folder)


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


def _absolute(file: str) -> Path:
    path = Path(file)
    return path if path.is_absolute() else current_folder() / path


def _unknown(revision: str) -> Message:
    return lazy_gettext("“{revision}” is neither a file nor a git revision here", revision=revision)


def _shallow(revision: str) -> Message:
    return lazy_gettext(
        "“{revision}” is not in this shallow clone; fetch the whole history (GitHub: "
        "fetch-depth: 0; GitLab: GIT_DEPTH: 0)",
        revision=revision,
    )
