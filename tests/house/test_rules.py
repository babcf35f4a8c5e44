"""Every rule is registered once, under a code of its own, and documented."""

import ast
import re
from collections import Counter
from importlib import import_module

import pytest

from house.source import PACKAGE, modules
from plantrack.checks.finding import Rule
from plantrack.checks.registry import FAULT_RULES, RULES

FILES = sorted(
    path.stem for path in (PACKAGE / "checks" / "rules").glob("*.py") if path.stem != "__init__"
)


def rule_of(file: str) -> Rule:
    rule = import_module(f"plantrack.checks.rules.{file}").RULE
    assert isinstance(rule, Rule)
    return rule


@pytest.mark.parametrize("file", FILES)
def test_a_rule_file_is_registered_once(file: str) -> None:
    assert sum(one is rule_of(file) for one in RULES) == 1


def test_nothing_else_is_registered() -> None:
    assert len(RULES) == len(FILES)


@pytest.mark.parametrize("file", FILES)
def test_a_rule_bears_the_name_of_its_file(file: str) -> None:
    assert rule_of(file).name == file.replace("_", "-")


def test_codes_are_unique() -> None:
    assert [code for code, count in Counter(rule.code for rule in RULES).items() if count > 1] == []


def test_codes_are_pt_and_three_digits() -> None:
    assert [rule.code for rule in RULES if not re.fullmatch(r"PT[0-9]{3}", rule.code)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_documented(rule: Rule) -> None:
    parts = {"what": rule.what, "why": rule.why, "bad": rule.bad, "good": rule.good}
    assert [name for name, text in parts.items() if not text.strip()] == []
    assert rule.bad != rule.good


def fault_kinds() -> set[str]:
    """The kinds of fault that the reader can tell of, as they are written in its calls."""
    kinds = set()
    for module in modules():
        for node in ast.walk(module.tree) if module.room == "loading" else ():
            if not isinstance(node, ast.Call):
                continue
            if ast.unparse(node.func).split(".")[-1] not in ("Fault", "_fault", "_fault_at"):
                continue
            texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
            kinds |= {text for text in texts if isinstance(text, str)}
    return kinds


def test_every_fault_of_the_reader_has_a_rule() -> None:
    assert fault_kinds() == set(FAULT_RULES)
