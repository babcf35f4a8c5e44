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
    if year is None and (from_environment := os.environ.get("PLANTRACK_PLAN")):
        return from_environment
    start = start or current_folder()
    for folder in _upward(start):
        if folder != start and not os.access(folder, os.R_OK | os.X_OK):
            continue  # a folder above that is closed to this user is none of theirs
        plans = plans_in(folder)
        if not plans:
            continue
        if year is None:
            return _shown(plans[max(plans)], start)
        if year in plans:
            return _shown(plans[year], start)
        years = tuple(str(known) for known in sorted(plans))
        raise InputError(
            lazy_gettext(
                "no plan for {year} in {folder}; available: {years}",
                year=year,
                folder=str(folder),
                years=years,
            )
        )
    raise InputError(
        lazy_gettext(
            "no plan file found; specify one with --plan FILE, or change to a folder that "
            "has data/plan-YYYY.yaml"
        )
    )


def current_folder() -> Path:
    """Return the current folder; raises InputError if it has been deleted."""
    try:
        return Path.cwd()
    except OSError as error:
        reason = reason_of(error)
        raise InputError(
            lazy_gettext("the current folder cannot be read: {reason}", reason=reason)
        ) from None


def absolute(name: str) -> Path:
    """Return `name` seen from the current folder, which may be deleted if it is absolute."""
    path = Path(name)
    return path if path.is_absolute() else current_folder() / path


def is_plan_name(name: str) -> bool:
    """Whether a file of this name is considered a plan: `plan-YYYY.yaml`."""
    return _PLAN_NAME.fullmatch(name) is not None


def plans_in(folder: Path) -> dict[int, Path]:
    """Return the plan files of a folder and its `data` by year; `data` takes precedence."""
    plans: dict[int, Path] = {}
    for place in (folder, folder / "data"):
        try:
            names = sorted(entry.name for entry in os.scandir(place) if entry.is_file())
        except PermissionError as error:
            raise unreadable(str(place), error) from None
        except OSError:
            continue
        for name in names:
            if found := _PLAN_NAME.fullmatch(name):
                plans[int(found[1])] = place / name
    return plans


def _upward(start: Path) -> Iterator[Path]:
    for folder in (start, *start.parents):
        yield folder
        if os.access(folder / ".git", os.F_OK):
            return


def _shown(path: Path, start: Path) -> str:
    return os.path.relpath(path, start)
