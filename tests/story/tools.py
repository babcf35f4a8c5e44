"""Other people's programs, as CI runs them."""

import subprocess
import sys

from support.process import environment


def check_jsonschema(*arguments: str) -> tuple[int, str]:
    """The exit code of check-jsonschema and all that it says."""
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--verbose", *arguments],
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout + done.stderr
