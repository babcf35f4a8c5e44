"""The same answer is the same file, whatever the clock, the place and the user's settings."""

import zipfile
from pathlib import Path

import pytest

from support.process import run

DAY = ("--as-of", "2021-09-30")
VERBS = [("status", *DAY), ("report", *DAY), ("matrix", *DAY), ("progress", "log")]
PLACES = [
    {"TZ": "UTC", "PLANTRACK_LANG": "en", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Auckland", "LC_ALL": "zh_CN.UTF-8", "PYTHONHASHSEED": "2"},
    {"TZ": "America/Los_Angeles", "LANG": "C", "COLUMNS": "40", "PYTHONHASHSEED": "3"},
]


@pytest.mark.parametrize("arguments", VERBS, ids=" ".join)
def test_the_same_answer_is_the_same_file(
    year: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    files = []
    for number, place in enumerate(PLACES):
        file = tmp_path / f"{number}.xlsx"
        result = run(*arguments, "-o", str(file), cwd=year, env=place, umask=0o077 * (number % 2))
        assert (result.code, result.err) == (0, "")
        files.append(file.read_bytes())
    assert len(set(files)) == 1


def test_no_part_of_a_file_has_a_date_of_its_own(year: Path, tmp_path: Path) -> None:
    file = tmp_path / "status.xlsx"
    assert run("status", *DAY, "-o", str(file), cwd=year).code == 0
    with zipfile.ZipFile(file) as package:
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert core.count("2021-09-30T00:00:00Z") == 2
