"""Terminals and locales that are not UTF-8: the result is, and no message is lost to them."""

from pathlib import Path

import pytest

from support.process import run
from support.real_plan import PLAN

CHINESE_NAME = "养老可"
UNKNOWN_UNIT = ("list", "--unit", CHINESE_NAME)

PLACES: dict[str, dict[str, str]] = {
    "GBK": {"PYTHONIOENCODING": "gbk"},
    "GBK, strictly": {"PYTHONIOENCODING": "gbk:strict"},
    "ASCII": {"PYTHONIOENCODING": "ascii"},
    "C locale": {"LC_ALL": "C"},
    "POSIX locale, no UTF-8 mode": {
        "LC_ALL": "POSIX",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
    "unknown locale": {"LC_ALL": "tlh_KL.klingon"},
    "nothing set": {},
}


def place(name: str) -> dict[str, str | None]:
    """The environment of a place; LC_ALL is unset unless it says so."""
    return {"LC_ALL": None, "PLANTRACK_PLAN": str(PLAN), "PLANTRACK_LANG": "zh", **PLACES[name]}


def encoding_of(name: str) -> str:
    """What a place's terminal reads."""
    return "gbk" if name.startswith("GBK") else "utf-8"


@pytest.mark.parametrize("name", PLACES)
def test_the_result_is_utf8_everywhere(tmp_path: Path, name: str) -> None:
    outcome = run("show", "17", cwd=tmp_path, env=place(name))
    assert outcome.code == 0
    assert "助餐点建设" in outcome.out


@pytest.mark.parametrize("name", PLACES)
def test_a_message_is_one_line_everywhere(tmp_path: Path, name: str) -> None:
    outcome = run(*UNKNOWN_UNIT, cwd=tmp_path, env=place(name), encoding=encoding_of(name))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1


def test_a_gbk_terminal_is_spoken_to_in_gbk(tmp_path: Path) -> None:
    outcome = run(*UNKNOWN_UNIT, cwd=tmp_path, env=place("GBK"), encoding="gbk")
    assert CHINESE_NAME in outcome.err


def test_what_a_gbk_terminal_cannot_show_is_escaped(tmp_path: Path) -> None:
    outcome = run(
        "list", "--unit", "\U0001f600养老", cwd=tmp_path, env=place("GBK"), encoding="gbk"
    )
    assert outcome.code == 2
    assert "\\U0001f600养老" in outcome.err


def test_help_on_a_gbk_terminal_is_whole(tmp_path: Path) -> None:
    outcome = run("list", "--help", cwd=tmp_path, env=place("GBK"))
    assert outcome.code == 0
    assert "养老科" in outcome.out


@pytest.mark.parametrize("option", ["--unit", "--town", "--section", "--search", "--columns"])
def test_an_argument_that_is_no_text_is_answered(tmp_path: Path, option: str) -> None:
    # 养老 in GBK, as an old shell would pass it on.
    outcome = run("list", option, b"\xd1\xf8\xc0\xcf", cwd=tmp_path, env=place("nothing set"))
    assert outcome.code == (0 if option == "--search" else 2)
    assert outcome.err.count("\n") == 1
