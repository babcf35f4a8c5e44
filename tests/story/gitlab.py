"""The GitLab recipe of docs/ci.md, played in a repository; only the install is left out."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from story.recipes import block
from support.repository import Repository


class Job(NamedTuple):
    """How the job ended: its exit code, its log, and the report that it hands in."""

    code: int
    log: str
    report: list[dict[str, Any]]


def play(repository: Repository, base: str) -> Job:
    """The job in a merge request whose changes started from the commit `base`."""
    bash = shutil.which("bash")
    if bash is None or sys.platform == "win32":
        pytest.skip("there is no bash as GitLab has it")
    (job,) = yaml.safe_load(block("GitLab")).values()
    install, *script = job["script"]
    assert install.startswith("pip install ")
    environment = repository.environment() | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
    }
    log, codes = "", []
    for lines in (script, job["after_script"]):
        done = subprocess.run(
            [bash, "-eo", "pipefail", "-c", "\n".join(lines)],
            cwd=repository.root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        log += done.stdout
        codes.append(done.returncode)
    code, after = codes
    assert after == 0, log
    report = repository.root / job["artifacts"]["reports"]["codequality"]
    return Job(code, log, json.loads(report.read_text(encoding="utf-8")))
