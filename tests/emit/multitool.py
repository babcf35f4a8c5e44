"""Microsoft's sarif-multitool from npm."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

from support.npm import npm_package

PACKAGE = "@microsoft/sarif-multitool"
VERSION = "5.7.0"
_PATIENCE = 300  # seconds that a loaded machine may take for a file


class Multitool(NamedTuple):
    """The program, and the JSON schema of SARIF 2.1.0 that comes with it."""

    program: Path
    schema: Path

    def validate(self, file: Path, *options: str) -> str:
        """What it prints about the file; the test fails where it finds an error."""
        done = subprocess.run(
            [str(self.program), "validate", str(file), *options],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert ": error SARIF" not in done.stdout, done.stdout
        return done.stdout


@cache
def multitool() -> Multitool:
    """The tool, installed where it is not yet; skips the test where that does not work."""
    folder = npm_package(PACKAGE, VERSION).parent
    # Not by its bin.js, which hands the arguments to a shell.
    (brought,) = (one for one in folder.iterdir() if one.name.startswith("sarif-multitool-"))
    program = brought / ("Sarif.Multitool.exe" if sys.platform == "win32" else "Sarif.Multitool")
    # One of the package's install scripts would have done this.
    program.chmod(0o755)
    return Multitool(program, brought / "sarif-2.1.0.json")
