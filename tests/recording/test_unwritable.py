"""What cannot be written when progress is recorded, or must not be: it is said in one line."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.errors import OutputError
from plantrack.files.lock import locked
from recording.office import ENGLISH, Office
from support.process import run

UNIT = ("--unit", "养老科")
TOWN = ("--town", "龙兴镇")
NOTE = ("--note", "首批")


# What cannot be written, made so, and what is said of it.
def locked_folder(office: Office) -> None:
    office.write("养老科", "")
    office.record.chmod(stat.S_IRUSR | stat.S_IXUSR)


def locked_parent(office: Office) -> None:
    office.plan.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)


def read_only_file(office: Office) -> None:
    office.write("龙兴镇", "").chmod(stat.S_IRUSR)


def folder_that_is_a_file(office: Office) -> None:
    office.record.write_text("", encoding="utf-8")


def file_that_is_a_folder(office: Office) -> None:
    office.file("龙兴镇").mkdir(parents=True)


def file_that_is_a_pipe(office: Office) -> None:
    office.record.mkdir()
    os.mkfifo(office.file("龙兴镇"))


def lock_that_is_a_folder(office: Office) -> None:
    (office.record / ".龙兴镇.yaml.lock").mkdir(parents=True)


UNWRITABLE: dict[str, tuple[Callable[[Office], None], str]] = {
    "the folder": (locked_folder, ".龙兴镇.yaml.lock: cannot be locked, so nothing is written"),
    "the folder above": (locked_parent, "progress-2021: cannot make the folder"),
    "the file": (read_only_file, "the file is read-only; not overwritten"),
    "a folder that is a file": (folder_that_is_a_file, "progress-2021"),
    "a file that is a folder": (file_that_is_a_folder, "files only, and this is none"),
    "a file that is a pipe": (file_that_is_a_pipe, "files only, and this is none"),
    "a lock that is a folder": (lock_that_is_a_folder, "cannot be locked"),
}


@pytest.mark.parametrize(("prepare", "words"), UNWRITABLE.values(), ids=UNWRITABLE)
def test_what_cannot_be_written_is_said(
    office: Office,
    powerless: Callable[[], None],
    prepare: Callable[[Office], None],
    words: str,
) -> None:
    prepare(office)
    typed = ("progress", "add", "17", *TOWN, *NOTE, "--date", "2021-06-30")
    result = run(*typed, cwd=office.root, env=ENGLISH, before=powerless)
    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert len(result.err.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("place", [None, "/dev/full"])
def test_what_is_recorded_but_cannot_be_told_is_said(office: Office, place: str | None) -> None:
    office.write("养老科", '- {task: 1, date: 2021-06-30, status: 已完成, by: "张三"}\n')
    typed = {
        "龙兴镇": ("progress", "add", "17", *TOWN, *NOTE, "--date", "2021-06-30"),
        "review": ("review", "1", "--return", "缺报告", "--by", "王五"),
    }
    for body, arguments in typed.items():
        with Path(place or os.devnull).open("wb") as device:
            result = run(
                *arguments,
                cwd=office.root,
                env=ENGLISH,
                stdout=device,
                before=None if place else close_stdout,
            )
        assert result.code == 2
        name = f"data/progress-2021/{body}.yaml"
        assert result.err.startswith(
            f"Error: it is recorded in {name}; only this cannot be told: cannot write the result: "
        )
        assert office.read(body).count("\n") == 1


def test_what_would_be_recorded_and_cannot_be_told_is_not(office: Office) -> None:
    typed = ("progress", "add", "17", *TOWN, *NOTE, "--date", "2021-06-30", "--dry-run")
    result = run(*typed, cwd=office.root, env=ENGLISH, before=close_stdout)
    assert (result.code, result.err) == (2, "Error: cannot write the result: stdout is closed\n")
    assert office.names == []


def close_stdout() -> None:
    os.close(1)


def test_a_text_that_is_no_utf_8_is_refused(office: Office) -> None:
    if os.name == "nt":
        pytest.skip("Windows hands over characters, not bytes")
    typed = (b"progress", b"add", b"17", b"--unit", "养老科".encode(), b"--note", b"\xb9\xfd")
    result = run(*typed, cwd=office.root, env=ENGLISH)
    assert result == (2, "", "Error: --note: this is not UTF-8, so it cannot be kept\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows hands over characters, not bytes")
def test_chinese_is_kept_under_a_locale_without_it(office: Office) -> None:
    plain = {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", **ENGLISH}
    typed = ("progress", "add", "17", *UNIT, *NOTE, "--evidence", "证.pdf", "--date", "2021-06-30")
    assert run(*typed, cwd=office.root, env=plain).code == 0
    assert office.read("养老科") == (
        '- {task: 17, date: 2021-06-30, note: "首批", evidence: ["证.pdf"]}\n'
    )


def test_a_lock_that_is_held_for_long_is_said(tmp_path: Path) -> None:
    file = tmp_path / "木耳镇.yaml"
    words = r"another command has had .*\.木耳镇\.yaml\.lock for 0 seconds"
    with locked(str(file)), pytest.raises(OutputError, match=words), locked(str(file), 0.01):
        pass
