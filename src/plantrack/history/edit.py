"""The edit of a working tree since a revision, as the edit policy judges it."""

from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from plantrack.errors import InputError
from plantrack.files.discovery import current_folder
from plantrack.files.repository import Repository, repository_of, split_range
from plantrack.files.source import Source
from plantrack.files.trees import CommitTree, WorkingTree
from plantrack.history.pairing import Pair, earlier_path, in_one_folder, pair_plans, years_of
from plantrack.history.recorded import EarlierRecord, earlier_record, record_differs
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import load_source


class Earlier(NamedTuple):
    """What a plan file is held against: its earlier version, or why there is none.

    `obstacle` says why the edit cannot be judged, or not as a whole; `absence` that there was no
    plan for that year. The policy fails at the first, and has nothing to say at the second, nor
    where nothing has changed.
    """

    plan: Plan | None = None
    obstacle: Message | None = None
    absence: Message | None = None


class Edit:
    """What became of the plan files of one repository since the revision `against`."""

    def __init__(self, repository: Repository, against: str) -> None:
        """Find where the working tree left `against`; raises InputError if it never did."""
        self._repository, self._against = repository, against
        self._old = CommitTree(repository.root, _base(repository, against), against)
        # A branch may be older than a plan that `against` has meanwhile.
        self._tip = self._old
        if split_range(against) is None:
            self._tip = CommitTree(repository.root, repository.commit(against), against)
        self._new = WorkingTree(repository.root)

    @cached_property
    def changed(self) -> tuple[str, ...]:
        """The names of the plan files that differ from, or are new since, the revision."""
        return tuple(
            self._new.name_of(pair.new)
            for pair in self._pairs
            if pair.new is not None
            and (
                pair.old != pair.new
                or self._differs(pair.new)
                or self._record_differs(pair.old, pair.new)
            )
        )

    @cached_property
    def gone(self) -> tuple[tuple[str, Message], ...]:
        """The names of the plan files that nothing continues, and what to say of each."""
        return tuple(
            (
                self._new.name_of(pair.old),
                lazy_gettext(
                    "{revision} has this plan, and now there is no plan file for its year; put "
                    "it back under the name plan-YYYY.yaml",
                    revision=self._against,
                ),
            )
            for pair in self._pairs
            if pair.new is None and pair.old is not None
        )

    def had(self, path: str) -> bool:
        """Whether there was a file at `path` of the repository."""
        return self._old.entry(path) is not None

    def earlier(self, source: Source) -> Earlier:
        """Return what the plan file that was read as `source` is held against.

        Nothing where it has not changed at all. Raises InputError if its earlier version cannot
        be read or is no valid plan.
        """
        path = self._repository.path_of(source.name)
        entry = self._new.entry(path)
        if entry is not None and not entry.is_file:
            return Earlier(
                obstacle=lazy_gettext(
                    "the plan is a symbolic link, so the edit cannot be compared with {revision}; "
                    "put the file itself here",
                    revision=self._against,
                )
            )
        if entry is None:
            return Earlier(
                obstacle=lazy_gettext(
                    "the folder of the plan is no longer part of the repository {folder}, so the "
                    "edit cannot be compared with {revision}",
                    folder=str(self._repository.root),
                    revision=self._against,
                )
            )
        tree, before = self._before(path)
        if before is None:
            return Earlier(absence=self._absence(path))
        old = tree.read(before)
        plan = None if old[1:] == source[1:] else _plan_in(old)
        is_moved = self._new.entry(before) is None and not in_one_folder(before, path)
        return Earlier(plan, self._moved(before) if is_moved else None)

    def earlier_record(self, name: str) -> EarlierRecord:
        """Return the progress that the plan file `name` had; none where nothing has changed.

        Raises InputError if it cannot be read.
        """
        path = self._repository.path_of(name)
        tree, before = self._before(path)
        return earlier_record(tree, self._new, before or path, path, self._against)

    def _before(self, path: str) -> tuple[CommitTree, str | None]:
        """Return the commit that has the plan that the one at `path` continues, and its path."""
        trees = (self._old, self._tip)
        found = ((tree, earlier_path(path, tree, self._new)) for tree in trees)
        return next((one for one in found if one[1] is not None), (self._old, None))

    @cached_property
    def _pairs(self) -> tuple[Pair, ...]:
        return tuple(pair_plans(self._old, self._new))

    def _differs(self, path: str) -> bool:
        entries = (self._old.entry(path), self._new.entry(path))
        if not all(entry is not None and entry.is_file for entry in entries):
            return True
        try:
            return self._old.read(path)[1:] != self._new.read(path)[1:]
        except InputError:
            return True  # whoever checks the file says what is wrong

    def _record_differs(self, before: str | None, path: str) -> bool:
        try:
            return record_differs(self._old, self._new, before, path)
        except InputError:
            return True

    def _moved(self, before: str) -> Message:
        return lazy_gettext(
            "the plan was moved: {revision} has it as {file}; leave it in its folder",
            revision=self._against,
            file=before,
        )

    def _absence(self, path: str) -> Message:
        return lazy_gettext(
            "{revision} has no plan for {year}: there is nothing to compare with, so the edit "
            "policy does not apply",
            revision=self._against,
            year=min(years_of(self._new, path), default="?"),
        )


class Edits:
    """The edits since the revision `against` in the repositories of the files asked about."""

    def __init__(self, against: str) -> None:
        self._against = against
        self._by_root: dict[Path, Edit] = {}

    def of(self, name: str) -> Edit:
        """Return the edit that the file `name` is part of; raises InputError if there is none.

        A repository around the file's own is meant where it had the file before.
        """
        repository = repository_of(name)
        outer = repository.around
        with suppress(InputError):
            if outer is not None and self._in(outer).had(outer.path_of(name)):
                return self._in(outer)
        return self._in(repository)

    def here(self) -> Edit:
        """Return the edit that the current folder is part of; raises InputError if none."""
        return self._in(Repository(current_folder()))

    def _in(self, repository: Repository) -> Edit:
        if repository.root not in self._by_root:
            self._by_root[repository.root] = Edit(repository, self._against)
        return self._by_root[repository.root]


def _plan_in(source: Source) -> Plan:
    plan = load_source(source, Plan).content
    if plan is None:
        raise InputError(
            lazy_gettext(
                "{file} is not a valid plan, so the edit cannot be compared with it",
                file=source.name,
            )
        )
    return plan


def _base(repository: Repository, against: str) -> str:
    """Return the commit that an edit is held against: where it left a branch, as `main`.

    What a branch has gained since then is not undone by who has not seen it. A range is exact.
    """
    both = split_range(against)
    if both is None:
        return repository.merge_base(against, "HEAD")
    base, head = both
    if repository.commit(head) != repository.commit("HEAD"):
        raise InputError(
            lazy_gettext(
                "--against {range}: the range must end at HEAD, since the files here are checked",
                range=against,
            )
        )
    return repository.commit(base)
