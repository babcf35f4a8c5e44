"""`-o FILE`: whose file it stays, which names it may have, and where stdout is not needed."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.process import Result, invoke, run
from support.real_plan import PLAN

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no POSIX owners")
OLD = b"what stood here before\n"
HERE = {"PLANTRACK_PLAN": str(PLAN)}
SOMEBODY = 12345
is_root = os.geteuid() == 0 if sys.platform != "win32" else False
needs_root = pytest.mark.skipif(not is_root, reason="only root may give files away")


def old_file(folder: Path, mode: int = 0o644, name: str = "out.md") -> Path:
    """A file that stands where the command is to write."""
    file = folder / name
    file.write_bytes(OLD)
    file.chmod(mode)
    return file


def write(folder: Path, target: str = "out.md", before: Callable[[], None] | None = None) -> Result:
    return run("report", "-o", target, cwd=folder, env=HERE, before=before)


@needs_root
@pytest.mark.parametrize("mode", [0o640, 0o2664, 0o4755])
def test_a_replaced_file_keeps_owner_and_permissions(tmp_path: Path, mode: int) -> None:
    file = old_file(tmp_path)
    os.chown(file, SOMEBODY, SOMEBODY + 1)
    file.chmod(mode)
    assert write(tmp_path) == (0, "", "")
    status = file.stat()
    assert file.read_bytes() != OLD
    assert (status.st_uid, status.st_gid) == (SOMEBODY, SOMEBODY + 1)
    assert stat.S_IMODE(status.st_mode) == mode


@needs_root
def test_an_owner_that_cannot_be_kept_is_no_failure(
    tmp_path: Path, without_chown: Callable[[], None]
) -> None:
    file = old_file(tmp_path)
    os.chown(file, SOMEBODY, SOMEBODY)
    file.chmod(0o606)
    assert write(tmp_path, before=without_chown) == (0, "", "")
    status = file.stat()
    assert file.read_bytes() != OLD
    assert (status.st_uid, stat.S_IMODE(status.st_mode)) == (os.geteuid(), 0o606)


NAMES = {"Latin": "n" * 252 + ".md", "Chinese": "养" * 84 + ".md", "short": "n"}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_may_have_255_bytes(tmp_path: Path, name: str) -> None:
    assert len(name.encode()) <= 255
    for _ in ("new", "old"):
        assert write(tmp_path, name) == (0, "", "")
    assert [one.name for one in tmp_path.iterdir()] == [name]


def assert_read_only(outcome: Result, file: Path) -> None:
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "Error: out.md: the file is read-only; not overwritten\n"
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555])
def test_a_read_only_file_is_kept_even_by_root(tmp_path: Path, mode: int) -> None:
    file = old_file(tmp_path, mode)
    assert_read_only(write(tmp_path), file)
    assert stat.S_IMODE(file.stat().st_mode) == mode


@needs_root
def test_a_file_that_only_others_may_write_is_kept(
    tmp_path: Path, powerless: Callable[[], None]
) -> None:
    file = old_file(tmp_path)
    os.chown(file, SOMEBODY, SOMEBODY)
    assert_read_only(write(tmp_path, before=powerless), file)


def close(*numbers: int) -> Callable[[], None]:
    """What to call in a child to close these of its streams."""

    def give_up() -> None:
        for number in numbers:
            os.close(number)

    return give_up


EVERY_WAY = [(1,), (0, 1), (1, 2), (0, 1, 2), (2,), (0,)]
VERBS = ["list", "validate --ignore coverage", "rule", "schema", "diff {} {}"]


@pytest.mark.parametrize(
    ("arguments", "closed"),
    [*(("report", closed) for closed in EVERY_WAY), *((verb, (0, 1, 2)) for verb in VERBS)],
)
def test_a_file_needs_no_stream(tmp_path: Path, arguments: str, closed: tuple[int, ...]) -> None:
    command = arguments.format(PLAN, PLAN).split()
    assert invoke(*command, "-o", "expected", cwd=tmp_path, env=HERE).code == 0
    outcome = run(*command, "-o", "out", cwd=tmp_path, env=HERE, before=close(*closed))
    assert outcome == (0, "", "")
    assert (tmp_path / "out").read_bytes() == (tmp_path / "expected").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "closed"),
    [
        ("report", (0, 1)),
        ("list --format csv", (1,)),
        ("validate", (1, 2)),
        ("--help", (0, 1, 2)),
        ("list --help", (1,)),
        ("--version", (1,)),
        ("", (0, 1)),
    ],
)
def test_a_needed_stdout_that_is_closed_is_told(
    tmp_path: Path, arguments: str, closed: tuple[int, ...]
) -> None:
    outcome = run(*arguments.split(), cwd=tmp_path, env=HERE, before=close(*closed))
    told = "" if 2 in closed else "Error: cannot write the result: stdout is closed\n"
    assert outcome == (2, "", told)


@pytest.mark.parametrize("closed", [(1,), (0, 1, 2)])
def test_exit_codes_are_those_of_an_open_stdout(tmp_path: Path, closed: tuple[int, ...]) -> None:
    (tmp_path / "bad.yaml").write_text("- a\n", encoding="utf-8")
    arguments = ("validate", "bad.yaml", "-o", "out")
    assert run(*arguments, cwd=tmp_path, before=close(*closed)).code == 1
    assert "PT011" in (tmp_path / "out").read_text(encoding="utf-8")
