"""Notes in the text of `validate`: counted, and listed when they are asked for."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from support.edit import edited
from support.process import Result, invoke
from support.real_plan import PLAN
from support.repository import Repository
from support.small_plan import GOAL, SMALL, UNLINKED

# A warning (PT401), and a note of each of two rules.
LINKED = "    points:\n      - 1\n      - 2\n"
NOTED = edited(
    SMALL,
    [
        (GOAL, "goal: 动态”调整"),
        UNLINKED,
        (LINKED, LINKED.replace("      - 2\n", "")),
    ],
)
CLOSING = "checked 1 file, found 1 problem: 0 errors, 1 warning, 2 notes"
ONE_NOTE = CLOSING.replace("2 notes", "1 note")
ONLY_NOTES = "checked 1 file: no problems ({})"


def _validate(folder: Path, *options: str, text: str = NOTED) -> Result:
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    return invoke("validate", "plan.yaml", *options, cwd=folder, env={"PLANTRACK_LANG": "en"})


def _told(result: Result) -> tuple[list[str], str]:
    """The codes that are listed, and the closing line."""
    assert result.err == ""
    *lines, closing = result.out.splitlines()
    return sorted(re.findall(r"^plan\.yaml:\d+:\d+: (PT\d+) ", "\n".join(lines), re.M)), closing


# Options, the codes that are listed, and the closing line.
LISTED: dict[str, tuple[tuple[str, ...], list[str], str]] = {
    "as it is": ((), ["PT401"], CLOSING),
    "strictly": (("--strict",), ["PT401"], CLOSING),
    "all notes": (("--notes",), ["PT401", "PT501", "PT502"], CLOSING),
    "by code": (("--select", "PT501"), ["PT501"], ONLY_NOTES.format("1 note")),
    "by name": (("--select", "unlinked-task"), ["PT502"], ONLY_NOTES.format("1 note")),
    "by prefix": (("--select", "PT5"), ["PT501", "PT502"], ONLY_NOTES.format("2 notes")),
    "by family": (("--select", "coverage"), ["PT501", "PT502"], ONLY_NOTES.format("2 notes")),
    "beside another": (("--select", "PT4,PT501"), ["PT401", "PT501"], ONE_NOTE),
    "ignored": (("--ignore", "coverage", "--notes"), ["PT401"], CLOSING.replace("2", "0")),
    "one ignored": (("--ignore", "PT501"), ["PT401"], ONE_NOTE),
}


@pytest.mark.parametrize(("options", "codes", "closing"), LISTED.values(), ids=LISTED)
def test_notes_are_counted_and_listed_when_asked_for(
    tmp_path: Path, options: tuple[str, ...], codes: list[str], closing: str
) -> None:
    assert _told(_validate(tmp_path, *options)) == (codes, closing)


# A settings file, further options, and the codes that are listed.
SET: dict[str, tuple[str, tuple[str, ...], list[str]]] = {
    "selected": ('select = ["PT401", "coverage"]', (), ["PT401", "PT501", "PT502"]),
    "not selected": ('select = ["PT401"]', (), ["PT401"]),
    "ignored": ('ignore = ["PT501"]', ("--notes",), ["PT401", "PT502"]),
    "the command line goes first": ('select = ["coverage"]', ("--select", "PT4"), ["PT401"]),
}


@pytest.mark.parametrize(("settings", "options", "codes"), SET.values(), ids=SET)
def test_settings_select_notes_as_well(
    tmp_path: Path, settings: str, options: tuple[str, ...], codes: list[str]
) -> None:
    (tmp_path / "plantrack.toml").write_text(settings, encoding="utf-8")
    assert _told(_validate(tmp_path, *options))[0] == codes


@pytest.mark.parametrize("form", ["json", "github", "gitlab", "sarif"])
def test_other_formats_have_every_note(tmp_path: Path, form: str) -> None:
    result = _validate(tmp_path, "--format", form)
    assert result.out == _validate(tmp_path, "--format", form, "--notes").out
    places = {"json": '"code"', "github": "title=", "gitlab": '"fingerprint"', "sarif": '"ruleId"'}
    assert result.out.count(places[form]) == 3


def test_a_suppressed_note_is_not_counted(tmp_path: Path) -> None:
    number = "  - number: 2\n    category: 社会救助"
    excused = "  - number: 2 # plantrack: ignore[PT502] 待定\n    category: 社会救助"
    text = edited(NOTED, [(number, excused)])
    assert _told(_validate(tmp_path, text=text)) == (
        ["PT401"],
        ONE_NOTE,
    )


def test_the_shipped_plan_takes_one_line() -> None:
    result = invoke("validate", str(PLAN))
    assert (result.code, result.err) == (0, "")
    assert result.out == "已检查 1 个文件，没有问题（提示 11）\n"


def test_that_an_edit_is_not_judged_is_always_listed(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit("plan-2020.yaml", SMALL.replace("2021", "2020"))
    repository.write("plan-2021.yaml", SMALL)
    for options in ((), ("--notes",), ("--select", "PT602")):
        result = invoke(
            *("validate", "--against", "HEAD", "plan-2021.yaml", *options),
            cwd=tmp_path,
            env={"PLANTRACK_LANG": "en"},
        )
        line, closing = result.out.splitlines()
        assert line.startswith("plan-2021.yaml:1:1: PT613 note: ")
        assert (result.code, closing) == (0, ONLY_NOTES.format("1 note"))


@pytest.mark.parametrize("variables", [{}, {"FORCE_COLOR": "1"}])
def test_text_in_a_pipe_has_no_colour(tmp_path: Path, variables: Mapping[str, str]) -> None:
    (tmp_path / "plan.yaml").write_text(NOTED, encoding="utf-8")
    result = invoke("validate", "plan.yaml", cwd=tmp_path, env={"TERM": "xterm", **variables})
    assert "PT401" in result.out
    assert "\x1b" not in result.out
