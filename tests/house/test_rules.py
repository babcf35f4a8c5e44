"""Every rule is registered once, under a code of its own, and documented."""

import ast
import re
from collections import Counter
from importlib import import_module

import pytest

from house.source import PACKAGE, modules
from plantrack.checks.registry import FAMILIES, MODULES, RULES, RULES_BY_NAME, load_rules
from plantrack.checks.rule import Rule

FOLDER = PACKAGE / "checks" / "rules"
FILES = sorted(
    ".".join(path.relative_to(FOLDER).with_suffix("").parts)
    for path in FOLDER.rglob("*.py")
    if path.stem != "__init__"
)


def rule_of(file: str) -> Rule:
    rule = import_module(f"plantrack.checks.rules.{file}").RULE
    assert isinstance(rule, Rule)
    return rule


def test_every_rule_file_is_registered_once() -> None:
    assert sorted(MODULES) == FILES


@pytest.mark.parametrize("file", FILES)
def test_a_rule_bears_the_name_of_its_file(file: str) -> None:
    assert rule_of(file).name == file.split(".")[1].replace("_", "-")


@pytest.mark.parametrize("file", FILES)
def test_a_rule_is_in_its_familys_folder(file: str) -> None:
    beginning, _ = FAMILIES[file.split(".")[0]]
    assert rule_of(file).code.startswith(beginning)


@pytest.mark.parametrize("file", FILES)
def test_a_rule_has_its_own_check(file: str) -> None:
    """One of its family's kind; files and suppressions are judged where they are read.

    A rule about changes may look at a single file as well, for what must hold without an edit.
    """
    rule, family = rule_of(file), file.split(".")[0]
    checks = (
        *(rule.check, rule.check_schema, rule.check_change, rule.check_earlier),
        *(rule.check_progress, rule.check_kept),
    )
    wanted = 0 if family in ("file", "suppression") else 1
    both = family == "policy" and rule.check is not None and rule.check_change is not None
    assert sum(check is not None for check in checks) == wanted + both
    about_edits = (rule.check_change, rule.check_earlier, rule.check_kept)
    assert family == "policy" or not any(about_edits)
    assert (family == "progress") is (rule.check_progress is not None)


@pytest.mark.parametrize("twin", ["code", "name"])
def test_a_duplicate_cannot_be_registered(monkeypatch: pytest.MonkeyPatch, twin: str) -> None:
    first, second = rule_of(FILES[0]), rule_of(FILES[1])
    doubled = second._replace(**{twin: getattr(first, twin)})
    monkeypatch.setattr(f"plantrack.checks.rules.{FILES[1]}.RULE", doubled)
    with pytest.raises(ValueError, match="registered already"):
        load_rules(FILES[:2])


def test_rules_stand_in_the_order_of_their_codes() -> None:
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)


def test_codes_are_unique() -> None:
    assert [code for code, count in Counter(rule.code for rule in RULES).items() if count > 1] == []


def test_codes_are_pt_and_three_digits() -> None:
    assert [rule.code for rule in RULES if not re.fullmatch(r"PT[0-9]{3}", rule.code)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_documented(rule: Rule) -> None:
    parts = {"what": rule.what, "why": rule.why, "bad": rule.bad, "good": rule.good}
    assert [name for name, text in parts.items() if not text.strip()] == []
    assert rule.bad != rule.good


def rules_of_faults() -> set[str]:
    """The rules named in the faults that readers find, as it is written in their calls."""
    named = set()
    for module in modules():
        for node in ast.walk(module.tree) if module.room in ("files", "yamlfile", "checks") else ():
            if not isinstance(node, ast.Call):
                continue
            if ast.unparse(node.func).split(".")[-1] not in ("fault_at", "_fault", "_fault_within"):
                continue
            texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
            named |= {text for text in texts if isinstance(text, str)}
    return named


def test_every_fault_of_a_reader_has_its_rule() -> None:
    assert rules_of_faults() == {
        name for name, rule in RULES_BY_NAME.items() if rule.code.startswith(FAMILIES["file"][0])
    }
