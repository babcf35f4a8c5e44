"""A reader that has had enough changes no exit code, whenever it leaves and whatever is written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.edit import edited
from support.process import COMMAND, environment, run
from support.repository import with_plan
from support.small_plan import SMALL

OTHER = edited(SMALL, [("value: 55", "value: 50"), ("完成55个", "完成50个")])
FAULTY = edited(SMALL, [("due: 2021-12-31", "due: 2021-12-32")])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a plan, one that differs, and one with an error."""
    for name, text in (("plan-2021.yaml", SMALL), ("other.yaml", OTHER), ("bad.yaml", FAULTY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


CODES: dict[str, int] = {
    "validate plan-2021.yaml": 0,
    "validate bad.yaml": 1,
    "validate bad.yaml -f json": 1,
    "validate bad.yaml -f sarif": 1,
    "validate bad.yaml -f github": 1,
    "validate bad.yaml plan-2021.yaml": 1,
    "validate gone.yaml": 2,
    "validate gone.yaml bad.yaml -f gitlab": 2,
    "diff plan-2021.yaml plan-2021.yaml": 0,
    "diff other.yaml plan-2021.yaml": 1,
    "diff other.yaml plan-2021.yaml -f json": 1,
    "diff other.yaml plan-2021.yaml --exit-zero": 0,
    "diff gone.yaml plan-2021.yaml": 2,
    "list": 0,
    "list --unit 火星": 2,
    "show 1": 0,
    "report": 0,
    "export": 0,
    "schema": 0,
    "rule": 0,
    "rule PT999": 2,
    "--help": 0,
    "list --help": 0,
    "--version": 0,
    "": 0,
    "--nonsense": 2,
}


def without_a_reader(*arguments: str, cwd: Path) -> int:
    """The exit code where nobody reads what is written."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        return run(*arguments, cwd=cwd, stdout=writer).code
    finally:
        os.close(writer)


@pytest.mark.parametrize(("command", "code"), CODES.items())
def test_a_reader_that_left_changes_no_exit_code(folder: Path, command: str, code: int) -> None:
    assert without_a_reader(*command.split(), cwd=folder) == code


def test_nor_with_a_git_revision(tmp_path: Path) -> None:
    repository = with_plan(tmp_path, "plan-2021.yaml")
    repository.commit("plan-2021.yaml", SMALL)
    repository.write("plan-2021.yaml", OTHER)
    for command in ("diff HEAD", "diff HEAD~1..HEAD", "validate --against HEAD"):
        assert without_a_reader(*command.split(), cwd=tmp_path) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets the size of a pipe be set")
@pytest.mark.parametrize(
    ("command", "code"),
    [("validate bad.yaml -f sarif", 1), ("diff other.yaml plan-2021.yaml", 1), ("schema", 0)],
)
def test_a_reader_that_takes_the_head_changes_none(folder: Path, command: str, code: int) -> None:
    with subprocess.Popen(
        [*COMMAND, *command.split()],
        cwd=folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pipesize=4096,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        head = process.stdout.read(20)
        process.stdout.close()
        told = process.stderr.read()
    assert (len(head), process.returncode, told) == (20, code, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no POSIX shell")
@pytest.mark.parametrize(
    ("command", "code"), [("validate bad.yaml", 1), ("diff other.yaml plan-2021.yaml", 1)]
)
def test_as_the_shell_sees_it(folder: Path, command: str, code: int) -> None:
    # `sleep 0` may leave before or after the command writes: it must not matter.
    line = f'("$@" {command}; echo $? > code) | sleep 0'
    done = subprocess.run(
        ["sh", "-c", line, "sh", *COMMAND], cwd=folder, env=environment(), check=False
    )
    assert done.returncode == 0
    assert (folder / "code").read_text().strip() == str(code)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no /dev/fd")
def test_a_reader_of_the_output_file_may_leave_too(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        outcome = run(
            *("validate", "bad.yaml", "-o", f"/dev/fd/{writer}"), cwd=folder, pass_fds=[writer]
        )
    finally:
        os.close(writer)
    assert outcome == (1, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("command", ["validate bad.yaml", "diff other.yaml plan-2021.yaml"])
def test_a_full_disk_goes_before_findings(folder: Path, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        outcome = run(*command.split(), cwd=folder, stdout=full)
    assert outcome.code == 2
    assert "cannot write the result: No space left" in outcome.err
