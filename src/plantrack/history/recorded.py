"""What an earlier commit has of the progress of a plan."""

from pathlib import Path, PurePosixPath
from typing import NamedTuple

from plantrack.files.progress_folder import (
    ProgressFile,
    is_progress_name,
    progress_file,
    progress_files,
    progress_folder,
)
from plantrack.files.source import Source
from plantrack.files.trees import Tree, WorkingTree
from plantrack.i18n import Message, lazy_gettext


class EarlierRecord(NamedTuple):
    """The files that a plan's progress had, under the names that they would have now.

    `obstacles` are those of which the edit cannot be judged, and why, by the names they have.
    """

    files: tuple[tuple[ProgressFile, Source], ...] = ()
    obstacles: tuple[tuple[str, Message], ...] = ()


def record_paths(tree: Tree, plan: str) -> tuple[str, ...]:
    """Return the paths of the files with the progress of the plan at the path `plan`."""
    folder = _folder(plan)
    return tuple(path for path in tree.files_in(folder) if is_progress_name(_name(path)))


def record_differs(old: Tree, new: WorkingTree, before: str | None, plan: str) -> bool:
    """Whether the progress of a plan is another than it was; raises InputError."""
    earlier = {_name(path): path for path in record_paths(old, before)} if before else {}
    later = {_name(path): path for path in record_paths(new, plan)}
    if earlier.keys() != later.keys():
        return True
    return any(
        _is_link(old, path)
        or _is_link(new, later[name])
        or not _is_same(old, path, new, later[name])
        for name, path in earlier.items()
    )


def earlier_record(
    old: Tree, new: WorkingTree, before: str, plan: str, revision: str
) -> EarlierRecord:
    """Return the files that the commit has; none if nothing has changed.

    `before` is the path that the plan had, `plan` the one it has. Raises InputError if one of
    them cannot be read.
    """
    if not record_differs(old, new, before, plan):
        return EarlierRecord()
    folder = PurePosixPath(_folder(plan))
    files = []
    later = record_paths(new, plan)
    obstacles = [(new.name_of(path), _link(revision)) for path in later if _is_link(new, path)]
    if not later and progress_files(new.name_of(plan)):
        obstacles.append((new.name_of(str(folder)), _elsewhere(revision)))
    for path in record_paths(old, before):
        name = new.name_of(str(folder / _name(path)))
        if _is_link(old, path):
            obstacles.append((name, _link(revision)))
        else:
            files.append((progress_file(name), old.read(path)._replace(name=name)))
    return EarlierRecord(tuple(files), tuple(dict(obstacles).items()))


def _is_same(old: Tree, before: str, new: WorkingTree, path: str) -> bool:
    return old.read(before)[1:] == new.read(path)[1:]


def _is_link(tree: Tree, path: str) -> bool:
    entry = tree.entry(path)
    return entry is not None and not entry.is_file


def _link(revision: str) -> Message:
    return lazy_gettext(
        "the file is a symbolic link, so the edit cannot be compared with {revision}; put the "
        "file itself here",
        revision=revision,
    )


def _elsewhere(revision: str) -> Message:
    return lazy_gettext(
        "the folder is a link, or a repository of its own, so the edit cannot be compared with "
        "{revision}",
        revision=revision,
    )


def _folder(plan: str) -> str:
    """Return the path of the folder for the progress of the plan at the path `plan`."""
    return str(PurePosixPath(Path(progress_folder(plan) or "").as_posix()))


def _name(path: str) -> str:
    return PurePosixPath(path).name
