"""Runs of the real command, in three depths, and small plans to run it on."""

import contextlib
import io
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import pytest
import yaml

from plantrack import i18n
from plantrack.cli.run import run as run_app

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "data" / "plan-2021.yaml"

# What the environment of whoever runs the tests must not resolve_output.
_FOREIGN = (
    "COLUMNS",
    "FORCE_COLOR",
    "LANG",
    "LANGUAGE",
    "LINES",
    "NO_COLOR",
    "PYTHONHASHSEED",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
    "TZ",
)
_FOREIGN_PREFIXES = ("PLANTRACK_", "_PLANTRACK_", "COMP_", "LC_")
_ANSI = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07]*\x07|[@-Z\\-_])")


class Result(NamedTuple):
    """How a run ended; `out` and `err` hold every byte, line ends and BOM too, as UTF-8 text."""

    code: int
    out: str
    err: str


def environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of this process without what could sway the command, and with `changes`."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _FOREIGN and not name.startswith(_FOREIGN_PREFIXES)
    }
    return kept | {"LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "error"} | dict(changes or {})


def run(
    *arguments: str,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    stdin: bytes = b"",
    encoding: str = "utf-8",
) -> Result:
    """`plantrack arguments` as a process of its own, its output through pipes.

    `encoding` is the terminal's, for stderr alone: stdout is always UTF-8.
    """
    done = subprocess.run(
        [sys.executable, "-m", "plantrack", *arguments],
        cwd=cwd,
        env=environment(env),
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode(encoding))


def invoke(
    *arguments: str,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    stdin: bytes = b"",
) -> Result:
    """As `run`, but within this process: for the many cases where only the answer matters."""
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


def terminal_bytes(
    *arguments: str,
    columns: int = 80,
    language: str = "zh",
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
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
    changes = {"TERM": "xterm-256color", "PLANTRACK_LANG": language} | dict(env or {})
    process = subprocess.Popen(
        [sys.executable, "-m", "plantrack", *arguments],
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
    env: Mapping[str, str] | None = None,
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


def read_data(path: Path = PLAN) -> dict[str, Any]:
    """A plan file as plain dicts, lists and texts, read without plantrack."""
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
    return data


class _Dumper(yaml.CSafeDumper):
    """Writes no aliases, which a plan file may not hold."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def small_plan(**parts: Any) -> dict[str, Any]:
    """The data of a plan with two towns, a unit, a group, a section, a point and a task."""
    plan: dict[str, Any] = {
        "plantrack": 1,
        "plan": {
            "year": 2022,
            "title": "小计划",
            "issuer": "某局",
            "language": "zh-CN",
            "start": "2022-01-01",
            "end": "2022-12-31",
        },
        "organisation": {
            "towns": [
                {"name": "东镇", "kind": "town"},
                {"name": "西街道", "kind": "subdistrict"},
            ],
            "units": [{"name": "甲科", "kind": "division"}],
            "groups": [{"name": "各镇街", "kinds": ["town", "subdistrict"]}],
        },
        "sections": [
            {
                "number": 1,
                "title": "第一件事",
                "points": [{"number": 1, "title": "要做的事", "text": "把事做好。"}],
            }
        ],
        "tasks": [small_task()],
    }
    return plan | parts


def small_task(**parts: Any) -> dict[str, Any]:
    """The data of a task that fits `small_plan`."""
    task = {
        "number": 1,
        "category": "一类",
        "name": "一事",
        "goal": "做完",
        "towns": ["各镇街"],
        "units": ["甲科"],
        "points": [1],
    }
    return task | parts


def plan_text(data: Mapping[str, Any]) -> str:
    """`data` as the text of a plan file; texts that look like something else get quotes."""
    text = yaml.dump(dict(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1 << 20)
    # Days are given as texts here; a plan file has them without quotes.
    return re.sub(r"'([0-9]{4}-[0-9]{2}-[0-9]{2})'", r"\1", text)


def write_plan(path: Path, data: Mapping[str, Any]) -> Path:
    """`data` as a plan file at `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(plan_text(data), encoding="utf-8", newline="\n")
    return path
