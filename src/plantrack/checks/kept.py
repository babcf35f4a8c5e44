"""What became of the entries and reviews that were committed before."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from plantrack.checks.progress_files import fitting, listed
from plantrack.model.path import Path
from plantrack.model.progress import Entry, Review
from plantrack.model.scalars import Model
from plantrack.text.lines import split_lines
from plantrack.yamlfile.load import LoadedFile
from plantrack.yamlfile.record import RecordFiles

_ON_ONE_LINE = re.compile(r"\s*-\s+(\{.*\})\s*(?:#.*)?")
_Key = tuple[object, ...]


class Lost(NamedTuple):
    """An entry or review that was committed and is not there any more.

    `line` is how it was written, if on one line, and `path` where something else stands now that
    is about the same at the same date.
    """

    what: Entry | Review
    line: str | None
    path: Path | None


class Kept(NamedTuple):
    """A file as it was committed, and what it has lost since; `is_there` if there is one now.

    `dropped` is how many of its entries are gone that did not fit the schema.
    """

    is_there: bool
    lost: tuple[Lost, ...] = ()
    dropped: int = 0


class _Placed(NamedTuple):
    file: LoadedFile[Any]
    what: Entry | Review
    path: Path


def what_was_kept(before: RecordFiles, now: RecordFiles) -> dict[str, Kept]:
    """Return for the files that have lost something what that is, by their names now.

    A body may have its entries in whatever order and file: only what they say has to be kept.
    """
    later, found = dict(_by_body(now)), dict[str, Kept]()
    for body, files in _by_body(before):
        for name, kept in _lost(files, later.get(body, [])):
            found[name] = kept
    return found


def _by_body(record: RecordFiles) -> Iterator[tuple[_Key, list[LoadedFile[Any]]]]:
    files: dict[_Key, list[LoadedFile[Any]]] = defaultdict(list)
    for file, body in record.bodies:
        key = (file.source.name,) if body is None else (type(body), body.name)
        files[key].append(file)
    yield from files.items()
    reviews = [*record.other_reviews, *([record.reviews] if record.reviews else [])]
    if reviews:
        yield (), reviews


def _lost(before: list[LoadedFile[Any]], now: list[LoadedFile[Any]]) -> Iterator[tuple[str, Kept]]:
    """Yield the names of a body's files that have lost something, with what."""
    earlier, later = ([one for file in files for one in _placed(file)] for files in (before, now))
    gone = _without(earlier, later)
    fresh: dict[_Key, list[_Placed]] = defaultdict(list)
    for one in _without(later, earlier):
        fresh[_about(one.what)].append(one)
    names = [file.source.name for file in now]
    by_name: dict[str, list[Lost]] = defaultdict(list)
    for one, line in zip(gone, _lines(gone), strict=True):
        candidates = fresh[_about(one.what)]
        altered = candidates.pop(0) if candidates else None
        name = altered.file.source.name if altered else _name_now(one.file, names)
        by_name[name].append(Lost(one.what, line, altered.path if altered else None))
    for name, lost in by_name.items():
        yield name, Kept(name in names, tuple(lost))
    dropped = sum(len(listed(file)) for file in before) - sum(len(listed(file)) for file in now)
    if dropped > 0 and not gone:
        name = _name_now(before[0], names)
        yield name, Kept(name in names, dropped=dropped)


def _without(those: list[_Placed], others: list[_Placed]) -> list[_Placed]:
    """Return those for which there is not one that says the same among the others."""
    left = Counter(one.what for one in others)
    found = []
    for one in those:
        if left[one.what]:
            left[one.what] -= 1
        else:
            found.append(one)
    return found


def _name_now(file: LoadedFile[Any], names: list[str]) -> str:
    """Return the file's name, else that of another file that the body has now."""
    name = file.source.name
    return name if name in names or not names else names[0]


def _placed(file: LoadedFile[Any]) -> Iterator[_Placed]:
    model: type[Model] = Review if file.model.list_field == "reviews" else Entry
    for what, path in fitting(file, model):
        if isinstance(what, Entry | Review):
            yield _Placed(file, what, path)


def _about(what: Entry | Review) -> _Key:
    """Return by what an altered entry is known again."""
    return (what.task, what.point if isinstance(what, Entry) else None, what.date)


def _lines(those: list[_Placed]) -> Iterator[str | None]:
    """Yield how each of them is written, None for what is not on one line."""
    paths: dict[str, list[Path]] = defaultdict(list)
    for one in those:
        paths[one.file.source.name].append(one.path)
    texts: dict[str, list[str]] = {}
    for one in those:
        name = one.file.source.name
        if name not in texts:
            texts[name] = split_lines(one.file.source.text)
        node = one.file.places(paths[name]).nodes[one.path]
        found = _ON_ONE_LINE.fullmatch(texts[name][node.value.line - 1])
        yield found[1] if found else None
