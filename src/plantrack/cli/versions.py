"""The two versions, of one plan or of all that differ, that the arguments of `diff` refer to."""

from contextlib import suppress
from pathlib import Path

from plantrack.cli.reading import is_one_named, plan_file
from plantrack.errors import InputError, SelectionError
from plantrack.files.discovery import current_folder
from plantrack.files.repository import Repository, repository_of, split_range
from plantrack.files.source import STDIN, Source, read_source
from plantrack.files.trees import CommitTree, WorkingTree
from plantrack.history.versions import Versions, changed_versions
from plantrack.i18n import lazy_gettext


def find_versions(
    old: str | None, new: str | None, plan: str | None, year: str | None
) -> list[Versions]:
    """Return two versions of the plan, or, between revisions, of every plan that differs.

    Without `old` the last commit is meant, without `new` the working tree. Raises InputError or
    SelectionError.
    """
    left, right = _ends(old, new)
    if is_one_named(plan, year) or _is_file(left) or (right is not None and _is_file(right)):
        return [Versions(_one(left, plan, year), _one(right, plan, year))]
    usual = _usual()
    repository = repository_of(usual) if usual else Repository(current_folder())
    after = WorkingTree(repository.root) if right is None else _at(right, repository)
    path = repository.path_of(usual) if usual else None
    return changed_versions(_at(left, repository), after, path)


def _ends(old: str | None, new: str | None) -> tuple[str, str | None]:
    """Return the two versions as typed; None is the working tree."""
    for typed in (old, new):
        if typed is not None and not typed.strip():
            raise SelectionError(lazy_gettext("a version is empty; name a file or a git revision"))
    both = split_range(old) if old is not None and not _is_file(old) else None
    if both is None:
        return old if old is not None else "HEAD", new
    if new is not None:
        raise SelectionError(lazy_gettext("a range already names both versions"))
    return both


def _one(typed: str | None, plan: str | None, year: str | None) -> Source:
    if typed is None:
        return read_source(plan_file(plan, year))
    if _is_file(typed):
        return read_source(typed)
    file = plan_file(plan, year)
    repository = repository_of(file)
    return _at(typed, repository).read(repository.path_of(file))


def _at(revision: str, repository: Repository) -> CommitTree:
    return CommitTree(repository.root, repository.commit(revision), revision)


def _usual() -> str | None:
    with suppress(InputError):
        return plan_file(None, None)
    return None


def _is_file(typed: str) -> bool:
    return typed == STDIN or Path(typed).exists()
