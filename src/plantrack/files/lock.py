"""One writer at a time: a lock on a hidden file beside the one that is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plantrack.errors import OutputError
from plantrack.files.source import reason_of
from plantrack.i18n import lazy_gettext

_LONGEST = 30.0  # seconds to wait; an append takes a small part of one


def lock_file(name: str) -> str:
    """Return the name of the lock of the file `name`: `.木耳镇.yaml.lock` in the same folder.

    A file has one lock, whatever links lead to it.
    """
    path = Path(name)
    if path.is_symlink():
        path = path.resolve()
    return str(path.with_name(f".{path.name}.lock"))


@contextmanager
def locked(name: str, longest: float = _LONGEST) -> Iterator[None]:
    """Let nobody else who asks for the lock of the file `name` have it in the meantime.

    The lock file stays, as another may wait for it already; the system frees it of whoever is
    killed. Raises OutputError if it cannot be made, or if others have it for too long.
    """
    from filelock import FileLock, Timeout  # only what is written to by several needs it

    lock = name
    try:
        lock = lock_file(name)
        # Whoever may write in the folder may take turns, not only who came first.
        mode = Path(lock).parent.stat().st_mode & 0o666 | 0o600
        held = FileLock(lock, timeout=longest, mode=mode)
        held.acquire()
    except Timeout:
        raise OutputError(
            lazy_gettext(
                "{file}: not written, as another command has had {lock} for {count} seconds; "
                "try again when it has ended",
                file=name,
                lock=lock,
                count=round(longest),
            )
        ) from None
    except (OSError, RuntimeError, ValueError) as error:
        # RuntimeError: a disk without locks, a link to itself; ValueError: a NUL byte in the name.
        raise OutputError(
            lazy_gettext(
                "{file}: cannot be locked, so nothing is written: {reason}",
                file=lock,
                reason=reason_of(error),
            )
        ) from None
    try:
        yield
    finally:
        held.release()
