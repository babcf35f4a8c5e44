"""Where the progress of a plan is recorded: a folder beside it, with a file for each body."""

import os
import re
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from plantrack.errors import InputError
from plantrack.files.discovery import current_folder, is_plan_name
from plantrack.files.source import STDIN, unreadable
from plantrack.i18n import lazy_gettext
from plantrack.text.escape import name_bytes, restore_bytes

REVIEWS = "review"  # the file of the reviews, by its stem
SUFFIX = ".yaml"
# What file names may not contain on one system or another; a name has the full-width forms.
_FULL_WIDTH = str.maketrans('/\\:*?"<>|', "／＼：＊？＂＜＞｜")
_PLAN = re.compile(r"plan-(.+)")
_FOLDER = re.compile(r"progress-(.+)")


class ProgressFile(NamedTuple):
    """A file of the folder: its name as a path, and the name of the body that it has."""

    name: str
    stem: str

    @property
    def is_review(self) -> bool:
        """Whether the file is that of the reviews."""
        return self.stem == REVIEWS

    @property
    def is_misnamed(self) -> bool:
        """Whether the name ends otherwise than `.yaml`: such a file is checked but counts not."""
        return Path(self.name).suffix != SUFFIX


def progress_folder(plan: str) -> str | None:
    """Return the folder for the progress of the plan file: `progress-2021` for `plan-2021.yaml`.

    None if the plan is not a file of its own, as on stdin.
    """
    if plan == STDIN:
        return None
    path = Path(plan)
    found = _PLAN.fullmatch(path.stem)
    return str(path.with_name(f"progress-{found[1] if found else path.stem}"))


def progress_files(plan: str) -> list[ProgressFile]:
    """Return the files with the progress of the plan file, by name, the reviews last.

    Hidden files, such as locks, and files of other kinds are none. A plan without such a folder
    has no files. Raises InputError if the folder cannot be read, or is none.
    """
    folder = progress_folder(plan)
    if folder is None:
        return []
    try:
        paths = sorted(Path(folder).iterdir())
    except FileNotFoundError:
        if Path(folder).is_symlink():
            raise InputError(
                lazy_gettext(
                    "{folder}: this link leads nowhere, so the record of progress is lost",
                    folder=folder,
                )
            ) from None
        return []
    except NotADirectoryError:
        raise InputError(
            lazy_gettext(
                "{folder}: this is no folder, so it cannot have the record of progress",
                folder=folder,
            )
        ) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL byte in the name
        raise unreadable(folder, error) from None
    found = [progress_file(str(path)) for path in paths if is_progress_name(path.name)]
    return sorted(found, key=lambda one: one.is_review)


def progress_file(name: str) -> ProgressFile:
    """Return the file `name` as one that records progress."""
    return ProgressFile(name, _normal(Path(name).stem))


def plan_of_progress(name: str) -> str | None:
    """Return the plan file on which the file `name` records progress, None if on none."""
    path = Path(name)
    folder, found = path.parent, None
    with suppress(InputError):  # of a folder that was deleted
        found = _FOLDER.fullmatch(folder.name or current_folder().name)
    if found is None or not is_progress_name(path.name) or is_plan_name(path.name):
        return None
    around = folder.parent if folder.name else Path("..")
    plans = (str(around / f"{stem}{SUFFIX}") for stem in (f"plan-{found[1]}", found[1]))
    return next((plan for plan in plans if _is_there(plan)), None)


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):  # a folder that may not be entered, a NUL byte
        return False


def is_progress_name(name: str) -> bool:
    """Whether a file of this name, without its folder, records progress."""
    return not name.startswith(".") and Path(name).suffix.lower() in (SUFFIX, ".yml")


def file_of_body(plan: str, body: str) -> str | None:
    """Return the file in which the body records its progress on the plan, None if in none."""
    folder = progress_folder(plan)
    name = f"{file_stem(body)}{SUFFIX}"
    # The system may know files by bytes alone, and may be told no others.
    return None if folder is None else str(Path(folder) / os.fsdecode(name_bytes(name)))


def reviews_file(plan: str) -> str | None:
    """Return the file of the reviews of the plan, None if the plan is no file of its own."""
    return file_of_body(plan, REVIEWS)


def file_stem(body: str) -> str:
    """Return the body's name as that of a file."""
    return _normal(body).translate(_FULL_WIDTH)


def _normal(name: str) -> str:
    # Some systems take names apart into letters and their marks.
    return unicodedata.normalize("NFC", restore_bytes(name))
