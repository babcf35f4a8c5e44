"""Plan files that cannot be opened or would never end, and those that come by another way."""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from robustness.verbs import READERS
from support.process import Result, run
from support.real_plan import PLAN

# One that tells findings and one that needs the plan; the others read it by the same way.
VERBS = {"validate": ("validate",), "report": READERS["report"]}


def make_folder(path: Path) -> None:
    path.mkdir()


def make_nothing(path: Path) -> None:
    pass


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_link_to_fifo(path: Path) -> None:
    os.mkfifo(path.with_name("fifo"))
    path.symlink_to("fifo")


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        # A socket's path is limited to about 100 bytes, which a temporary folder may exceed.
        with_folder = os.open(path.parent, os.O_RDONLY)
        try:
            server.bind(f"/proc/self/fd/{with_folder}/{path.name}")
        finally:
            os.close(with_folder)


def make_loop(path: Path) -> None:
    path.symlink_to(path.name)


def make_endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def make_below_a_file(path: Path) -> None:
    path.parent.joinpath("file").touch()
    path.symlink_to("file/plan.yaml")


UNOPENABLE: dict[str, Callable[[Path], None]] = {
    "missing": make_nothing,
    "folder": make_folder,
    "FIFO": make_fifo,
    "link to a FIFO": make_link_to_fifo,
    "socket": make_socket,
    "link to itself": make_loop,
    "endless device": make_endless,
    "below a file": make_below_a_file,
}
POSIX_ONLY = (make_fifo, make_link_to_fifo, make_socket, make_endless)


def assert_unusable(outcome: Result, name: str) -> None:
    (line,) = outcome.err.splitlines()
    assert outcome.code == 2
    assert line.startswith(f"Error: {name}: ")
    assert "[Errno" not in line


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("make", UNOPENABLE.values(), ids=UNOPENABLE)
def test_what_cannot_be_opened_is_one_line_and_no_waiting(
    tmp_path: Path, verb: str, make: Callable[[Path], None]
) -> None:
    if sys.platform == "win32" and make in POSIX_ONLY:
        pytest.skip("Windows has no FIFO, no socket in a folder and no /dev/zero")
    make(tmp_path / "bad")
    outcome = run(*VERBS[verb], "--plan", "bad", cwd=tmp_path)
    assert_unusable(outcome, "bad")
    assert verb == "validate" or outcome.out == ""


@pytest.mark.parametrize("verb", VERBS)
def test_no_permission_to_read(tmp_path: Path, verb: str, powerless: Callable[[], None]) -> None:
    (tmp_path / "bad").touch(mode=0)
    assert_unusable(run(*VERBS[verb], "--plan", "bad", cwd=tmp_path, before=powerless), "bad")


def test_no_permission_to_enter_the_folder(tmp_path: Path, powerless: Callable[[], None]) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0)
    try:
        outcome = run("list", "--plan", "closed/plan.yaml", cwd=tmp_path, before=powerless)
    finally:
        folder.chmod(0o700)
    assert_unusable(outcome, "closed/plan.yaml")


def test_a_name_longer_than_a_name_can_be(tmp_path: Path) -> None:
    assert_unusable(run("list", "--plan", "n" * 5000, cwd=tmp_path), "n" * 5000)


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    outcome = run("list", "--plan", b"\xd1\xf8\xc0\xcf.yaml", cwd=tmp_path)
    assert outcome.code == 2
    assert ".yaml: no such file" in outcome.err


def test_a_name_with_a_line_break_stays_one_line(tmp_path: Path) -> None:
    (tmp_path / "a\nb.yaml").touch()
    outcome = run("validate", "a\nb.yaml", cwd=tmp_path)
    assert outcome.code == 1
    assert outcome.out.splitlines()[0].startswith("a\\nb.yaml:1:1: PT004 ")


@pytest.mark.parametrize("verb", VERBS)
def test_stdin_serves_as_a_plan(tmp_path: Path, verb: str) -> None:
    by_name = run(*VERBS[verb], "--plan", str(PLAN), cwd=tmp_path)
    by_stdin = run(*VERBS[verb], "--plan", "-", cwd=tmp_path, stdin=PLAN.read_bytes())
    assert by_stdin.code == 0
    assert by_stdin.out.replace("-:", "") == by_name.out.replace(f"{PLAN}:", "")


def test_faults_of_stdin_are_told_of_a_dash(tmp_path: Path) -> None:
    outcome = run("validate", "-", cwd=tmp_path, stdin=b"- a\n")
    assert outcome.out.splitlines()[0].startswith("-:1:1: PT011 ")


def test_a_closed_stdin_is_one_line(tmp_path: Path) -> None:
    outcome = run("list", "--plan", "-", cwd=tmp_path, before=lambda: os.close(0))
    assert_unusable(outcome, "-")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork and no /dev/fd")
def test_an_open_pipe_serves_as_a_plan(tmp_path: Path) -> None:
    # What a shell makes of `--plan <(git show HEAD:data/plan-2021.yaml)`.
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reader)
        with os.fdopen(writer, "wb") as out:
            out.write(PLAN.read_bytes())
        os._exit(0)
    os.close(writer)
    outcome = run("list", "--plan", f"/dev/fd/{reader}", cwd=tmp_path, pass_fds=[reader])
    os.close(reader)
    os.waitpid(process, 0)
    assert outcome == run("list", "--plan", str(PLAN), cwd=tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no /dev/fd")
def test_a_descriptor_that_is_not_open(tmp_path: Path) -> None:
    assert_unusable(run("list", "--plan", "/dev/fd/999", cwd=tmp_path), "/dev/fd/999")


@pytest.mark.parametrize("verb", VERBS)
def test_no_plan_anywhere_is_told(tmp_path: Path, verb: str) -> None:
    (tmp_path / ".git").mkdir()
    outcome = run(*VERBS[verb], cwd=tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Error: no plan file found")


def test_a_plan_of_the_environment_that_is_missing_is_told(tmp_path: Path) -> None:
    outcome = run("list", cwd=tmp_path, env={"PLANTRACK_PLAN": "gone.yaml"})
    assert_unusable(outcome, "gone.yaml")
