"""Whoever is killed while recording leaves the old file or the new one, and hinders nobody."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from recording.office import ENGLISH, Office
from support.process import environment, run
from support.real_plan import ROOT
from support.small_plan import SMALL
from support.whole import WHOLE, times

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows forks no process")

KILLS = times(300)
SMALL_FILE = 100  # bytes; less than the file has before the first kill


@pytest.mark.slow
@pytest.mark.parametrize("limit", [None, SMALL_FILE], ids=["enough room", "full disk"])
def test_a_killed_one_leaves_the_old_file_or_the_new_one(tmp_path: Path, limit: int | None) -> None:
    plan = tmp_path / "data" / "plan-2021.yaml"
    plan.parent.mkdir()
    plan.write_text(SMALL, encoding="utf-8")
    seen = killed(tmp_path, *(() if limit is None else (limit,)))
    assert seen["killed"] == KILLS
    assert seen["neither"] == 0
    assert seen["old"] + seen["new"] == KILLS
    assert (seen["new"] == 0) == (limit is not None)
    assert seen["left"] > 0 or not WHOLE  # some were killed while they wrote, and
    assert seen["again"]  # what they left hinders nobody
    assert seen["astray"] == 0
    assert 0 < seen["locking"] < seen["steps"]
    checked = run("validate", "--ignore", "coverage", cwd=tmp_path, env=ENGLISH)
    assert (checked.code, checked.err) == (0, "")


def killed(folder: Path, *limit: int) -> dict[str, Any]:
    """What was seen of so many killed appends in the folder."""
    done = subprocess.run(
        [sys.executable, "-m", "recording.killed", folder, str(KILLS), *map(str, limit)],
        env=environment({"PYTHONPATH": str(ROOT / "tests")}),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    seen: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return seen


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of little size, where the tests may make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    try:
        done = subprocess.run(mounting, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("no program mounts disks here")
    if done.returncode:
        pytest.skip("only root may mount a disk, and not in every sandbox")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_told_and_leaves_the_old_file(small_disk: Path) -> None:
    office = Office(small_disk)
    office.added("17", "--unit", "养老科", "--note", "首批")
    before, names = office.read("养老科"), office.names
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(512))
    result = office.add("17", "--unit", "养老科", "--note", "长" * 9000)
    assert (result.code, result.out) == (2, "")
    assert "cannot write the file: No space left on device" in result.err
    assert office.read("养老科") == before
    assert office.names == names
    # A body without a file has no lock either.
    result = office.add("17", "--town", "龙兴镇", "--note", "长" * 9000)
    assert result.code == 2
    assert len(result.err.splitlines()) == 1
    assert office.do("validate", "--ignore", "coverage").code == 0
    filler.unlink()
    office.added("17", "--town", "龙兴镇", "--note", "首批")
    office.added("17", "--unit", "养老科", "--note", "二批")
