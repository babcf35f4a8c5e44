"""Output depends on the plan and on the language asked for, and on nothing around it."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from checks.case import Case
from checks.tables import CASES
from emit.case import EMITTERS, FAULTY, checked, emitter
from plantrack.checks.registry import RULES
from plantrack.checks.runner import check_file
from plantrack.files.source import Source, decode
from plantrack.i18n import Language
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import load_source
from support.process import Result, run

SURROUNDINGS: dict[str, Mapping[str, str]] = {
    "again": {},
    "C": {"LC_ALL": "C"},
    "Chinese": {"LC_ALL": "zh_CN.UTF-8"},
    "Chinese in GBK": {"LC_ALL": "zh_CN.GBK"},
    "POSIX without UTF-8": {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
    "narrow": {"COLUMNS": "20"},
    "wide": {"COLUMNS": "400"},
    "another hash seed": {"PYTHONHASHSEED": "7"},
    "another time zone": {"TZ": "Asia/Shanghai"},
    "colours forced": {"FORCE_COLOR": "1"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a faulty plan."""
    folder = tmp_path_factory.mktemp("plans")
    (folder / "plan.yaml").write_text(FAULTY, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture(scope="module")
def usual(folder: Path) -> dict[str, Result]:
    """What each format prints in the usual surroundings."""
    return {name: _validate(folder, name, {}) for name in EMITTERS}


def _validate(folder: Path, name: str, env: Mapping[str, str]) -> Result:
    return run("validate", "plan.yaml", "--format", name, cwd=folder, env=env)


@pytest.mark.parametrize("env", SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_the_bytes_do_not_depend_on_the_surroundings(
    env: Mapping[str, str], folder: Path, usual: dict[str, Result]
) -> None:
    # Text and SARIF between them take the way of all formats: messages, rules, fingerprints.
    for name in ("text", "sarif"):
        assert _validate(folder, name, env) == usual[name]


@pytest.mark.parametrize("name", EMITTERS)
def test_a_format_says_something_in_plain_utf8(name: str, usual: dict[str, Result]) -> None:
    assert usual[name].code == 1
    assert "PT401" in usual[name].out
    assert "\r" not in usual[name].out
    assert "\x1b" not in usual[name].out


@pytest.mark.parametrize("name", EMITTERS)
@pytest.mark.parametrize(
    ("language", "words"),
    [("zh", "缺少配对的"), ("zh_CN.UTF-8", "缺少配对的"), ("en", "has no matching")],
)
def test_plantrack_lang_switches_the_messages(
    name: str, language: str, words: str, folder: Path
) -> None:
    result = _validate(folder, name, {"PLANTRACK_LANG": language})
    assert words in result.out


@pytest.mark.parametrize("name", EMITTERS)
def test_a_file_gets_the_bytes_of_the_pipe(
    name: str, folder: Path, tmp_path: Path, usual: dict[str, Result]
) -> None:
    file = tmp_path / "findings"
    result = run("validate", "plan.yaml", "--format", name, "--output", str(file), cwd=folder)
    assert (result.code, result.out) == (1, "")
    assert file.read_bytes() == usual[name].out.encode()


def _messages(language: Language, cases: Sequence[Case] = CASES) -> list[str]:
    """Every message that the cases provoke."""
    told = []
    for case in cases:
        old = load_source(Source("plan.yaml", case.old), Plan).content if case.old else None
        found = check_file(load_source(decode("plan.yaml", case.content), Plan), before=old)
        told += [one.message.text(language) for one in found]
    return told


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_message_has_a_placeholder_left_or_a_name_of_ours(language: Language) -> None:
    told = _messages(language)
    assert len(told) > len(RULES)
    assert [one for one in told if re.search(r"\{\w*\}|Message\(|\bNone\b|\(\d*,\)", one)] == []


def test_every_message_speaks_chinese() -> None:
    assert [one for one in _messages("zh") if not re.search(r"[\u4e00-\u9fff]", one)] == []


# What a message says of its own, without what it quotes of the plan.
_QUOTED = re.compile(r"“.*”|[\u4e00-\u9fff、，。〔〕“”‘’《》]*\d*: .*")


def test_english_messages_keep_chinese_for_what_they_quote() -> None:
    # A change is told in the plan's own words: 55个.
    told = [_QUOTED.sub("", one) for one in _messages("en", [one for one in CASES if not one.old])]
    assert [one for one in told if re.search(r"[\u4e00-\u9fff]", one)] == []


@pytest.mark.parametrize("name", EMITTERS)
def test_emitting_twice_gives_the_same(name: str) -> None:
    emit = emitter(name)
    assert emit(checked(), "zh") == emit(checked(), "zh")
