"""What a test needs of the machine it runs on: where it is missing, the test says so and skips.

Under CI nothing may be missing, or the tests that need it would never run anywhere.
"""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def lacking(what: str) -> NoReturn:
    """Skip the test, since the machine lacks `what` in a sentence; fail it where CI is set."""
    if os.environ.get("CI", "").lower() in {"", "0", "false"}:
        pytest.skip(what)
    pytest.fail(f"{what} (CI is set: nothing may be skipped)", pytrace=False)


def program(*names: str) -> Path:
    """The first of the programs that is on PATH."""
    for name in names:
        if found := shutil.which(name):
            return Path(found)
    lacking(f"none of these programs is on PATH: {', '.join(names)}")
