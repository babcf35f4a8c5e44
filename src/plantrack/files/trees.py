"""The files of a repository, in a commit or in the working tree, and its plans among them."""

import os
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import NamedTuple, Protocol

from plantrack.errors import InputError
from plantrack.files.discovery import current_folder, is_plan_name
from plantrack.files.git import run_git
from plantrack.files.inputs import note_input_path
from plantrack.files.source import Source, decode, read_source
from plantrack.i18n import lazy_gettext


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

    def files_in(self, folder: str) -> tuple[str, ...]:
        """Return the paths of what stands in a folder itself, sorted; links are among them."""
        ...

    def read(self, path: str) -> Source:
        """Return the text of the file at `path`; raises InputError if it cannot be read."""
        ...


class CommitTree:
    """The files of the repository at `root` as of one commit.

    `label` is the revision as it was asked for.
    """

    def __init__(self, root: Path, commit: str, label: str) -> None:
        self.root, self.commit, self.label = root, commit, label

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        listed = run_git(self.root, "ls-tree", "-r", "-z", "--full-tree", self.commit)
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

    def files_in(self, folder: str) -> tuple[str, ...]:
        """Return the paths of what the commit has in a folder itself, sorted."""
        return tuple(sorted(self._by_folder.get(folder, ())))

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for path in self._entries:
            found[str(PurePosixPath(path).parent)].append(path)
        return found

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
        note_input_path(self.root / path)  # the plan that the result is about
        content = run_git(self.root, "cat-file", "blob", entry.blob)
        return decode(f"{self.label}:{path}", content)


class WorkingTree:
    """The files as they are now; those that git is told to ignore do not count as plans."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def plans(self) -> tuple[str, ...]:
        """The paths of all plan files, sorted; links are among them."""
        listed = run_git(
            self.root,
            *("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--full-name"),
            *("--", ":(top,glob)**/plan-*.yaml"),
        )
        names = (os.fsdecode(path) for path in listed.split(b"\0")[:-1])
        return _plans(name for name in names if self.entry(name) is not None)

    def files_in(self, folder: str) -> tuple[str, ...]:
        """Return the paths of the files and links that are in a folder itself, sorted."""
        try:
            names = sorted(one.name for one in (self.root / folder).iterdir())
        except OSError:  # whoever reads the folder says what is wrong
            return ()
        paths = (str(PurePosixPath(folder) / name) for name in names)
        return tuple(path for path in paths if self.entry(path) is not None)

    def entry(self, path: str) -> Entry | None:
        """Return what is at `path`; a link is no file.

        What stands in a linked folder, or in one that is a repository of its own, is not here.
        """
        place = self.root / path
        folders = [self.root / one for one in PurePosixPath(path).parents][:-1]
        if any(folder.is_symlink() or (folder / ".git").exists() for folder in folders):
            return None
        if place.is_symlink():
            return Entry(is_file=False)
        return Entry(is_file=True) if place.is_file() else None

    def read(self, path: str) -> Source:
        """Return the text of the file at `path`; raises InputError if it cannot be read."""
        return read_source(self.name_of(path))

    def name_of(self, path: str) -> str:
        """Return the name of the file at `path`, relative to the current folder."""
        return os.path.relpath(self.root / path, current_folder())


def _plans(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({path for path in paths if is_plan_name(PurePosixPath(path).name)}))
