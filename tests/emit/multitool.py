"""Microsoft's sarif-multitool from npm, kept in the user's cache outside the repository."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

PACKAGE = "@microsoft/sarif-multitool"
VERSION = "5.7.0"
_PATIENCE = 300  # seconds; the package brings 100 MB of .NET


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
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        pytest.skip("node and npm are needed for Microsoft's sarif-multitool")
    prefix = _cache() / f"sarif-multitool-{VERSION}"
    folder = prefix / "node_modules" / "@microsoft"
    if not (prefix / "complete").exists():
        prefix.mkdir(parents=True, exist_ok=True)
        try:
            done = subprocess.run(
                [
                    npm,
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--prefix",
                    prefix,
                    f"{PACKAGE}@{VERSION}",
                ],
                cwd=prefix,
                capture_output=True,
                text=True,
                timeout=_PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            pytest.skip(f"npm did not bring {PACKAGE} within {_PATIENCE} seconds")
        if done.returncode:
            pytest.skip(f"npm could not install {PACKAGE}: {done.stderr.strip()[-200:]}")
        (prefix / "complete").touch()
    # Not by its bin.js, which hands the arguments to a shell.
    (brought,) = (one for one in folder.iterdir() if one.name.startswith("sarif-multitool-"))
    program = brought / ("Sarif.Multitool.exe" if sys.platform == "win32" else "Sarif.Multitool")
    # npm may have been told to run no install scripts, of which this would be one.
    program.chmod(0o755)
    return Multitool(program, brought / "sarif-2.1.0.json")


def _cache() -> Path:
    if sys.platform == "win32":
        return Path(os.environ["LOCALAPPDATA"]) / "plantrack-tests"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "plantrack-tests"
