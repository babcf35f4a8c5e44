"""`plantrack rule`: the list of rules, the document of one, and docs/rules.md made of the same."""

import re
from typing import get_args

import pytest

from plantrack.checks.registry import FAMILIES, RULES
from plantrack.checks.rule_document import rules_document
from plantrack.i18n import Language
from support.process import invoke
from support.real_plan import ROOT

LANGUAGES: tuple[Language, ...] = get_args(Language)
DOCUMENT = ROOT / "docs" / "rules.md"
CODES = [rule.code for rule in RULES]
HAN = re.compile(r"[\u4e00-\u9fff]")


def _rule(*arguments: str, language: str = "en") -> tuple[int, str, str]:
    return invoke("rule", *arguments, env={"PLANTRACK_LANG": language})


def test_the_document_is_made_of_the_rules() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == rules_document()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_a_rule_prints_what_the_document_says(code: str, language: Language) -> None:
    code_told, told, _ = _rule(code, language=language)
    assert code_told == 0
    assert told.startswith(f"### {code} ")
    assert told in DOCUMENT.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_has_every_code_once_and_in_order(language: Language) -> None:
    _, told, _ = _rule(language=language)
    assert [line.split()[0] for line in told.splitlines()] == CODES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_tells_name_and_severity(language: Language) -> None:
    _, told, _ = _rule(language=language)
    words = {
        "en": {"error": "error", "warning": "warning", "note": "note"},
        "zh": {"error": "错误", "warning": "警告", "note": "提示"},
    }[language]
    for line, rule in zip(told.splitlines(), RULES, strict=True):
        assert line.split()[1:3] == [words[rule.severity], rule.name]


@pytest.mark.parametrize("code", CODES)
def test_a_rule_is_explained_in_chinese_too(code: str) -> None:
    _, told, _ = _rule(code, language="zh")
    prose = re.sub(r"```yaml\n.*?```", "", told, flags=re.DOTALL).splitlines()
    said = [line for line in prose if line and not line.startswith("#")]
    assert len(said) == 5  # severity, what, why, and two headings
    assert all(HAN.search(line) for line in said)


def test_codes_and_names_are_unique_and_well_formed() -> None:
    assert len(set(CODES)) == len({rule.name for rule in RULES}) == len(RULES)
    assert all(re.fullmatch(r"PT[0-9]{3}", code) for code in CODES)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name) for rule in RULES)


def test_every_family_has_rules_and_every_rule_one_family() -> None:
    starts = [start for start, _ in FAMILIES.values()]
    assert all(any(code.startswith(start) for code in CODES) for start in starts)
    assert all(sum(code.startswith(start) for start in starts) == 1 for code in CODES)


ASKED = {
    "code": ("PT201", ["PT201"]),
    "small letters": ("pt201", ["PT201"]),
    "name": ("unknown-unit", ["PT201"]),
    "name in capitals": ("Unknown-Unit", ["PT201"]),
    "family": ("coverage", ["PT501", "PT502"]),
    "beginning of codes": ("PT5", ["PT501", "PT502"]),
}


@pytest.mark.parametrize(("asked", "codes"), ASKED.values(), ids=ASKED)
def test_a_rule_is_asked_for_by_code_name_or_family(asked: str, codes: list[str]) -> None:
    _, told, _ = _rule(asked)
    assert re.findall(r"^### (PT\d+)", told, flags=re.MULTILINE) == codes


UNKNOWN = {
    "code": ("PT299", "PT209"),
    "name misspelt": ("unknown-units", "unknown-unit"),
    "part of a name": ("unit", "unknown-unit"),
    "family misspelt": ("wordings", "wording"),
    "letter for a digit": ("PT4O1", "PT401"),
}


@pytest.mark.parametrize(("asked", "answer"), UNKNOWN.values(), ids=UNKNOWN)
def test_an_unknown_rule_is_answered_with_suggestions(asked: str, answer: str) -> None:
    code, told, complaint = _rule(asked)
    assert (code, told) == (2, "")
    assert asked in complaint
    assert answer in complaint
    assert "did you mean" in complaint


def test_a_rule_like_nothing_is_answered_with_the_list() -> None:
    code, told, complaint = _rule("养")
    assert (code, told) == (2, "")
    assert "plantrack rule" in complaint
