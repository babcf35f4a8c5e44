"""The real command in a process of its own, with an environment that owes nothing to ours."""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import IO, NamedTuple
from unittest import mock

from plantrack import i18n
from plantrack.cli.run import run as run_command_line

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "data" / "plan-2021.yaml"
COMMAND = (sys.executable, "-m", "plantrack")

# The verbs that read a plan and go no further where it does not fit the schema.
READERS: Mapping[str, tuple[str, ...]] = {
    "list": ("list",),
    "show": ("show", "1"),
    "report": ("report",),
    "export": ("export",),
}

# Far beyond any honest run: only a command that waits for ever gets here.
_HUNG = 60

_KEPT = ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")


class Outcome(NamedTuple):
    """How a run ended; `out` and `err` are the bytes that it wrote."""

    code: int
    out: bytes
    err: bytes

    @property
    def stdout(self) -> str:
        """stdout as text; what is no UTF-8 fails the test."""
        return self.out.decode("utf-8")

    @property
    def stderr(self) -> str:
        """stderr as text; what is no UTF-8 fails the test."""
        return self.err.decode("utf-8")


def environment(**more: str) -> dict[str, str]:
    """A clean environment in English, and what a test wants beside."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PLANTRACK_LANG": "en", **more}


def run(
    *arguments: str | bytes | Path,
    cwd: Path,
    given: bytes = b"",
    stdout: int | IO[bytes] = subprocess.PIPE,
    stderr: int | IO[bytes] = subprocess.PIPE,
    env: Mapping[str, str] | None = None,
    before: Callable[[], None] | None = None,
    pass_fds: Sequence[int] = (),
    umask: int = -1,
) -> Outcome:
    """Run `plantrack` with `given` on stdin; `before` is called in the child just before it."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        cwd=cwd,
        input=given,
        stdout=stdout,
        stderr=stderr,
        env=environment() if env is None else env,
        preexec_fn=before,
        pass_fds=pass_fds,
        umask=umask,
        timeout=_HUNG,
        check=False,
    )
    outcome = Outcome(done.returncode, done.stdout or b"", done.stderr or b"")
    for told in (outcome.out, outcome.err):
        assert b"Traceback" not in told, told.decode("utf-8", errors="replace")
    return outcome


def run_inside(*arguments: str, cwd: Path) -> Outcome:
    """As `run`, in this process: for tables so long that starting a process each would take long.

    Only for what cannot hang or kill the process.
    """
    out, err = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO())
    cached = (i18n.requested_language, i18n.interface_language)
    with (
        mock.patch.dict(os.environ, environment(), clear=True),
        chdir(cwd),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        for function in cached:
            function.cache_clear()
        try:
            code = run_command_line(list(arguments))
        finally:
            for function in cached:
                function.cache_clear()
    out.flush()
    err.flush()
    assert isinstance(out.buffer, io.BytesIO)
    assert isinstance(err.buffer, io.BytesIO)
    return Outcome(code, out.buffer.getvalue(), err.buffer.getvalue())
