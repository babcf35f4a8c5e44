"""What a project fixes in plantrack.toml or pyproject.toml, and how the command line goes first."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from checks.test_rule_selection import EVERY, FAULTY
from support.process import Result, invoke

SELECT_401 = 'select = ["PT401"]\n'
TOOL = "[tool.plantrack]\n"
OTHER_TOOL = "[tool.ruff]\nline-length = 100\n"


def _validate(folder: Path, files: Mapping[str, str], *options: str, where: str = ".") -> Result:
    for name, content in {**files, f"{where}/plan.yaml": FAULTY}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return invoke(
        "validate",
        "plan.yaml",
        "--format",
        "github",
        *options,
        cwd=folder / where,
        env={"PLANTRACK_LANG": "en"},
    )


def _codes(result: Result) -> list[str]:
    assert result.err == ""
    return sorted(line.split("title=")[1][:5] for line in result.out.splitlines())


# Files, and the codes that are told.
READ: dict[str, tuple[dict[str, str], list[str]]] = {
    "none": ({}, EVERY),
    "plantrack.toml": ({"plantrack.toml": SELECT_401}, ["PT401"]),
    "pyproject.toml": ({"pyproject.toml": TOOL + SELECT_401}, ["PT401"]),
    "names and families": ({"plantrack.toml": 'ignore = ["unbalanced", "target"]'}, ["PT502"]),
    "select and ignore": ({"plantrack.toml": 'select = ["PT3"]\nignore = ["PT302"]'}, ["PT304"]),
    "empty": ({"plantrack.toml": ""}, EVERY),
    "empty lists": ({"plantrack.toml": "select = []\nignore = []\n"}, EVERY),
    "another tool's": ({"pyproject.toml": OTHER_TOOL}, EVERY),
    "beside another tool's": ({"pyproject.toml": OTHER_TOOL + TOOL + SELECT_401}, ["PT401"]),
    "plantrack.toml goes first": (
        {"plantrack.toml": SELECT_401, "pyproject.toml": TOOL + 'select = ["PT502"]'},
        ["PT401"],
    ),
}


@pytest.mark.parametrize(("files", "codes"), READ.values(), ids=READ)
def test_settings_are_read(tmp_path: Path, files: dict[str, str], codes: list[str]) -> None:
    assert _codes(_validate(tmp_path, files)) == codes


NEAREST: dict[str, tuple[dict[str, str], list[str]]] = {
    "from the folder above": ({"plantrack.toml": SELECT_401}, ["PT401"]),
    "nearest, not all": (
        {"plantrack.toml": SELECT_401, "data/plantrack.toml": 'ignore = ["PT304"]'},
        ["PT302", "PT401", "PT502"],
    ),
    "past another tool's": (
        {"plantrack.toml": SELECT_401, "data/pyproject.toml": OTHER_TOOL},
        ["PT401"],
    ),
    "pyproject.toml below plantrack.toml": (
        {"plantrack.toml": SELECT_401, "data/pyproject.toml": TOOL + 'select = ["PT502"]'},
        ["PT502"],
    ),
    "not past a repository": ({"plantrack.toml": SELECT_401, "data/.git": ""}, EVERY),
    "at a repository's root": ({"plantrack.toml": SELECT_401, ".git": ""}, ["PT401"]),
}


@pytest.mark.parametrize(("files", "codes"), NEAREST.values(), ids=NEAREST)
def test_the_nearest_folder_wins(tmp_path: Path, files: dict[str, str], codes: list[str]) -> None:
    assert _codes(_validate(tmp_path, files, where="data")) == codes


# What the file says, what the command line says, and the codes that are told.
BOTH: dict[str, tuple[str, list[str], list[str]]] = {
    "select goes before select": (SELECT_401, ["--select", "PT502"], ["PT502"]),
    "ignore adds to ignore": ('ignore = ["PT3"]', ["--ignore", "PT401"], ["PT502"]),
    "ignore of a selection": ('select = ["PT3"]', ["--ignore", "PT304"], ["PT302"]),
}


@pytest.mark.parametrize(("file", "options", "codes"), BOTH.values(), ids=BOTH)
def test_the_command_line_goes_before_the_file(
    tmp_path: Path, file: str, options: list[str], codes: list[str]
) -> None:
    assert _codes(_validate(tmp_path, {"plantrack.toml": file}, *options)) == codes


def test_an_option_selects_a_rule_that_the_file_ignores(
    tmp_path: Path,
) -> None:
    files = {"plantrack.toml": 'ignore = ["PT401"]'}
    assert _codes(_validate(tmp_path, files, "--select", "PT401")) == ["PT401"]


@pytest.mark.parametrize(("value", "code"), [("true", 1), ("false", 0)])
def test_a_project_can_be_strict(tmp_path: Path, value: str, code: int) -> None:
    files = {"plantrack.toml": f"{SELECT_401}strict = {value}\n"}
    assert _validate(tmp_path, files).code == code


# Settings that cannot be used, and a word of the answer.
REFUSED: dict[str, tuple[dict[str, str], str]] = {
    "unknown setting": ({"plantrack.toml": 'selct = ["PT401"]'}, "select"),
    "unknown rule": ({"plantrack.toml": 'select = ["PT4O1"]'}, "PT401"),
    "unknown rule to ignore": ({"plantrack.toml": 'ignore = ["unbalance"]'}, "unbalanced"),
    "text for a list": ({"plantrack.toml": 'select = "PT401"'}, "select"),
    "number in a list": ({"plantrack.toml": "ignore = [401]"}, "ignore"),
    "text for a flag": ({"plantrack.toml": 'strict = "yes"'}, "strict"),
    "no TOML": ({"plantrack.toml": "select: [PT401]"}, "plantrack.toml"),
    "table that is none": ({"pyproject.toml": '[tool]\nplantrack = "strict"'}, "plantrack"),
    "in pyproject.toml": ({"pyproject.toml": TOOL + "strict = 1"}, "strict"),
}


@pytest.mark.parametrize(("files", "word"), REFUSED.values(), ids=REFUSED)
def test_bad_settings_are_refused(tmp_path: Path, files: dict[str, str], word: str) -> None:
    code, out, err = _validate(tmp_path, files)
    assert (code, out) == (2, "")
    assert word in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("file", ['select = ["PT4O1"]', 'selct = ["PT401"]'])
def test_the_answer_names_the_file_at_fault(tmp_path: Path, file: str) -> None:
    assert "plantrack.toml" in _validate(tmp_path, {"plantrack.toml": file}).err
