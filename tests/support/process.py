"""Runs of the real command, as a process of its own or within this one."""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, NamedTuple
from unittest import mock

import pytest

from plantrack import i18n
from plantrack.cli.run import run as run_app
from support.real_plan import ROOT

COMMAND = (sys.executable, "-m", "plantrack")

# Far beyond any honest run: only a command that waits for ever gets here.
_HUNG = 60

# What the environment of whoever runs the tests must not decide.
_FOREIGN = (
    "COLUMNS",
    "FORCE_COLOR",
    "LANG",
    "LANGUAGE",
    "LINES",
    "NO_COLOR",
    "PYTHONCOERCECLOCALE",
    "PYTHONHASHSEED",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
    "TZ",
)
_FOREIGN_PREFIXES = ("PLANTRACK_", "_PLANTRACK_", "COMP_", "LC_")
_OURS = {"LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "error"}


class Result(NamedTuple):
    """How a run ended; `out` and `err` hold every byte, line ends and BOM too, as text."""

    code: int
    out: str
    err: str


def environment(changes: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """The environment of this process without what could sway the command, and with `changes`.

    It speaks English; a change to None leaves the variable unset.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _FOREIGN and not name.startswith(_FOREIGN_PREFIXES)
    }
    changed = kept | _OURS | dict(changes or {})
    return {name: value for name, value in changed.items() if value is not None}


def run(
    *arguments: str | bytes | Path,
    cwd: Path = ROOT,
    env: Mapping[str, str | None] | None = None,
    stdin: bytes = b"",
    stdout: int | IO[bytes] = subprocess.PIPE,
    before: Callable[[], None] | None = None,
    pass_fds: Sequence[int] = (),
    umask: int = -1,
    encoding: str = "utf-8",
) -> Result:
    """`plantrack arguments` as a process of its own, its output through pipes; no traceback.

    `before` is called in the child just before it. `encoding` is the terminal's, for stderr
    alone: stdout is always UTF-8. What is otherwise encoded fails the test. What only POSIX can
    prepare in a child skips the test on Windows.
    """
    if sys.platform == "win32" and (before or pass_fds or umask != -1):
        pytest.skip("Windows prepares no child: no call, descriptor or umask is handed to it")
    done = subprocess.run(
        [*COMMAND, *arguments],
        cwd=cwd,
        env=environment(env),
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        preexec_fn=before,
        pass_fds=pass_fds,
        umask=umask,
        timeout=_HUNG,
        check=False,
    )
    out, err = (done.stdout or b"").decode("utf-8"), done.stderr.decode(encoding)
    assert "Traceback" not in out + err, out + err
    return Result(done.returncode, out, err)


def invoke(
    *arguments: str,
    cwd: Path = ROOT,
    env: Mapping[str, str | None] | None = None,
    stdin: bytes = b"",
) -> Result:
    """As `run`, but within this process: for the many cases where only the answer matters.

    Only for what can neither hang nor kill the process.
    """
    out, err = io.BytesIO(), io.BytesIO()
    with (
        mock.patch.dict(os.environ, environment(env), clear=True),
        contextlib.chdir(cwd),
        mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8")),
        mock.patch.object(sys, "stdout", io.TextIOWrapper(out, "utf-8")),
        mock.patch.object(sys, "stderr", io.TextIOWrapper(err, "utf-8")),
        _fresh_language(),
    ):
        code = run_app(list(arguments))
        sys.stdout.flush()
        sys.stderr.flush()
        return Result(code, out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"))


@contextlib.contextmanager
def _fresh_language() -> Iterator[None]:
    """Forget the language read from the environment, before and after."""
    for each in (i18n.requested_language, i18n.interface_language):
        each.cache_clear()
    try:
        yield
    finally:
        for each in (i18n.requested_language, i18n.interface_language):
            each.cache_clear()
