"""The only writer of files: a file has either its old or its whole new content."""

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plantrack.errors import OutputError
from plantrack.files.inputs import is_input
from plantrack.files.source import reason_of
from plantrack.i18n import lazy_gettext

# Short, whatever the file's own name: with it in front, a name of 255 bytes would not fit.
_TEMPORARY = ".plantrack-"


def replace_file(name: str, content: Iterable[bytes]) -> None:
    """Replace the file `name` with the pieces of `content` completely, or leave it as it was.

    A device or pipe is written to directly. Raises OutputError, also for a file that the command
    has read and for a read-only one.
    """
    path = Path(name)
    try:
        if path.exists() and not path.is_file():
            _write_directly(path, content)
            return
        target = _target(path)
        if is_input(target):
            raise OutputError(
                lazy_gettext(
                    "{file}: this is a file that the command reads; not overwritten", file=name
                )
            )
        _refuse_read_only(name, target)
        with _written(target, content) as temporary:
            temporary.replace(target)
    except (OSError, RuntimeError, ValueError) as error:
        # RuntimeError: a link to itself before Python 3.13; ValueError: a NUL byte in the name.
        raise _unwritable(name, error) from None


def rewrite_file(name: str, content: bytes) -> None:
    """Give the file `name` the `content` that was made of its old one, or leave it as it was.

    The caller has the file's lock; there need not be such a file yet. When this returns, the
    content is on the disk under its name. Raises OutputError, also for a read-only file.
    """
    try:
        target = _target(Path(name))
        _refuse_read_only(name, target)
        with _written(target, [content]) as temporary:
            temporary.replace(target)
        _sync_folder(target.parent)
    except (OSError, RuntimeError, ValueError) as error:
        raise _unwritable(name, error) from None


def _target(path: Path) -> Path:
    """Return the file itself, where `path` is a link."""
    target = path.resolve()
    if target.is_symlink():  # a link to itself: from Python 3.13 on, resolve() lets it pass
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return target


def _sync_folder(folder: Path) -> None:
    """Have the names in `folder` written to the disk, where the system can do that for one."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # not every kind of disk takes it for a folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unwritable(name: str, error: Exception) -> OutputError:
    reason = reason_of(error)
    return OutputError(
        lazy_gettext("{file}: cannot write the file: {reason}", file=name, reason=reason)
    )


def _write_directly(path: Path, content: Iterable[bytes]) -> None:
    # A reader of the pipe that has had enough is as welcome as one of stdout.
    with suppress(BrokenPipeError), path.open("wb") as device:
        device.writelines(content)


def _refuse_read_only(name: str, target: Path) -> None:
    # Replacing needs only the folder's permission, and root always has the file's.
    if target.exists() and not (
        target.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
        and os.access(target, os.W_OK)
    ):
        raise OutputError(lazy_gettext("{file}: the file is read-only; not overwritten", file=name))


@contextmanager
def _written(path: Path, content: Iterable[bytes]) -> Iterator[Path]:
    """Yield a file beside `path` that has all of `content`, and is gone afterwards unless moved."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_TEMPORARY)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(content)
            file.flush()
            os.fsync(file.fileno())
        _take_after(path, temporary)
        yield temporary
    finally:
        with suppress(OSError):
            temporary.unlink()


def _take_after(path: Path, new: Path) -> None:
    """Give `new` the owner, where allowed, and permissions of `path`, or a new file's."""
    if not path.exists():
        mask = os.umask(0)
        os.umask(mask)
        new.chmod(0o666 & ~mask)
        return
    old = path.stat()
    if sys.platform != "win32":
        with suppress(OSError):  # only root may give files away
            os.chown(new, old.st_uid, -1)
        with suppress(OSError):  # a group of which this user is no member
            os.chown(new, -1, old.st_gid)
    new.chmod(stat.S_IMODE(old.st_mode))  # last, as a change of owner clears some of it


def check_is_new(name: str) -> None:
    """Raise OutputError if anything has the name, also a link that leads nowhere, or no folder."""
    path = Path(name)
    try:
        if os.path.lexists(path):
            raise _taken(name)
        has_folder = path.parent.exists()
    except (OSError, ValueError) as error:  # ValueError: a NUL byte in the name
        raise _unwritable(name, error) from None
    if not has_folder:
        raise OutputError(
            lazy_gettext(
                "{file}: there is no folder {folder}; make it first",
                file=name,
                folder=str(path.parent),
            )
        )


def create_file(name: str, content: bytes) -> None:
    """Create the file `name` with all of `content`, or not at all; never replaces anything.

    Raises OutputError.
    """
    check_is_new(name)
    try:
        with _written(Path(name), [content]) as temporary:
            _give_name(temporary, name)
    except FileExistsError:
        raise _taken(name) from None
    except OSError as error:
        raise _unwritable(name, error) from None


def _taken(name: str) -> OutputError:
    return OutputError(
        lazy_gettext("{file}: there is such a file already; not overwritten", file=name)
    )


def _give_name(temporary: Path, name: str) -> None:
    """Give the file `temporary` a `name` that nothing has; raises FileExistsError."""
    if sys.platform == "win32":
        os.rename(temporary, name)  # noqa: PTH104  # there, it replaces nothing
        return
    try:
        os.link(temporary, name)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK):
            raise
        # A disk without links: take the name first, so that nobody else can.
        os.close(os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        temporary.replace(name)
