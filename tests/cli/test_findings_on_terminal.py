"""Findings on a terminal: in its language, severities in colour unless that is not wanted."""

from pathlib import Path

import pytest

from cli.test_notes import NOTED
from support.process import invoke
from support.terminal import terminal, terminal_bytes

ARGUMENTS = ("validate", "plan.yaml", "--notes")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan with a warning and notes."""
    (tmp_path / "plan.yaml").write_text(NOTED, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("language", "word"), [("zh", "警告"), ("en", "warning")])
def test_the_severity_is_in_colour(folder: Path, language: str, word: str) -> None:
    shown = terminal_bytes(*ARGUMENTS, cwd=folder, language=language)
    assert f"PT401 \x1b[1;33m{word}\x1b[0m".encode() in shown


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_but_the_colour_is_added(folder: Path, language: str) -> None:
    piped = invoke(*ARGUMENTS, cwd=folder, env={"PLANTRACK_LANG": language}).out
    assert terminal(*ARGUMENTS, cwd=folder, language=language) == piped


UNWANTED = {"NO_COLOR": {"NO_COLOR": "1"}, "a dumb terminal": {"TERM": "dumb"}}


@pytest.mark.parametrize("variables", UNWANTED.values(), ids=UNWANTED)
def test_there_is_no_colour_where_it_is_unwanted(folder: Path, variables: dict[str, str]) -> None:
    assert b"\x1b" not in terminal_bytes(*ARGUMENTS, cwd=folder, env=variables)


def test_an_empty_no_color_is_none(folder: Path) -> None:
    assert b"\x1b[" in terminal_bytes(*ARGUMENTS, cwd=folder, env={"NO_COLOR": ""})


def test_a_file_has_no_colour(folder: Path) -> None:
    terminal_bytes(*ARGUMENTS, "-o", "found.txt", cwd=folder)
    assert b"\x1b" not in (folder / "found.txt").read_bytes()


@pytest.mark.parametrize("form", ["json", "github", "gitlab", "sarif"])
def test_other_formats_have_no_colour(folder: Path, form: str) -> None:
    assert b"\x1b" not in terminal_bytes(*ARGUMENTS, "--format", form, cwd=folder)
