"""SARIF 2.1.0: what the standard's text asks for beside its schema (see test_sarif_multitool)."""

import json
import re
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given

from emit.case import HOSTILE, NAMES, checked, emitter, made_up
from plantrack import __version__
from plantrack.checks.finding import CheckResult
from plantrack.checks.registry import RULES
from plantrack.checks.rule_document import rule_markdown
from support.edit import edited
from support.small_plan import GOAL, SMALL


def _run(found: CheckResult) -> dict[str, Any]:
    log = json.loads(emitter("sarif")(found, "zh"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def _region(result: dict[str, Any]) -> dict[str, Any]:
    (location,) = result["locations"]
    region: dict[str, Any] = location["physicalLocation"]["region"]
    return region


def test_nothing_found_is_a_run_without_results() -> None:
    run = _run(checked(SMALL))
    assert run["results"] == []  # absent would mean that the check did not run


def test_the_tool_names_itself_and_its_version() -> None:
    driver = _run(checked())["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("plantrack", __version__)


def test_a_result_points_to_its_rule() -> None:
    run = _run(checked())
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize("index", range(len(RULES)), ids=[rule.code for rule in RULES])
def test_a_rule_brings_its_document(index: int) -> None:
    rule = RULES[index]
    run = _run(made_up("a.yaml", "x", index))
    told = run["tool"]["driver"]["rules"][run["results"][0]["ruleIndex"]]
    assert told["id"] == rule.code
    assert re.fullmatch(r"([A-Z][a-z0-9]*)+", told["name"])
    assert told["help"]["markdown"] == rule_markdown(rule, "zh")
    assert told["defaultConfiguration"]["level"] == rule.severity


def test_columns_count_code_points() -> None:
    run = _run(checked())
    assert run["columnKind"] == "unicodeCodePoints"
    regions = [_region(result) for result in run["results"] if result["ruleId"] == "PT401"]
    assert [(one["startColumn"], one["endColumn"]) for one in regions] == [(13, 14), (18, 19)]


def test_a_region_is_the_place_of_its_finding() -> None:
    found = checked(edited(SMALL, [(GOAL, "goal: 动态”调整")]))
    (result,) = _run(found)["results"]
    assert _region(result) == {"startLine": 73, "startColumn": 13, "endLine": 73, "endColumn": 14}


# A file as it was named, and its URI reference.
ADDRESSES = {
    "relative": ("data/plan.yaml", "data/plan.yaml"),
    "from here": ("./data/plan.yaml", "data/plan.yaml"),
    "of Windows": ("data\\plan.yaml", "data/plan.yaml"),
    "with a blank": ("my plan.yaml", "my%20plan.yaml"),
    "per cent": ("100%.yaml", "100%25.yaml"),
    "Chinese": ("计划.yaml", "%E8%AE%A1%E5%88%92.yaml"),
    "colon": ("a:b.yaml", "a%3Ab.yaml"),
    "query": ("a?b#c.yaml", "a%3Fb%23c.yaml"),
    "absolute": ("/srv/计划/plan.yaml", "file:///srv/%E8%AE%A1%E5%88%92/plan.yaml"),
    "a drive of Windows": ("C:\\plans\\plan.yaml", "file:///C:/plans/plan.yaml"),
    "above": ("../plan.yaml", "../plan.yaml"),
}


@pytest.mark.parametrize(("name", "address"), ADDRESSES.values(), ids=ADDRESSES)
def test_the_artifact_is_a_uri(name: str, address: str) -> None:
    (result,) = _run(made_up(name, "x"))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == address


@given(NAMES.filter(lambda name: not name.startswith(("/", ".", "\\")) and name != "-"), HOSTILE)
def test_any_name_comes_back_from_its_uri(name: str, text: str) -> None:
    (result,) = _run(made_up(name, text))["results"]
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert unquote(parts.path) == name.replace("\\", "/")
    assert result["message"]["text"] == text


def test_levels_are_those_of_the_findings() -> None:
    found = checked()
    levels = [result["level"] for result in _run(found)["results"]]
    assert levels == [one.severity for one in found.findings]
    assert set(levels) == {"error", "warning", "note"}
