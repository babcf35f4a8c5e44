"""The letters of `followup` in a folder, in each format that letters may have."""

import subprocess
import sys
from pathlib import Path

import pytest

from cli.followed_plan import folder_with
from plantrack.formats import LETTER_FORMATS, Format
from support.process import environment, run

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


def test_a_missing_library_leaves_no_folder(folder: Path) -> None:
    hide = "import sys; sys.modules['docx'] = None; from plantrack.__main__ import main"
    done = subprocess.run(
        [
            *(sys.executable, "-c", f"{hide}; sys.exit(main())"),
            *("followup", *DAY, "-f", "docx", "-o", "letters/"),
        ],
        cwd=folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "python-docx" in done.stderr
    assert not (folder / "letters").exists()
