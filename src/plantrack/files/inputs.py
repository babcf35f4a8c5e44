"""Which files the command has read: no result may overwrite one of them."""

import os
import stat
from contextlib import suppress

# A file is known by its identity, which hard links and redirections share, and by its name, for
# where it could not be opened or was replaced meanwhile, and for disks that give no identities.
_identities: set[tuple[int, int]] = set()
_names: set[str] = set()


def forget_inputs() -> None:
    """Begin a new run, which has read nothing yet."""
    _identities.clear()
    _names.clear()


def note_input(status: os.stat_result) -> None:
    """Record the file with this status, best asked of the open file, as one that was read."""
    if stat.S_ISREG(status.st_mode) and status.st_ino:
        _identities.add((status.st_dev, status.st_ino))


def note_input_path(name: str | os.PathLike[str]) -> None:
    """Record the file `name` as one that was read, or should have been."""
    _names.add(os.fspath(name))
    with suppress(OSError, ValueError):  # ValueError: a NUL byte in the name
        note_input(os.stat(name))  # noqa: PTH116  # the name may be of any kind


def read_noted(name: str | os.PathLike[str], limit: int) -> bytes:
    """Return up to `limit` bytes of the file `name` and record it; raises OSError."""
    note_input_path(name)
    with open(name, "rb") as file:  # noqa: PTH123  # a Path has no bytes
        note_input(os.fstat(file.fileno()))
        return file.read(limit)


def is_input(name: str | os.PathLike[str]) -> bool:
    """Whether `name` leads to a file that was read, by whatever name."""
    with suppress(OSError, ValueError):
        status = os.stat(name)  # noqa: PTH116  # the name may be of any kind
        if (status.st_dev, status.st_ino) in _identities:
            return True
    return _real(name) in {_real(one) for one in _names}


def _real(name: str | os.PathLike[str]) -> str:
    try:
        return os.path.normcase(os.path.realpath(name))
    except (OSError, ValueError):  # a relative name in a deleted folder, a NUL byte
        return os.path.normcase(os.fspath(name))
