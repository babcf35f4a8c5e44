"""The plan files of two trees, each with the one that it continues: by path, else by year."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from plantrack.files.discovery import year_in_name
from plantrack.files.trees import Tree
from plantrack.yamlfile.compose import compose


class Pair(NamedTuple):
    """The paths of an earlier plan file and of the one that continues it; one may be missing."""

    old: str | None
    new: str | None


def pair_plans(old: Tree, new: Tree) -> Iterator[Pair]:
    """Yield every plan file of `new` with what it continues, then those of `old` that are gone.

    Raises InputError if a file cannot be read.
    """
    continued = set()
    for path in new.plans:
        earlier = earlier_path(path, old, new)
        continued.add(earlier)
        yield Pair(earlier, path)
    for path in old.plans:
        if path not in new.plans and path not in continued:
            yield Pair(path, None)


def earlier_path(path: str, old: Tree, new: Tree) -> str | None:
    """Return the path of the file of `old` that the file at `path` of `new` continues.

    That is the same path, else a plan file of the same year (as its name or its header says):
    rather one that is gone, rather one of the same folder. None if there is neither. Raises
    InputError if a file that may be meant cannot be read.
    """
    if old.entry(path) is not None:
        return path
    if not old.plans:
        return None
    years = years_of(new, path)
    same = [one for one in old.plans if years & years_of(old, one)]
    if not same:
        return None
    return min(same, key=lambda one: (new.entry(one) is not None, not in_one_folder(one, path)))


def in_one_folder(path: str, other: str) -> bool:
    """Whether two files stand in the same folder."""
    return PurePosixPath(path).parent == PurePosixPath(other).parent


def years_of(tree: Tree, path: str) -> set[str]:
    """Return the years that the name and the header of a plan file give."""
    in_name = year_in_name(PurePosixPath(path).name)
    years = {str(in_name)} if in_name is not None else set()
    entry = tree.entry(path)
    if entry is not None and entry.is_file:
        data = compose(tree.read(path).text).data
        header = data.get("plan") if isinstance(data, dict) else None
        year = header.get("year") if isinstance(header, dict) else None
        years |= {year.lstrip("0")} if isinstance(year, str) else set()
    return years
