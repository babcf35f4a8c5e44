"""Which plan file a command uses if it names none."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from plantrack.errors import InputError
from plantrack.files.source import reason_of, unreadable
from plantrack.i18n import lazy_gettext

_PLAN_NAME = re.compile(r"plan-([0-9]{4})\.yaml")


def find_plan(named: str | None = None, year: int | None = None, start: Path | None = None) -> str:
    """Return the plan file to use: `named`, else PLANTRACK_PLAN, else the nearest folder's.

    That is the nearest folder from `start` upwards, up to the repository's root, that contains
    `plan-YYYY.yaml` or `data/plan-YYYY.yaml`; there the latest year, or `year`. Raises
    InputError if there is none.
    """
    if named:
        return named
    if year is None and (from_environment := plan_in_environment()):
        return from_environment
    start = start or current_folder()
    folder, files = _nearest(start)
    plans = dict(files)
    if year is None:
        return _shown(plans[max(plans)], start)
    if year in plans:
        return _shown(plans[year], start)
    raise InputError(
        lazy_gettext(
            "no plan for {year} in {folder}; available: {years}",
            year=year,
            folder=str(folder),
            years=tuple(str(known) for known in sorted(plans)),
        )
    )


def plan_in_environment() -> str | None:
    """Return the plan file that PLANTRACK_PLAN names, None if it is not set."""
    return os.environ.get("PLANTRACK_PLAN") or None


def find_plans(start: Path | None = None) -> list[str]:
    """Return all plan files of the folder in which `find_plan` chooses one, by year.

    Raises InputError if there is none.
    """
    start = start or current_folder()
    return [_shown(path, start) for _, path in sorted(_nearest(start)[1])]


def current_folder() -> Path:
    """Return the folder that the command runs in; raises InputError if it is there no more."""
    try:
        return Path.cwd()
    except OSError as error:
        reason = reason_of(error)
        raise InputError(
            lazy_gettext("the current folder cannot be read: {reason}", reason=reason)
        ) from None


def is_plan_name(name: str) -> bool:
    """Whether a file of this name is considered a plan: `plan-YYYY.yaml`."""
    return year_in_name(name) is not None


def year_in_name(name: str) -> int | None:
    """Return the year in the name of a plan file, None if it is not the name of one."""
    found = _PLAN_NAME.fullmatch(name)
    return int(found[1]) if found else None


def _nearest(start: Path) -> tuple[Path, list[tuple[int, Path]]]:
    """Return the nearest folder that has plan files, and these; raises InputError if none has."""
    for folder in _upward(start):
        if folder != start and not os.access(folder, os.R_OK | os.X_OK):
            continue  # a folder above that is closed to this user is none of theirs
        if files := _plan_files(folder):
            return folder, files
    raise InputError(
        lazy_gettext(
            "no plan file found; specify one with --plan FILE, or change to a folder that "
            "has data/plan-YYYY.yaml"
        )
    )


def _plan_files(folder: Path) -> list[tuple[int, Path]]:
    """Return the year and path of each plan file, those in `data` last.

    Whatever has a plan's name and is no folder counts: reading it says what is wrong with it.
    """
    files = []
    for place in (folder, folder / "data"):
        try:
            entries = sorted(os.scandir(place), key=lambda entry: entry.name)
        except PermissionError as error:
            raise unreadable(str(place), error) from None
        except OSError:
            continue
        for entry in entries:
            found = _PLAN_NAME.fullmatch(entry.name)
            if found and not _is_folder(entry):
                files.append((int(found[1]), place / entry.name))
    return files


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _upward(start: Path) -> Iterator[Path]:
    for folder in (start, *start.parents):
        yield folder
        if (folder / ".git").exists():
            return


def _shown(path: Path, start: Path) -> str:
    return os.path.relpath(path, start)
