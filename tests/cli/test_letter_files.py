"""The letters of `followup` in a folder, in each format that letters may have."""

from pathlib import Path

import pytest

from cli.followed_plan import folder_with
from plantrack.formats import LETTER_FORMATS, Format
from support.process import run

DAY = ("--as-of", "2021-06-30")
TASKS = ["units: [养老科], due: 2021-06-20", "towns: [木耳镇], units: [救助科]"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_with(tmp_path, TASKS, {"救助科": "task: 2, date: 2021-06-10"})


@pytest.mark.parametrize("form", LETTER_FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("name", ["letters", "letters/"])
def test_a_folder_gets_letters_in_the_format_asked_for(
    folder: Path, name: str, form: Format
) -> None:
    result = run("followup", *DAY, "-f", form.name, "-o", name, cwd=folder)
    assert (result.code, result.out, result.err) == (0, "", "")
    files = {file.stem: file for file in (folder / name).iterdir()}
    assert {stem: file.suffix for stem, file in files.items()} == dict.fromkeys(
        ["养老科", "木耳镇"], form.suffixes[0]
    )
    alone = folder / f"alone{form.suffixes[0]}"
    assert run("followup", *DAY, "--unit", "养老科", "-o", alone.name, cwd=folder).code == 0
    assert files["养老科"].read_bytes() == alone.read_bytes()
