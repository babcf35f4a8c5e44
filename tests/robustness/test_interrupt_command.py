"""Ctrl-C while the command waits for its input: exit code 130, no traceback, no file."""

import array
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from robustness.verbs import READERS
from support.process import COMMAND, environment

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells in /proc who waits"
)
VERBS = {"validate": ("validate",), **READERS}


def unread(pipe: int) -> int:
    """How many bytes stand in the pipe."""
    import fcntl
    import termios

    count = array.array("i", [0])
    fcntl.ioctl(pipe, termios.FIONREAD, count)
    return count[0]


def wait_until_it_reads(process: subprocess.Popen[bytes], pipe: int) -> None:
    """Return once what was written is taken and the process sleeps, which is in the next read.

    A signal that came earlier would find it in the midst of starting or copying.
    """
    status = Path(f"/proc/{process.pid}/stat")
    while unread(pipe) or status.read_text().rpartition(")")[2].split()[0] != "S":
        assert process.poll() is None, "ended without waiting for its input"
        os.sched_yield()


@pytest.mark.parametrize("verb", VERBS)
def test_an_interrupted_read_ends_quietly(tmp_path: Path, verb: str) -> None:
    output = () if verb == "validate" else ("-o", "out.md")
    with subprocess.Popen(
        [*COMMAND, *VERBS[verb], "--plan", "-", *output],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A test run in the background would hand on an ignored SIGINT.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"# a plan that never ends\n")
        process.stdin.flush()
        wait_until_it_reads(process, process.stdin.fileno())
        process.send_signal(signal.SIGINT)
        # Its stdin stays open: only the signal can end it.
        code = process.wait(timeout=60)
        assert process.stdout is not None
        assert process.stderr is not None
        out, err = process.stdout.read(), process.stderr.read()
    assert (code, out, err) == (130, b"", b"")
    assert list(tmp_path.iterdir()) == []
