"""Which rules run: --select and --ignore, with codes, beginnings, names and families."""

from pathlib import Path

import pytest

from support.edit import edited
from support.process import invoke
from support.small_plan import GOAL, SMALL, UNLINKED

# One finding of each: PT302 and PT401 (warnings), PT304 (error), PT502 (note).
FAULTY = edited(
    SMALL,
    [
        (GOAL, "goal: 完成4个”"),
        ("due: 2021-12-31", "due: 2022-12-31"),
        UNLINKED,
    ],
)
EVERY = ["PT302", "PT304", "PT401", "PT502"]

# Options, and the codes that are then told.
CHOSEN: dict[str, tuple[list[str], list[str]]] = {
    "nothing": ([], EVERY),
    "code": (["--select", "PT401"], ["PT401"]),
    "small letters": (["--select", "pt401"], ["PT401"]),
    "beginning": (["--select", "PT3"], ["PT302", "PT304"]),
    "all by their beginning": (["--select", "PT"], EVERY),
    "name": (["--select", "unbalanced"], ["PT401"]),
    "family": (["--select", "target"], ["PT302", "PT304"]),
    "several": (["--select", "PT401,target"], ["PT302", "PT304", "PT401"]),
    "several with blanks": (["--select", "PT401, PT502"], ["PT401", "PT502"]),
    "several with a Chinese comma": (["--select", "PT401，PT502"], ["PT401", "PT502"]),
    "option twice": (["--select", "PT401", "--select", "PT502"], ["PT401", "PT502"]),
    "ignore a code": (["--ignore", "PT401"], ["PT302", "PT304", "PT502"]),
    "ignore a family": (["--ignore", "target"], ["PT401", "PT502"]),
    "ignore a name": (["--ignore", "unlinked-task"], ["PT302", "PT304", "PT401"]),
    "ignore part of a selection": (["--select", "PT3", "--ignore", "PT302"], ["PT304"]),
    "ignore more than the selection": (["--select", "PT302", "--ignore", "PT3"], []),
    "select what finds nothing": (["--select", "PT201"], []),
}


def _told(tmp_path: Path, *options: str) -> tuple[int, list[str]]:
    (tmp_path / "plan.yaml").write_text(FAULTY, encoding="utf-8")
    code, out, err = invoke("validate", "plan.yaml", "--format", "github", *options, cwd=tmp_path)
    assert err == ""
    return code, sorted(line.split("title=")[1][:5] for line in out.splitlines())


@pytest.mark.parametrize(("options", "codes"), CHOSEN.values(), ids=CHOSEN)
def test_only_the_chosen_rules_tell(tmp_path: Path, options: list[str], codes: list[str]) -> None:
    assert _told(tmp_path, *options)[1] == codes


# Options, and the exit code.
EXITS: dict[str, tuple[list[str], int]] = {
    "an error": ([], 1),
    "warnings": (["--select", "PT401,PT302"], 0),
    "warnings, strictly": (["--select", "PT401,PT302", "--strict"], 1),
    "notes, strictly": (["--select", "PT502", "--strict"], 0),
    "an error ignored": (["--ignore", "PT304"], 0),
    "an error ignored, strictly": (["--ignore", "PT304", "--strict"], 1),
    "all ignored, strictly": (["--ignore", "PT", "--strict"], 0),
}


@pytest.mark.parametrize(("options", "code"), EXITS.values(), ids=EXITS)
def test_the_exit_code_is_that_of_the_worst_finding(
    tmp_path: Path, options: list[str], code: int
) -> None:
    assert _told(tmp_path, *options)[0] == code


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        pytest.param("PT4O1", "PT401", id="letter for a digit"),
        pytest.param("unbalance", "unbalanced", id="name misspelt"),
        pytest.param("PT401,wordng", "wording", id="second misspelt"),
    ],
)
def test_an_unknown_rule_is_refused_with_what_was_meant(
    option: str, typed: str, answer: str
) -> None:
    code, out, err = invoke("validate", option, typed, env={"PLANTRACK_LANG": "en"})
    assert (code, out) == (2, "")
    assert answer in err


def test_a_file_that_cannot_be_read_fails_whatever_is_selected(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("goal: [", encoding="utf-8")
    code, out, _ = invoke(
        "validate", "plan.yaml", "--select", "PT401", "--format", "github", cwd=tmp_path
    )
    assert code == 1
    assert "PT005" in out
