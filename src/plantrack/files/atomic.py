"""The only writer of files: a file has either its old or its whole new content."""

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from plantrack.errors import OutputError
from plantrack.files.source import reason_of
from plantrack.i18n import lazy_gettext


def replace_file(name: str, content: Iterable[bytes]) -> None:
    """Replace the file `name` with the pieces of `content` completely, or leave it as it was.

    A device or pipe is written to directly. Raises OutputError.
    """
    path = Path(name)
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as device:
                device.writelines(content)
            return
        target = path.resolve()
        if target.is_symlink():  # a link to itself: from Python 3.13 on, resolve() lets it pass
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        _replace(target, content)
    except (OSError, RuntimeError) as error:  # RuntimeError: the same before Python 3.13
        reason = reason_of(error)
        raise OutputError(
            lazy_gettext("{file}: cannot write the file: {reason}", file=name, reason=reason)
        ) from None


def _replace(path: Path, content: Iterable[bytes]) -> None:
    import tempfile

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _mode(path: Path) -> int:
    """Return the file's permissions, or those that a new file would get."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
