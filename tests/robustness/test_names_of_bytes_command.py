"""File and folder names of any bytes, in every format and locale: UTF-8 comes out, and the same."""

import json
import os
import sys
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from emit.case import emitter, made_up
from support.edit import edited
from support.process import invoke, run
from support.small_plan import SMALL

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="Windows and macOS have names of text, not of bytes"
)
FAULTY = edited(SMALL, [("value: 55", "value: 许多")])
FORMATS = ["text", "json", "github", "gitlab", "sarif"]

# A file's name, and how it is shown.
NAMES: dict[str, tuple[bytes, str]] = {
    "Chinese": ("养老/计划.yaml".encode(), "养老/计划.yaml"),
    "GBK": ("民政".encode("gbk") + b".yaml", "\\xc3\\xf1\\xd5\\xfe.yaml"),
    "GBK in a folder": (
        "民政".encode("gbk") + "/计划.yaml".encode(),
        "\\xc3\\xf1\\xd5\\xfe/计划.yaml",
    ),
    "half a character": ("养".encode()[:2] + b".yaml", "\\xe5\\x85.yaml"),
    "any byte": (b"\x80\xff\xfe.yaml", "\\x80\\xff\\xfe.yaml"),
    "steering": ("\u202eabc\u2028.yaml".encode(), "\u202eabc\u2028.yaml"),
    "blank at the end": (b"a /b.yaml ", "a /b.yaml "),
    "line feed at the end": (b"a\n/b.yaml\n", "a\n/b.yaml\n"),
    "a surrogate in UTF-8": (b"\xed\xa0\x80.yaml", "\\xed\\xa0\\x80.yaml"),
    "beyond the BMP": ("𠮷.yaml".encode(), "𠮷.yaml"),
}
# The hardest locale: file names are ASCII, and every other byte comes as a surrogate.
POSIX = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def write(folder: Path, name: bytes, text: str = FAULTY) -> None:
    """Write `text` to the file of that name."""
    path = folder / os.fsdecode(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def names_in(form: str, out: str) -> set[object]:
    """The file names that the findings are about; SARIF's are bytes."""
    if form == "json":
        return {one["file"] for one in json.loads(out)["findings"]}
    if form == "gitlab":
        return {one["location"]["path"] for one in json.loads(out)}
    if form == "sarif":
        results = json.loads(out)["runs"][0]["results"]
        physical = [one["locations"][0]["physicalLocation"] for one in results]
        return {unquote_to_bytes(one["artifactLocation"]["uri"]) for one in physical}
    if form == "github":
        found = [line.split("file=")[1].split(",line=")[0] for line in out[:-1].split("\n")]
        return {one.replace("%0A", "\n").replace("%25", "%") for one in found}
    lines = [line for line in out.splitlines() if "PT1" in line]
    return {line.rsplit(":", 3)[0] for line in lines}


def escaped(name: str) -> str:
    """A name as a line of text shows it."""
    for raw, shown in (("\n", "\\n"), ("\u202e", "\\u202e"), ("\u2028", "\\u2028")):
        name = name.replace(raw, shown)
    return name


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("name", "shown"), NAMES.values(), ids=NAMES)
def test_every_format_has_the_name(tmp_path: Path, name: bytes, shown: str, form: str) -> None:
    write(tmp_path, name)
    outcome = invoke("validate", os.fsdecode(name), "--format", form, cwd=tmp_path)
    assert (outcome.code, outcome.err) == (1, "")
    expected: object = {"text": escaped(shown), "sarif": name}.get(form, shown)
    assert names_in(form, outcome.out) == {expected}


@pytest.mark.parametrize("form", FORMATS)
def test_the_locale_changes_no_byte(tmp_path: Path, form: str) -> None:
    names = [NAMES["Chinese"][0], NAMES["GBK in a folder"][0], NAMES["steering"][0]]
    for name in names:
        write(tmp_path, name)
    arguments: tuple[str | bytes, ...] = ("validate", *names, "--format", form)
    under_posix = run(*arguments, cwd=tmp_path, env=POSIX)
    assert under_posix.code == 1
    assert under_posix == run(*arguments, cwd=tmp_path)


# What is asked in a folder 养老 under a POSIX locale, and what the answer has.
ASKED: dict[str, tuple[str, int, str, str]] = {
    "the plan in use": ("", 0, "Plan that would be used: plan-2021.yaml", ""),
    "found from below": ("list --unit 养老科", 0, "助餐点建设", ""),
    "a name in the plan": ("show 助餐点建设", 0, "完成55个助餐点建设", ""),
    "a word": ("list --search 助餐", 0, "助餐点建设", ""),
    "no such file": (
        "list --plan ../养老/无.yaml",
        2,
        "",
        "\\u517b\\u8001/\\u65e0.yaml: no such file",
    ),
    "no such unit": ("list --unit 火星", 2, "", "unknown unit \\u201c\\u706b\\u661f\\u201d"),
    "one file": ("list --plan ../养老/plan-2021.yaml", 0, "助餐点建设", ""),
    "two files": ("diff ../养老/plan-2021.yaml plan-2021.yaml", 0, "小计划", ""),
    "an output file": ("list -o 表.csv", 0, "", ""),
    "no suffix of ours": ("list -o 表.pdf", 2, "", "\\u8868.pdf: PDF is not an output format"),
}


@pytest.mark.parametrize(("command", "code", "out", "err"), ASKED.values(), ids=ASKED)
def test_a_chinese_folder_under_a_posix_locale(
    tmp_path: Path, command: str, code: int, out: str, err: str
) -> None:
    folder = tmp_path / "养老"
    write(folder, b"plan-2021.yaml", SMALL)
    outcome = run(*command.split(), cwd=folder, env=POSIX, encoding="ascii")
    assert outcome.code == code
    assert out in outcome.out
    assert err in outcome.err
    assert "\\udc" not in outcome.out + outcome.err
    if "-o" in command and code == 0:
        assert "助餐点建设" in (folder / "表.csv").read_text(encoding="utf-8")


def test_settings_in_a_chinese_folder_under_a_posix_locale(tmp_path: Path) -> None:
    folder = tmp_path / "养老"
    write(folder, b"plan-2021.yaml", SMALL)
    (folder / "plantrack.toml").write_text("selct = 1", encoding="utf-8")
    outcome = run("validate", cwd=folder, env=POSIX, encoding="ascii")
    assert outcome.code == 2
    assert "\\u517b\\u8001/plantrack.toml:1:1: unknown setting" in outcome.err


@pytest.mark.parametrize("env", [POSIX, {}])
def test_the_plan_in_use_is_shown_with_any_name(tmp_path: Path, env: dict[str, str]) -> None:
    write(tmp_path, b"\xc3\xf1/\xe5\x85\xbb.yaml", SMALL)
    outcome = run(cwd=tmp_path, env={**env, "PLANTRACK_PLAN": "\udcc3\udcf1/养.yaml"})
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[-1] == "Plan that would be used: \\xc3\\xf1/养.yaml"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["\ud800.yaml", "\udfff\udcd1.yaml", "/养\udcd1.yaml"])
def test_no_format_holds_half_a_character(form: str, name: str) -> None:
    # Windows allows half a character of UTF-16 in a name.
    emitted = emitter(form)(made_up(name, f"{name} is odd"), "en")
    assert ".yaml" in emitted.encode("utf-8").decode("utf-8")
    assert emitted == emitter(form)(made_up(name, f"{name} is odd"), "en")
    if form in ("json", "gitlab", "sarif"):
        assert json.loads(emitted)
