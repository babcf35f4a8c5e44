"""The real command on a pseudo-terminal, and how wide the text is that it shows there."""

import contextlib
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest

from support.process import COMMAND, environment
from support.real_plan import ROOT

_ANSI = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07]*\x07|[@-Z\\-_])")


def terminal_bytes(
    *arguments: str,
    columns: int = 80,
    language: str = "zh",
    cwd: Path = ROOT,
    env: Mapping[str, str | None] | None = None,
) -> bytes:
    """All that a terminal of that width gets from `plantrack arguments`, escapes and all."""
    if sys.platform == "win32":
        pytest.skip("Windows has no pseudo-terminals of this kind")
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    changes = {"TERM": "xterm-256color", "PLANTRACK_LANG": language, **(env or {})}
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=cwd,
        env=environment(changes),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    received = b""
    # Linux reports the closed other end as an error, other systems as an empty read.
    with contextlib.suppress(OSError):
        while part := os.read(ours, 65536):
            received += part
    os.close(ours)
    assert process.wait(timeout=60) in (0, 2)
    return received


def terminal(
    *arguments: str,
    columns: int = 80,
    language: str = "zh",
    cwd: Path = ROOT,
    env: Mapping[str, str | None] | None = None,
) -> str:
    """The text that a terminal of that width shows, without its escape sequences."""
    shown = terminal_bytes(*arguments, columns=columns, language=language, cwd=cwd, env=env)
    return _ANSI.sub("", shown.decode("utf-8")).replace("\r\n", "\n")


def columns_of(text: str) -> int:
    """How many terminal columns `text` takes."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )


def squeezed(text: str) -> str:
    """`text` without white space, to be compared whatever way its lines were broken."""
    return "".join(text.split())
