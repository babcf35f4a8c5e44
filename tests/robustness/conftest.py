"""Fixtures that take powers away, so that refusals can be met."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

_PR_CAPBSET_DROP = 24
_CAP_CHOWN, _CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 0, 1, 2


def _without(*capabilities: int) -> Callable[[], None]:
    """What to call in a child so that root lacks these capabilities after it starts a program."""
    library = ctypes.CDLL(None) if sys.platform == "linux" else None

    def give_up() -> None:
        if library is not None and os.geteuid() == 0:
            for capability in capabilities:
                library.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)

    return give_up


@pytest.fixture
def without_chown() -> Callable[[], None]:
    """What to call in a child so that it may give no file away."""
    if sys.platform != "linux":
        pytest.skip("only Linux has a way to take this power from root")
    return _without(_CAP_CHOWN)


@pytest.fixture
def powerless(tmp_path: Path) -> Callable[[], None]:
    """What to call in a child so that file permissions bind it, even where the tests run as root.

    Another user could often not start this interpreter at all (it may live in root's home), so
    root is kept but loses the capabilities by which it passes over permissions.
    """
    if sys.platform == "win32":
        pytest.skip("Windows calls nothing in a child, so that no power can be taken from it")
    give_up = _without(_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH)
    locked = tmp_path / "locked-for-the-fixture"
    locked.touch(mode=0)
    try:
        reading = [sys.executable, "-c", "open(__import__('sys').argv[1])", str(locked)]
        done = subprocess.run(reading, preexec_fn=give_up, capture_output=True, check=False)
    finally:
        locked.unlink()
    if done.returncode == 0:
        pytest.skip("this user may read everything, and no way was found to give that up")
    return give_up
