"""The tables of a plan's progress: what was reported, and how tasks, points and targets stand."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.model.progress import Entry
from plantrack.model.task import Task

if TYPE_CHECKING:  # most plans have no record
    from plantrack.followup.followed import Followed
    from plantrack.followup.progress import Progress

_ABOUT = ("task", "point")
_SAID = tuple(field for field in Entry.model_fields if field not in _ABOUT)
_FIGURES = ("standing", "expected", "actual")
_LATEST = ("latest_date", "latest_body")

PROGRESS_COLUMNS: dict[str, tuple[str, ...]] = {
    "entries": ("year", *_ABOUT, "body", "kind", *_SAID),
    "standing": ("year", "as_of", *_ABOUT, "status", *_FIGURES, "silent", "due_soon", *_LATEST),
    "target_standing": (
        "year",
        "as_of",
        *_ABOUT,
        "what",
        "judged_by",
        *_FIGURES,
        "done",
        "counted_by",
    ),
}


def progress_rows(progress: "Progress") -> dict[str, Iterator[tuple[object, ...]]]:
    """Return the rows of each table by its name, their values in the order of its columns."""
    return {
        "entries": _entries(progress),
        "standing": _standing(progress),
        "target_standing": _target_standing(progress),
    }


def _entries(progress: "Progress") -> Iterator[tuple[object, ...]]:
    for one in progress.entries:
        kind = "town" if one.is_town else "unit"
        said = (getattr(one.entry, field) for field in _SAID)
        yield one.entry.task, _text(one.entry.point), one.body, kind, *said


def _standing(progress: "Progress") -> Iterator[tuple[object, ...]]:
    for one in _followed(progress):
        latest = (one.latest.entry.date, one.latest.body) if one.latest else (None, None)
        flags = one.is_silent, one.is_due_soon
        yield progress.as_of, *_about(one), one.status, *one.figures, *flags, *latest


def _target_standing(progress: "Progress") -> Iterator[tuple[object, ...]]:
    for one in _followed(progress):
        for judged in one.targets:
            what = judged.target.what, judged.way
            total = (judged.total.done, judged.total.by) if judged.total else (None, None)
            yield progress.as_of, *_about(one), *what, *judged.figures, *total


def _followed(progress: "Progress") -> "Iterator[Followed]":
    yield from progress.tasks.values()
    yield from progress.points.values()


def _about(one: "Followed") -> tuple[int | None, str | None]:
    if isinstance(one.holder, Task):
        return one.holder.number, None
    return None, _text(one.holder.key)


def _text(key: int | str | None) -> str | None:
    return None if key is None else str(key)
