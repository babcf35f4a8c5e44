"""A record's folder that is none: every command that reads the record says so."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from recording.office import Office


def file(folder: Path) -> None:
    folder.write_text("", encoding="utf-8")


def link(folder: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("links need rights on Windows")
    folder.symlink_to(folder.with_name("elsewhere"))


# What is in the folder's place, and what is said of it.
PLACES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a file": (file, "this is no folder, so it cannot have the record of progress"),
    "a link": (link, "this link leads nowhere, so the record of progress is lost"),
}
NOTE = ("17", "--unit", "养老科", "--note", "首批")
VERBS = {
    "status": ("status",),
    "one task": ("status", "17"),
    "list": ("list",),
    "report": ("report",),
    "matrix": ("matrix",),
    "followup": ("followup",),
    "log": ("progress", "log"),
    "add": ("progress", "add", *NOTE),
    "add, dry": ("progress", "add", *NOTE, "--dry-run"),
    "review": ("review", "17", "--return", "缺报告", "--by", "王五"),
    "validate": ("validate", "--ignore", "coverage"),
}


@pytest.mark.parametrize(("make", "words"), PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_a_folder_that_is_none_is_told(
    office: Office, make: Callable[[Path], None], words: str, verb: tuple[str, ...]
) -> None:
    make(office.record)
    result = office.do(*verb)
    assert result.code == 2
    assert result.err == f"Error: {Path('data', 'progress-2021')}: {words}\n"
