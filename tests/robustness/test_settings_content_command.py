"""Settings files are input too: bounded, and answered with their place, or passed over."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.marks import marked
from support.process import Result, invoke, run
from support.small_plan import SMALL

OURS = "[tool.plantrack]\nstrict = true\n"
IGNORING = '[tool.plantrack]\nignore = ["PT304"]\n'
MEGABYTE = 1024 * 1024


def dotted(parts: int) -> str:
    return ".".join(["a"] * parts)


# What a file holds after a first line, and where and what is told of it.
HOSTILE: dict[str, tuple[str, str]] = {
    "brackets": ("[" * 100_000, "2:51: not valid TOML: nested deeper than 50 levels"),
    "an array": ("a = " + "[" * 100_000, "2:55: not valid TOML: nested deeper than 50 levels"),
    "an array, closed": (
        "a = " + "[" * 3000 + "]" * 3000,
        "2:55: not valid TOML: nested deeper than 50 levels",
    ),
    "an array on lines": ("a = " + "[\n" * 3000, "52:1: not valid TOML: nested deeper"),
    "tables": ("a = " + "{a = " * 3000 + "1" + "}" * 3000, "2:255: not valid TOML: nested deeper"),
    "a heading": (f"[{dotted(3000)}]", "2:103: not valid TOML: nested deeper than 50 levels"),
    "digits": ("a = " + "1" * 100_000, "2:5: not valid TOML: a number of more than 1000 digits"),
    "negative": ("a = -" + "1" * 5000, "2:6: not valid TOML: a number of more than 1000 digits"),
    "spaced digits": ("a = 1" + "_1" * 3000, "2:5: not valid TOML: a number of more than 1000"),
    "a dotted key": (f"{dotted(50_000)} = 1", "2:102: not valid TOML: nested deeper than 50"),
    "a quoted key": (
        ".".join(['"a"'] * 50_000) + " = 1",
        "2:204: not valid TOML: nested deeper than 50 levels",
    ),
    "a spaced key": (" . ".join(["a"] * 50_000) + " = 1", "2:203: not valid TOML: nested deeper"),
    "a key in a table": (f"a = {{{dotted(50_000)} = 1}}", "2:107: not valid TOML: nested deeper"),
    "a long file": ("# 养\n" * 200_000, "1:1: not valid TOML: the file is larger than 1 MB"),
    "an open string": ('a = "养老', "2:8: not valid TOML: "),
    "an open text": ('a = """' + '\\"""' * 200_000, "2:800008: not valid TOML: "),
    "no value": ("a =", "2:4: not valid TOML: Invalid value"),
    "a control character": ("a = '\0'", "2:6: not valid TOML: "),
    "a key twice": ("a = 1\na = 2", "3:6: not valid TOML: Cannot overwrite a value"),
    "a day that is none": ("a = 2021-02-30", "2:5: not valid TOML: Invalid date or datetime"),
}


def validate(folder: Path) -> Result:
    (folder / "plan.yaml").write_text(SMALL, encoding="utf-8")
    return invoke("validate", "plan.yaml", cwd=folder)


@pytest.mark.parametrize(("content", "told"), HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", ["plantrack.toml", "pyproject.toml"])
def test_our_settings_are_refused_with_their_place(
    tmp_path: Path, name: str, content: str, told: str
) -> None:
    first = "strict = true\n" if name == "plantrack.toml" else "tool.plantrack.strict = true\n"
    (tmp_path / name).write_text(first + content, encoding="utf-8")
    outcome = validate(tmp_path)
    (line,) = outcome.err.splitlines()
    assert (outcome.code, outcome.out) == (2, "")
    assert line.startswith(f"Error: {tmp_path / name}:{told}")
    assert len(line) < 500


@pytest.mark.parametrize(("content", "told"), HOSTILE.values(), ids=HOSTILE)
def test_another_tools_file_is_passed_over_with_a_note(
    tmp_path: Path, content: str, told: str
) -> None:
    (tmp_path / ".git").touch()
    (tmp_path / "plantrack.toml").write_text('select = ["PT001"]', encoding="utf-8")
    within = tmp_path / "data"
    within.mkdir()
    (within / "pyproject.toml").write_text("[tool.other]\n" + content, encoding="utf-8")
    outcome = validate(within)
    (line,) = outcome.err.splitlines()
    assert line.startswith(f"{within / 'pyproject.toml'}:{told}")
    assert line.endswith("; no settings were taken from it")
    # The search goes on: PT001 alone is selected above.
    assert outcome.code == 0
    assert outcome.out.count("\n") == 1


# How a broken file may say that it is ours, and how it may only look like it.
IS_OURS: dict[str, tuple[str, bool]] = {
    "a heading": ("[tool.plantrack]", True),
    "a spaced heading": ("[ tool . plantrack ]", True),
    "a quoted heading": ("[\"tool\".'plantrack']", True),
    "a dotted key": ("tool.plantrack.strict = true", True),
    "a key": ("[tool]\nplantrack = {strict = true}", True),
    "a key within": ("tool = { plantrack = {strict = true} }", True),
    "a dependency": ('[project]\ndependencies = ["plantrack"]', False),
    "another tool": ("[tool.plantracker]\nx = 1", False),
    "a comment": ("# plantrack is not set up here", False),
    "nothing": ("", False),
}


@pytest.mark.parametrize(("content", "ours"), IS_OURS.values(), ids=IS_OURS)
def test_a_broken_file_is_ours_if_it_names_us(tmp_path: Path, content: str, ours: bool) -> None:
    (tmp_path / "plan.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(f"{content}\n[", encoding="utf-8")
    outcome = invoke("validate", "plan.yaml", cwd=tmp_path)
    assert outcome.code == (2 if ours else 0)
    assert ("no settings were taken" in outcome.err) != ours


# Bytes of our settings, and what is told of them (nothing: they are read).
ENCODINGS: dict[str, tuple[bytes, str]] = {
    "BOM": (b"\xef\xbb\xbf" + IGNORING.encode(), ""),
    "CRLF": (IGNORING.replace("\n", "\r\n").encode(), ""),
    "BOM and CRLF": (b"\xef\xbb\xbf" + IGNORING.replace("\n", "\r\n").encode(), ""),
    "Chinese": ("# 民政计划\n".encode() + IGNORING.encode(), ""),
    "GBK": (
        IGNORING.encode() + "# 民政\n".encode("gbk"),
        "3:3: not valid TOML: the file is not UTF-8",
    ),
    "UTF-16": (IGNORING.encode("utf-16"), "1:1: not valid TOML: the file is not UTF-8"),
    "NUL": (IGNORING.encode() + b"\0", "3:1: not valid TOML: "),
    "CR": (IGNORING.replace("\n", "\r").encode(), "1:17: not valid TOML: "),
    "BOM, broken": (b"\xef\xbb\xbf[tool.plantrack]\nx", "2:2: not valid TOML: "),
}


@pytest.mark.parametrize(("content", "told"), ENCODINGS.values(), ids=ENCODINGS)
def test_settings_in_any_encoding(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "plan.yaml").write_text(
        SMALL.replace("2021-12-31\n  - ", "2022-12-31\n  - "), "utf-8"
    )
    (tmp_path / "pyproject.toml").write_bytes(content)
    outcome = invoke("validate", "plan.yaml", cwd=tmp_path)
    if told:
        assert outcome.code == 2
        assert outcome.err.startswith(f"Error: {tmp_path / 'pyproject.toml'}:{told}")
    else:  # without them, the due date is an error
        assert (outcome.code, outcome.err) == (0, "")


# Settings that can be parsed but not used, and where that is said to be.
PLACED: dict[str, tuple[str, str, str]] = {
    "unknown": ("plantrack.toml", "# x\n▸selct = []", "unknown setting “selct”"),
    "quoted": ("plantrack.toml", "# x\n  ▸'selct' = []", "unknown setting “selct”"),
    "a type": ("plantrack.toml", "select = []\n▸strict = 1", "“strict” has the wrong type"),
    "a rule": ("plantrack.toml", "select = []\n▸ignore = ['PT4O1']", "unknown rule “PT4O1”"),
    "in its table": (
        "pyproject.toml",
        "[tool.x]\nstrict = 1\n[tool.plantrack]\n ▸strict = 1",
        "“strict” has the wrong type",
    ),
    "dotted": (
        "pyproject.toml",
        "strict = 1\n▸tool.plantrack.strict = 1",
        "“strict” has the wrong type",
    ),
    "no table": ("pyproject.toml", "[tool]\n▸plantrack = 1", "“tool.plantrack” has the wrong"),
}


@pytest.mark.parametrize(("name", "content", "told"), PLACED.values(), ids=PLACED)
def test_settings_that_mean_nothing_have_a_place(
    tmp_path: Path, name: str, content: str, told: str
) -> None:
    plain, ((line, column),) = marked(content)
    (tmp_path / name).write_text(plain, encoding="utf-8")
    outcome = validate(tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"Error: {tmp_path / name}:{line}:{column}: {told}")


def make_folder(path: Path) -> None:
    path.mkdir()


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def make_loop(path: Path) -> None:
    path.symlink_to(path.name)


def make_dangling(path: Path) -> None:
    path.symlink_to("gone")


ODD = [make_folder, make_fifo, make_endless, make_loop, make_dangling]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFO and no /dev/zero")
@pytest.mark.parametrize("make", ODD)
@pytest.mark.parametrize("name", ["plantrack.toml", "pyproject.toml"])
def test_what_is_no_file_is_not_waited_for(
    tmp_path: Path, name: str, make: Callable[[Path], None]
) -> None:
    make(tmp_path / name)
    (tmp_path / "plan.yaml").write_text(SMALL, encoding="utf-8")
    outcome = run("validate", "plan.yaml", cwd=tmp_path)
    (line,) = outcome.err.splitlines()
    assert f"{tmp_path / name}: cannot be read: " in line
    assert outcome.code == (2 if name == "plantrack.toml" else 0)
    assert line.startswith("Error: ") == (name == "plantrack.toml")


@pytest.mark.parametrize("name", ["plantrack.toml", "pyproject.toml"])
def test_settings_without_permission(
    tmp_path: Path, name: str, powerless: Callable[[], None]
) -> None:
    (tmp_path / "plan.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / name).write_text(OURS)
    (tmp_path / name).chmod(0)
    outcome = run("validate", "plan.yaml", cwd=tmp_path, before=powerless)
    assert outcome.code == (2 if name == "plantrack.toml" else 0)
    assert f"{tmp_path / name}: cannot be read: no permission" in outcome.err


# Large files of other tools that are quite in order.
LARGE: dict[str, str] = {
    "a long list": "a = [\n" + '  "one of many",\n' * 30_000 + "]\n",
    "numbers": "a = [" + "1.5, " * 100_000 + "]\n",
    "many tables": "".join(f"[tool.t{n}.a.b.c]\nversion = '1.2.3'\n" for n in range(5000)),
    "a long text": 'a = """' + "[[[ { . 1.2.3 \\\" \"\" '''\n" * 20_000 + '"""\n',
    "a literal text": "a = '''" + '[[[ { \\ """ \'\' 1.2.3\n' * 20_000 + "'''\n",
    "quotes at the end": "a = \"\"\"x\"\"\"\"\"\nb = '''['''''\n",
    "a hash": f"a = '{'0123456789' * 500}'\nb = \"{'[' * 500}\"  # {'[' * 500}\n",
    "nested as by people": "a = " + "[" * 40 + "]" * 40 + f"\n{dotted(40)} = 1\n".replace("a", "b"),
}


@pytest.mark.parametrize("content", LARGE.values(), ids=LARGE)
def test_large_files_in_order_are_read(tmp_path: Path, content: str) -> None:
    (tmp_path / "plan.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(content + OURS + "selct = 1\n", encoding="utf-8")
    assert len(content) < MEGABYTE
    outcome = invoke("validate", "plan.yaml", cwd=tmp_path)
    assert outcome.code == 2
    assert "unknown setting “selct”" in outcome.err
