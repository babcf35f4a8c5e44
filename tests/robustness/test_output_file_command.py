"""`-o FILE`: replaced whole or left as it was, wherever it points and whatever goes wrong."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.process import Result, run
from support.real_plan import PLAN

OLD = b"what stood here before\n"
WRITERS: dict[str, tuple[str, ...]] = {
    "list": ("list",),
    "show": ("show", "1"),
    "report": ("report",),
    "export": ("export",),
}


def write(
    folder: Path,
    target: str,
    verb: str = "report",
    before: Callable[[], None] | None = None,
    umask: int = -1,
) -> Result:
    return run(
        *WRITERS[verb],
        "-o",
        target,
        cwd=folder,
        env={"PLANTRACK_PLAN": str(PLAN)},
        before=before,
        umask=umask,
    )


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def assert_refused(outcome: Result, target: str) -> None:
    (line,) = outcome.err.splitlines()
    assert (outcome.code, outcome.out) == (2, "")
    assert line.startswith(f"Error: {target}: ")


@pytest.mark.parametrize("verb", WRITERS)
def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path, verb: str) -> None:
    outcome = write(tmp_path, "out.json", verb)
    assert (outcome.code, outcome.out) == (0, "")
    assert (tmp_path / "out.json").stat().st_size > 100
    assert names(tmp_path) == ["out.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no POSIX modes")
def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_bytes(OLD)
    target.chmod(0o640)
    assert write(tmp_path, "out.md").code == 0
    assert target.read_bytes() != OLD
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o027, 0o640), (0o077, 0o600)])
def test_a_new_file_has_the_permissions_of_the_umask(tmp_path: Path, mask: int, mode: int) -> None:
    assert write(tmp_path, "out.md", umask=mask).code == 0
    assert stat.S_IMODE((tmp_path / "out.md").stat().st_mode) == mode


def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "out.md").write_bytes(OLD)
    (tmp_path / "link.md").symlink_to("real/out.md")
    assert write(tmp_path, "link.md").code == 0
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real" / "out.md").read_bytes() != OLD
    assert names(tmp_path / "real") == ["out.md"]


def test_a_link_to_nothing_yet_makes_its_target(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to("new.md")
    assert write(tmp_path, "link.md").code == 0
    assert names(tmp_path) == ["link.md", "new.md"]
    assert (tmp_path / "link.md").is_symlink()


def a_folder(folder: Path) -> str:
    (folder / "out").mkdir()
    return "out"


def a_missing_folder(folder: Path) -> str:
    return "missing/out.md"


def below_a_file(folder: Path) -> str:
    (folder / "file").write_bytes(OLD)
    return "file/out.md"


def a_link_to_itself(folder: Path) -> str:
    (folder / "loop.md").symlink_to("loop.md")
    return "loop.md"


def too_long_a_name(folder: Path) -> str:
    return "n" * 300


def no_name(folder: Path) -> str:
    return ""


UNWRITABLE: dict[str, Callable[[Path], str]] = {
    "a folder": a_folder,
    "a missing folder": a_missing_folder,
    "below a file": below_a_file,
    "a link to itself": a_link_to_itself,
    "too long a name": too_long_a_name,
    "no name": no_name,
}


@pytest.mark.parametrize("make", UNWRITABLE.values(), ids=UNWRITABLE)
def test_what_cannot_be_written_is_one_line_and_no_file(
    tmp_path: Path, make: Callable[[Path], str]
) -> None:
    target = make(tmp_path)
    before = names(tmp_path)
    assert_refused(write(tmp_path, target), target)
    assert names(tmp_path) == before


def test_a_read_only_folder(tmp_path: Path, powerless: Callable[[], None]) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "out.md").write_bytes(OLD)
    closed.chmod(0o500)
    try:
        for target in ("closed/out.md", "closed/new.md"):
            assert_refused(write(tmp_path, target, before=powerless), target)
    finally:
        closed.chmod(0o700)
    assert names(closed) == ["out.md"]
    assert (closed / "out.md").read_bytes() == OLD


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("verb", WRITERS)
def test_a_full_disk(tmp_path: Path, verb: str) -> None:
    outcome = write(tmp_path, "/dev/full", verb)
    assert_refused(outcome, "/dev/full")
    assert "No space left" in outcome.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no /dev/null")
def test_a_device_is_written_to_as_it_is(tmp_path: Path) -> None:
    assert write(tmp_path, "/dev/null").code == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")
@pytest.mark.parametrize("verb", WRITERS)
def test_a_write_that_breaks_off_leaves_the_old_file_whole(tmp_path: Path, verb: str) -> None:
    import resource

    (tmp_path / "out.md").write_bytes(OLD)

    def allow_few_bytes() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))

    assert_refused(write(tmp_path, "out.md", verb, before=allow_few_bytes), "out.md")
    assert (tmp_path / "out.md").read_bytes() == OLD
    assert names(tmp_path) == ["out.md"]


def by_its_name(plan: Path) -> str:
    return plan.name


def by_a_detour(plan: Path) -> str:
    return f"../{plan.parent.name}/./{plan.name}"


def by_a_link(plan: Path) -> str:
    plan.with_name("link.json").symlink_to(plan.name)
    return "link.json"


def by_a_hard_link(plan: Path) -> str:
    os.link(plan, plan.with_name("hard.json"))
    return "hard.json"


@pytest.mark.parametrize(
    ("verb", "name"),
    [
        *((verb, by_its_name) for verb in WRITERS),
        *(("report", name) for name in (by_a_detour, by_a_link, by_a_hard_link)),
    ],
)
def test_the_plan_itself_is_never_overwritten(
    tmp_path: Path, verb: str, name: Callable[[Path], str]
) -> None:
    plan = tmp_path / "plan-2021.yaml"
    plan.write_bytes(PLAN.read_bytes())
    target = name(plan)
    outcome = run(*WRITERS[verb], "-o", target, cwd=tmp_path)
    assert_refused(outcome, target)
    assert plan.read_bytes() == PLAN.read_bytes()


def test_a_dash_is_stdout(tmp_path: Path) -> None:
    outcome = write(tmp_path, "-", "export")
    assert outcome.code == 0
    assert outcome.out.startswith("{")
    assert names(tmp_path) == []
