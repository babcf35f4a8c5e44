"""A stdout that is closed, full or gone: 0 where the reader had enough, else 2 and one line."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.process import COMMAND, environment, run
from support.real_plan import PLAN

LONG: dict[str, tuple[str, ...]] = {
    "list": ("list",),
    "show": ("show", "1"),
    "report": ("report",),
    "export": ("export",),
    "validate": ("validate", str(PLAN)),
    "help": ("--help",),
    "help of a verb": ("list", "--help"),
    "version": ("--version",),
    "no verb": (),
}
FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full on this system")


HERE = {"PLANTRACK_PLAN": str(PLAN)}


@pytest.mark.parametrize("arguments", LONG.values(), ids=LONG)
def test_a_reader_that_left_before_anything_came_is_no_failure(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        outcome = run(*arguments, cwd=tmp_path, stdout=writer, env=HERE)
    finally:
        os.close(writer)
    assert (outcome.code, outcome.err) == (0, "")


@pytest.mark.parametrize("form", ["markdown", "json", "csv"])
def test_a_reader_that_takes_the_head_is_no_failure(tmp_path: Path, form: str) -> None:
    # The whole plan's report is longer than what a pipe holds, so the writer meets the end.
    arguments = [*COMMAND, "report", "--format", form]
    with subprocess.Popen(
        arguments,
        cwd=tmp_path,
        env=environment(HERE),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pipesize=4096 if sys.platform == "linux" else -1,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        head = process.stdout.read(100)
        process.stdout.close()
        told = process.stderr.read()
    assert len(head) == 100
    assert (process.returncode, told) == (0, b"")


@needs_full
@pytest.mark.parametrize("arguments", LONG.values(), ids=LONG)
def test_a_full_disk_behind_stdout_is_one_line(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with FULL.open("wb") as full:
        outcome = run(*arguments, cwd=tmp_path, stdout=full, env=HERE)
    (line,) = outcome.err.splitlines()
    assert outcome.code == 2
    assert line == "Error: cannot write the result: No space left on device"


@pytest.mark.parametrize("verb", ["list", "validate", "help"])
def test_no_stdout_at_all_is_one_line(tmp_path: Path, verb: str) -> None:
    outcome = run(*LONG[verb], cwd=tmp_path, env=HERE, before=lambda: os.close(1))
    (line,) = outcome.err.splitlines()
    assert outcome.code == 2
    assert line.startswith("Error: cannot write the result: ")


def close_stderr() -> None:
    os.close(2)


def fill_stderr() -> None:
    os.dup2(os.open(FULL, os.O_WRONLY), 2)


@needs_full
@pytest.mark.parametrize("spoil", [close_stderr, fill_stderr])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("list", "--plan", "gone.yaml"), 2),
        (("list", "--unit", "无此科"), 2),
        (("list", "--nonsense"), 2),
        (("list", "--town", "双龙湖街道", "--format", "csv"), 0),
    ],
    ids=["no file", "no such unit", "no such option", "a remark"],
)
def test_a_lost_stderr_changes_no_exit_code(
    tmp_path: Path, arguments: tuple[str, ...], code: int, spoil: Callable[[], None]
) -> None:
    outcome = run(*arguments, cwd=tmp_path, env=HERE, before=spoil)
    assert outcome.code == code
    assert bool(outcome.out) == (code == 0)
