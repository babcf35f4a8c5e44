"""A git repository: its commits, and the plan files in a commit or in the working tree."""

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import NamedTuple, Protocol

from plantrack.errors import InputError
from plantrack.files.discovery import current_folder, is_plan_name
from plantrack.files.git import GitError, run_git
from plantrack.files.inputs import note_input_path
from plantrack.files.source import STDIN, Source, decode, read_source
from plantrack.i18n import Message, lazy_gettext


class Entry(NamedTuple):
    """An entry of a commit's tree, or of the working tree: what it is, and its blob's name."""

    is_file: bool
    blob: str = ""


class Tree(Protocol):
    """The files of a repository at one time, by their paths from its root, with `/`."""

    @property
    def plans(self) -> tuple[str, ...]:
        """The paths of all plan files, `plan-YYYY.yaml`, sorted."""
        ...

    def entry(self, path: str) -> Entry | None:
        """Return what is at `path`, None if nothing is."""
        ...

    def read(self, path: str) -> Source:
        """Return the text of the file at `path`; raises InputError if it cannot be read."""
        ...


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

    def at(self, revision: str) -> "CommitTree":
        """Return the files as they were at `revision`, which is also the name of the versions."""
        return CommitTree(self, self.commit(revision), revision)

    def _is_shallow(self) -> bool:
        return self._git("rev-parse", "--is-shallow-repository").strip() == b"true"

    def _git(self, *arguments: str) -> bytes:
        return run_git(self.root, *arguments)


class CommitTree:
    """The files as of one commit; `label` is the revision as it was asked for."""

    def __init__(self, repository: Repository, commit: str, label: str) -> None:
        self.repository, self.commit, self.label = repository, commit, label

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        listed = run_git(self.repository.root, "ls-tree", "-r", "-z", "--full-tree", self.commit)
        entries = {}
        for line in listed.split(b"\0")[:-1]:
            what, _, path = line.partition(b"\t")
            mode, kind, name = what.split(b" ")
            is_file = kind == b"blob" and mode != b"120000"
            entries[os.fsdecode(path)] = Entry(is_file, name.decode())
        return entries

    @cached_property
    def plans(self) -> tuple[str, ...]:
        """The paths of all plan files, sorted; links are among them."""
        return _plans(self._entries)

    def entry(self, path: str) -> Entry | None:
        """Return what the commit has at `path`; raises InputError if its tree cannot be read."""
        return self._entries.get(path)

    def read(self, path: str) -> Source:
        """Return the text of the file at `path`.

        Raises InputError if the commit has no file there, or if git cannot bring its content.
        """
        entry = self.entry(path)
        if entry is None:
            raise InputError(
                lazy_gettext("{file} does not exist at {revision}", file=path, revision=self.label)
            )
        if not entry.is_file:
            raise InputError(
                lazy_gettext("{file} is not a file at {revision}", file=path, revision=self.label)
            )
        note_input_path(self.repository.root / path)  # the plan that the result is about
        content = run_git(self.repository.root, "cat-file", "blob", entry.blob)
        return decode(f"{self.label}:{path}", content)


class WorkingTree:
    """The files as they are now; those that git is told to ignore do not count as plans."""

    def __init__(self, repository: Repository) -> None:
        self.repository = repository

    @cached_property
    def plans(self) -> tuple[str, ...]:
        """The paths of all plan files, sorted; links are among them."""
        listed = run_git(
            self.repository.root,
            *("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--full-name"),
            *("--", ":(top,glob)**/plan-*.yaml"),
        )
        names = (os.fsdecode(path) for path in listed.split(b"\0")[:-1])
        return _plans(name for name in names if self.entry(name) is not None)

    def entry(self, path: str) -> Entry | None:
        """Return what is at `path`; a link is no file, and what a linked folder has is not here."""
        place = self.repository.root / path
        folders = list(place.relative_to(self.repository.root).parents)[:-1]
        if any((self.repository.root / folder).is_symlink() for folder in folders):
            return None
        if place.is_symlink():
            return Entry(is_file=False)
        return Entry(is_file=True) if place.is_file() else None

    def read(self, path: str) -> Source:
        """Return the text of the file at `path`; raises InputError if it cannot be read."""
        return read_source(self.name_of(path))

    def name_of(self, path: str) -> str:
        """Return the name of the file at `path`, relative to the current folder."""
        return os.path.relpath(self.repository.root / path, current_folder())


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


def _plans(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({path for path in paths if is_plan_name(PurePosixPath(path).name)}))


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
